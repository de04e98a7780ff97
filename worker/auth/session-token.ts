import { parseSigned } from "hono/utils/cookie";
import { SESSION_COOKIE } from "./auth.ts";

/** The session token of a raw request's cookie, its signature checked; undefined where there is none. */
export async function sessionTokenOf(request: Request, secret: string): Promise<string | undefined> {
  const header = request.headers.get("cookie");
  if (header === null) return undefined;
  const token = (await parseSigned(header, secret, SESSION_COOKIE))[SESSION_COOKIE];
  return typeof token === "string" && token !== "" ? token : undefined;
}
