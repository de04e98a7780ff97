import { uuidv7 } from "uuidv7";
import { account, user } from "../../db/schema/user.ts";
import { authOf } from "../../worker/auth/auth.ts";
import type { Services } from "../../worker/services.ts";
import { keptMails } from "../doors/mailbox.ts";

/** Codes and tries are counted per address by the platform's own clock: every test has addresses of its own. */
export const anAddress = (name: string) => `${name}.${uuidv7()}@example.org`;

/** Somebody who has an account; with a password where one is given. */
export async function aKnownPerson(services: Services, email: string, password?: string) {
  const { db, ports } = services;
  const id = ports.newId();
  const at = new Date(ports.realNow());
  const name = { firstName: "Ana", lastName: "Lefèvre", name: "Ana Lefèvre", phone: "06 12 34 56 78" };
  await db.insert(user).values({ id, email, ...name, emailVerified: true, locale: "en", createdAt: at, updatedAt: at });
  if (password !== undefined) {
    const hash = await (await authOf(services).$context).password.hash(password);
    const row = { id: ports.newId(), accountId: id, providerId: "credential", userId: id, password: hash };
    await db.insert(account).values({ ...row, createdAt: at, updatedAt: at });
  }
  return { id, email };
}

/** The code of the newest mail to an address, as its reader finds it. */
export async function codeSentTo({ env }: Services, email: string): Promise<string> {
  const [mail] = await keptMails(env.DB, email);
  const code = /\b(\d{6})\b/.exec(mail?.subject ?? "")?.[1];
  if (code === undefined) throw new Error(`no code was sent to ${email}`);
  return code;
}

export const another = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
