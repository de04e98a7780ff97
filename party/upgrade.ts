import * as v from "valibot";

/** Set by the Worker after it has checked session, role and Origin; a client's own never gets this far. */
const ACTOR_HEADER = "x-cabas-actor";
const CONNECTION_ID = /^[A-Za-z0-9_.-]{1,64}$/;

/** Who comes, as the Worker says; undefined when it says nothing or something else. */
export function actorOf<T>(request: Request, schema: v.GenericSchema<unknown, T>): T | undefined {
  const header = request.headers.get(ACTOR_HEADER);
  if (header === null) return undefined;
  const parsed = v.safeParse(v.pipe(v.string(), v.transform(decodeURIComponent), v.parseJson(), schema), header);
  return parsed.success ? parsed.output : undefined;
}

/**
 * The upgrade as partyserver may see it: only the connection's id and who comes. Its own headers could be sent by a client and
 * its errors answer with a stack, so nothing that it might stumble over is let through; undefined = refuse.
 */
export function plainUpgrade(request: Request): Request | undefined {
  if (request.headers.get("Upgrade")?.toLowerCase() !== "websocket") return undefined;
  const url = new URL(request.url);
  const id = url.searchParams.get("_pk") ?? crypto.randomUUID();
  if (!CONNECTION_ID.test(id)) return undefined;
  const headers = new Headers({ Upgrade: "websocket" });
  const actor = request.headers.get(ACTOR_HEADER);
  if (actor !== null) headers.set(ACTOR_HEADER, actor);
  return new Request(`${url.origin}${url.pathname}?_pk=${id}`, { headers });
}

export const refused = (status: number, code: string): Response => Response.json({ error: { code } }, { status });
