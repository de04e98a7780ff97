import { exports } from "cloudflare:workers";
import type { Person } from "./market-people.ts";

export type Answer = { status: number; body: unknown };

/** One request to the API as a browser sends it: same origin, the person's cookie. */
export async function call(method: string, path: string, who: Person | null, body?: unknown): Promise<Answer> {
  const headers = new Headers({ origin: "http://localhost:5173" });
  if (who !== null) headers.set("cookie", who.cookie);
  if (body !== undefined) headers.set("content-type", "application/json");
  const response = await exports.default.fetch(
    new Request(`http://localhost:5173/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
}
