import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "hono";
import { commit } from "../../db/commit.ts";
import { householdLoginAt } from "../../db/queries/household.ts";
import { householdLogin, session, user, verification } from "../../db/schema/user.ts";
import type { ApiEnv } from "../http/api.ts";
import { Refused } from "../http/refusal.ts";
import { SESSION_LIFE } from "./auth.ts";
import { mustBeRightCode } from "./must-be-right-code.ts";
import { setSessionCookie } from "./set-session-cookie.ts";

/**
 * HOU-1. Signs the owner of a second address in to the household that added it; false where the address is none, or has an
 * account of its own, which always goes first. The code is spent before the session exists, by one of two at once.
 */
export async function enterHousehold(c: Context<ApiEnv>, email: string, code: string): Promise<boolean> {
  const services = c.get("services");
  const { db, ports } = services;
  const login = await householdLoginAt(db, email);
  if (login === undefined) return false;
  const known = await db.select({ id: user.id }).from(user).where(eq(user.email, email)).get();
  if (known !== undefined) return false;
  await mustBeRightCode(services, email, code);
  const spent = await db
    .delete(verification)
    .where(eq(verification.identifier, `sign-in-otp-${email}`))
    .returning({ id: verification.id });
  if (spent.length === 0) throw new Refused("wrong_code");

  const at = new Date(ports.realNow());
  const token = `${ports.newId()}${crypto.randomUUID()}`;
  await commit(db, [
    db.insert(session).values({
      id: ports.newId(),
      token,
      userId: login.userId,
      expiresAt: new Date(at.getTime() + SESSION_LIFE * 1000),
      userAgent: c.req.header("user-agent")?.slice(0, 300) ?? null,
      createdAt: at,
      updatedAt: at,
      // An address removed in this very moment fails the batch here.
      householdLoginId: login.id,
    }),
    db
      .update(householdLogin)
      .set({ verifiedAt: ports.marketNow() })
      .where(and(eq(householdLogin.id, login.id), isNull(householdLogin.verifiedAt))),
  ]);
  await setSessionCookie(c, token, SESSION_LIFE);
  return true;
}
