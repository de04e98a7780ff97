import { serializeSigned } from "hono/utils/cookie";
import { uuidv7 } from "uuidv7";
import type { Database } from "../../../db/database.ts";
import { session, user } from "../../../db/schema/user.ts";
import { SESSION_COOKIE } from "../../auth/auth.ts";

/** Who comes to the market of these tests; a visitor has no session. */
export const ROLES = [
  "visitor",
  "customer",
  "volunteer",
  "treasurer",
  "messenger",
  "admin",
  "lead",
  "producer",
  "stranger",
] as const;
export type Role = (typeof ROLES)[number];
export type SignedIn = Exclude<Role, "visitor">;

const NAMES: Record<SignedIn, [firstName: string, lastName: string]> = {
  customer: ["Ana", "Costa"],
  volunteer: ["Marie", "Dupuy"],
  treasurer: ["Paul", "Roux"],
  messenger: ["Zoé", "Lemoine"],
  admin: ["Claire", "Vidal"],
  lead: ["Nadia", "Ferrand"],
  producer: ["Luc", "Peyrignolles"],
  stranger: ["Otto", "Klein"],
};

export type Person = { id: string; firstName: string; lastName: string; cookie: string };

/** A person with an open session; `cookie` is what a browser would send. */
export async function aPerson(
  { db, secret }: { db: Database; secret: string },
  firstName: string,
  lastName: string,
): Promise<Person> {
  const id = uuidv7();
  const token = uuidv7();
  const at = new Date();
  await db.insert(user).values({
    id,
    name: `${firstName} ${lastName}`,
    email: `${id}@example.org`,
    firstName,
    lastName,
    phone: "06 12 34 56 78",
    createdAt: at,
    updatedAt: at,
  });
  await db.insert(session).values({
    id: uuidv7(),
    token,
    userId: id,
    expiresAt: new Date(at.getTime() + 3_600_000),
    createdAt: at,
    updatedAt: at,
  });
  const cookie = (await serializeSigned(SESSION_COOKIE, token, secret)).split(";")[0] ?? "";
  return { id, firstName, lastName, cookie };
}

/** One person for each role of the table. */
export async function somePeople(host: { db: Database; secret: string }): Promise<Record<SignedIn, Person>> {
  const make = (role: SignedIn) => aPerson(host, ...NAMES[role]);
  return {
    customer: await make("customer"),
    volunteer: await make("volunteer"),
    treasurer: await make("treasurer"),
    messenger: await make("messenger"),
    admin: await make("admin"),
    lead: await make("lead"),
    producer: await make("producer"),
    stranger: await make("stranger"),
  };
}
