import { eq } from "drizzle-orm";
import { user } from "../../db/schema/user.ts";
import { codeMail } from "../mail/templates/code-mail.ts";
import type { Services } from "../services.ts";

/**
 * Sent at once and not through the outbox: a code is worth nothing a minute later, and must not lie in a table readable.
 * Known and unknown addresses get the same mail, so that nobody can list who has an account.
 */
export async function sendCode(
  { db, mail, settings }: Services,
  { email, code, reset }: { email: string; code: string; reset: boolean },
): Promise<void> {
  const known = await db.select({ locale: user.locale }).from(user).where(eq(user.email, email)).get();
  const text = await codeMail(known?.locale ?? "fr", { code, reset });
  await mail.send({ to: email, from: settings.MAIL_FROM, ...text });
}
