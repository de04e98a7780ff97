import { asc, count, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { householdLogin, user } from "../schema/user.ts";

/** The second addresses of a household, the oldest first. */
export const householdLoginsOf = async (db: Database, userId: string) =>
  await db
    .select({
      id: householdLogin.id,
      email: householdLogin.email,
      name: householdLogin.name,
      addedAt: householdLogin.addedAt,
      verifiedAt: householdLogin.verifiedAt,
    })
    .from(householdLogin)
    .where(eq(householdLogin.userId, userId))
    .orderBy(asc(householdLogin.addedAt), asc(householdLogin.id));

/** The second address that a code was sent to, with its household's person; undefined: it is none. */
export const householdLoginAt = async (db: Database, email: string) =>
  await db
    .select({ id: householdLogin.id, userId: householdLogin.userId, locale: user.locale })
    .from(householdLogin)
    .innerJoin(user, eq(user.id, householdLogin.userId))
    .where(eq(householdLogin.email, email))
    .get();

/** What HSE-1 asks about one more address. */
export async function householdGround(db: Database, userId: string, email: string) {
  const [accounts, logins, own] = await db.batch([
    db.select({ id: user.id }).from(user).where(eq(user.email, email)),
    db.select({ id: householdLogin.id }).from(householdLogin).where(eq(householdLogin.email, email)),
    db.select({ n: count() }).from(householdLogin).where(eq(householdLogin.userId, userId)),
  ]);
  return { isTaken: accounts.length + logins.length > 0, added: own[0]?.n ?? 0 };
}
