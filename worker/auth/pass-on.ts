import type { Context } from "hono";
import type { Code } from "../../core/contract/codes.ts";
import { PlainSpoken } from "../http/loggable.ts";
import { Refused } from "../http/refusal.ts";

/** Takes the cookies of the auth library's answer over; whatever it refused reads the same to the outside. */
export function passOn(c: Context, response: Response, refused: Code): void {
  if (response.status >= 500) throw new PlainSpoken(`the auth library failed with ${response.status}`);
  if (!response.ok) throw new Refused(refused);
  for (const cookie of response.headers.getSetCookie()) c.header("set-cookie", cookie, { append: true });
}
