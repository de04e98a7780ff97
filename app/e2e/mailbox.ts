import { type APIRequestContext, expect } from "@playwright/test";

type Mail = { subject: string; text: string };

/** What lies in somebody's mailbox, newest first. */
export async function mailsTo(request: APIRequestContext, email: string): Promise<Mail[]> {
  return (await (await request.get(`/dev/mail.json?to=${encodeURIComponent(email)}`)).json()).mails;
}

/** The newest mail about something, once the outbox has brought it. */
export async function mailAbout(request: APIRequestContext, email: string, subject: RegExp): Promise<Mail> {
  const find = async () => (await mailsTo(request, email)).find((mail) => subject.test(mail.subject));
  await expect.poll(find, { message: `a mail to ${email} about ${subject}`, timeout: 30_000 }).toBeDefined();
  const mail = await find();
  if (mail === undefined) throw new Error("the mail that was just there is gone");
  return mail;
}

/** The first address in a mail whose path is meant, without its origin: what somebody touches. */
export function linkIn(mail: Mail, path: RegExp): string {
  const links = [...mail.text.matchAll(/https?:\/\/\S+/g)].map(([link]) => new URL(link));
  const found = links.find((link) => path.test(link.pathname));
  if (found === undefined) throw new Error(`no link ${path} in “${mail.subject}”: ${mail.text}`);
  return found.pathname + found.search;
}

/** Six digits, as they stand in the subject. */
export const codeFor = async (request: APIRequestContext, email: string): Promise<string> =>
  (await mailAbout(request, email, /^\d{6} /)).subject.slice(0, 6);
