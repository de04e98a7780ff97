import { eq } from "drizzle-orm";
import type { Context } from "hono";
import { setSignedCookie } from "hono/cookie";
import { user } from "../../db/schema/user.ts";
import { authOf, SESSION_COOKIE } from "../../worker/auth/auth.ts";
import type { ApiEnv } from "../../worker/http/api.ts";
import { Refused } from "../../worker/http/refusal.ts";
import { DEMO_DOMAIN } from "./demo-people.ts";

/** One click on a demo person: a real session without a code, for addresses of the demo's own reserved domain only. */
export async function signInAs(c: Context<ApiEnv>, email: string): Promise<void> {
  const services = c.get("services");
  if (!email.endsWith(`@${DEMO_DOMAIN}`)) throw new Refused("not_found");
  const person = await services.db.select({ id: user.id }).from(user).where(eq(user.email, email)).get();
  if (person === undefined) throw new Refused("not_found");
  const { internalAdapter } = await authOf(services).$context;
  const session = await internalAdapter.createSession(person.id);
  await setSignedCookie(c, SESSION_COOKIE, session.token, services.settings.AUTH_SECRET, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    maxAge: 60 * 24 * 60 * 60,
  });
}
