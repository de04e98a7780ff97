import type { Mail, MailTransport } from "../../worker/mail/transport.ts";

export type KeptMail = Mail & { id: number; at: number };

/** Not in the product's schema: a deployment has no such table. */
export const MAILBOX_TABLE =
  "CREATE TABLE IF NOT EXISTS dev_mail (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, mail TEXT NOT NULL)";

/** Keeps mails instead of sending them. */
export const mailboxTransport = (d1: D1Database): MailTransport => ({
  send: async (mail) => {
    await d1.batch([
      d1.prepare(MAILBOX_TABLE),
      d1.prepare("INSERT INTO dev_mail (at, mail) VALUES (?, ?)").bind(Date.now(), JSON.stringify(mail)),
    ]);
  },
});

/** Newest first. */
export async function keptMails(d1: D1Database, to?: string): Promise<KeptMail[]> {
  const [, found] = await d1.batch<{ id: number; at: number; mail: string }>([
    d1.prepare(MAILBOX_TABLE),
    d1
      .prepare("SELECT id, at, mail FROM dev_mail WHERE ?1 IS NULL OR mail->>'to' = ?1 ORDER BY id DESC LIMIT 500")
      .bind(to ?? null),
  ]);
  return (found?.results ?? []).map((row) => ({ ...(JSON.parse(row.mail) as Mail), id: row.id, at: row.at }));
}
