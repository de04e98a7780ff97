import { and, count, eq, gt } from "drizzle-orm";
import { householdLoginAt } from "../../db/queries/household.ts";
import { user, verification } from "../../db/schema/user.ts";
import { loggable } from "../http/loggable.ts";
import { Refused } from "../http/refusal.ts";
import { codeMail } from "../mail/templates/code-mail.ts";
import type { MailLocale } from "../mail/templates/say.ts";
import type { Services } from "../services.ts";
import { authOf } from "./auth.ts";

/**
 * A code to sign in. Sent at once and not through the outbox: a code is worth nothing a minute later, and must not lie in a
 * table readable. Known and unknown addresses get the same mail, so that nobody can list who has an account; a mail that did
 * not leave is an error for both.
 */
export async function sendSignInCode(services: Services, email: string, asked: MailLocale): Promise<void> {
  const known = (await localeOf(services, email)) ?? (await householdLoginAt(services.db, email))?.locale;
  await send(services, { email, type: "sign-in", locale: known ?? asked });
}

/** A code to set a new password: mailed to known addresses only, after an answer that is the same, and as fast, for all. */
export async function sendResetCode(services: Services, email: string): Promise<void> {
  try {
    const locale = await localeOf(services, email);
    if (locale !== undefined) await send(services, { email, type: "forget-password", locale });
  } catch (error) {
    console.error({ event: "reset_code_not_sent", ...loggable(error) });
  }
}

type Code = { email: string; type: "sign-in" | "forget-password"; locale: MailLocale };

const HOUR_MS = 3_600_000;
/**
 * Three tries a code and ten codes an hour are 720 guesses a day at one in a million. The platform's limits count minutes and
 * each of its places for itself; this one holds everywhere.
 */
const CODES_AN_HOUR = 10;

async function send(services: Services, { email, type, locale }: Code): Promise<void> {
  const { mail, settings } = services;
  await countCode(services, `sent:${type}:${email}`);
  const code = await authOf(services).api.createVerificationOTP({ body: { email, type } });
  const text = await codeMail(locale, { code, reset: type === "forget-password" });
  await mail.send({ to: email, from: settings.MAIL_FROM, ...text });
}

/** Kept among the codes themselves: the auth library clears away what has expired there. */
async function countCode({ db, ports }: Services, identifier: string): Promise<void> {
  const now = new Date(ports.realNow());
  const sent = await db
    .select({ n: count() })
    .from(verification)
    .where(and(eq(verification.identifier, identifier), gt(verification.expiresAt, now)))
    .get();
  if ((sent?.n ?? 0) >= CODES_AN_HOUR) throw new Refused("too_many_tries");
  const expiresAt = new Date(now.getTime() + HOUR_MS);
  await db
    .insert(verification)
    .values({ id: ports.newId(), identifier, value: "", expiresAt, createdAt: now, updatedAt: now });
}

async function localeOf({ db }: Services, email: string): Promise<MailLocale | undefined> {
  return (await db.select({ locale: user.locale }).from(user).where(eq(user.email, email)).get())?.locale;
}
