import type { Context } from "hono";
import { Hono } from "hono";
import * as v from "valibot";
import type { StoredSize } from "../../core/contract/file.ts";
import { idSchema } from "../../core/contract/values.ts";
import { fileToServe } from "../../db/queries/file-to-serve.ts";
import { readPerson } from "../auth/read-person.ts";
import { viewerOf } from "../auth/viewer-of.ts";
import { pictureKey } from "../files/picture-store.ts";
import type { ApiEnv } from "../http/api.ts";

const asked = v.object({
  id: idSchema,
  width: v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number)),
});

/** Pictures, outside the API because they are no JSON and live long in caches. */
export const files = new Hono<ApiEnv>().get("/:id/:width", serve).all("*", unknown);

/** VIS-2 for pictures: a private market's are for its people, and for who helps there. */
async function serve(c: Context<ApiEnv>): Promise<Response> {
  const parsed = v.safeParse(asked, c.req.param());
  if (!parsed.success) return unknown();
  const services = c.get("services");
  const found = await fileToServe(services.db, parsed.output.id);
  if (found === undefined) return unknown();
  if (found.privateTo !== null) {
    const { memberOf, helpsIn } = viewerOf(await readPerson(c.req.raw, services));
    if (![...memberOf, ...helpsIn].includes(found.privateTo)) return unknown();
  }
  const size = nearest(found.sizes, parsed.output.width);
  const headers = headersOf(size, found.privateTo !== null);
  if (c.req.header("if-none-match") === `"${size.hash}"`) return new Response(null, { status: 304, headers });
  const stored = await services.env.FILES.get(pictureKey(size.hash));
  if (stored === null) {
    console.error({ event: "file_missing", fileId: parsed.output.id });
    return unknown();
  }
  return new Response(stored.body, { headers });
}

/** The smallest that is wide enough, else the largest there is. */
function nearest(sizes: readonly StoredSize[], width: number): StoredSize {
  const size = sizes.find((one) => one.width >= width) ?? sizes.at(-1);
  if (size === undefined) throw new Error("a stored picture has no size");
  return size;
}

/** A type that we found ourselves, nothing to run in it, and as long in caches as it may: an id never changes its bytes. */
const headersOf = (size: StoredSize, isPrivate: boolean): Record<string, string> => ({
  "content-type": size.type,
  "content-length": String(size.bytes),
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
  "cross-origin-resource-policy": isPrivate ? "same-origin" : "cross-origin",
  "cache-control": isPrivate ? "private, max-age=300" : "public, max-age=31536000, immutable",
  etag: `"${size.hash}"`,
});

/** The same for what does not exist and what is not for this person. */
function unknown(): Response {
  return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
}
