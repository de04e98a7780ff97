import type { Context } from "hono";
import { setSignedCookie } from "hono/cookie";
import type { ApiEnv } from "../http/api.ts";
import { SESSION_COOKIE } from "./auth.ts";
import type { Person } from "./person.ts";

/** What somebody let in by a one-day link may ask at all; elsewhere they are a visitor (DAY-2). */
const DOORS =
  /^\/api\/(session|health|day-passes\/[\w-]+(\/enter)?|distributions\/[^/]+\/(board|journal|paper|validation(\/progress)?))$/;

/** DAY-2. The person of a request, as this address may know them. */
export const knownAt = (person: Person | null, path: string): Person | null =>
  person === null || person.guestOf === null || DOORS.test(path) ? person : null;

/** The cookie of a guest's session, signed as the auth library signs its own; it ends with the browser at the latest. */
export async function setGuestCookie(c: Context<ApiEnv>, token: string): Promise<void> {
  const { settings } = c.get("services");
  await setSignedCookie(c, SESSION_COOKIE, token, settings.AUTH_SECRET, {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    secure: settings.APP_URL.startsWith("https://"),
  });
}
