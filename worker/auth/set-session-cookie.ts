import type { Context } from "hono";
import { setSignedCookie } from "hono/cookie";
import type { ApiEnv } from "../http/api.ts";
import { SESSION_COOKIE } from "./auth.ts";

/** The cookie of a session that we opened ourselves, signed as the auth library signs its own; without an age it ends with the browser. */
export async function setSessionCookie(c: Context<ApiEnv>, token: string, maxAge?: number): Promise<void> {
  const { settings } = c.get("services");
  await setSignedCookie(c, SESSION_COOKIE, token, settings.AUTH_SECRET, {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    secure: settings.APP_URL.startsWith("https://"),
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}
