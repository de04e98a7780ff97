import { type APIRequestContext, expect } from "@playwright/test";

type Mail = { id: number; subject: string; text: string };

/** What lies in somebody's mailbox, newest first. */
export async function mailsTo(request: APIRequestContext, email: string): Promise<Mail[]> {
  return (await (await request.get(`/dev/mail.json?to=${encodeURIComponent(email)}`)).json()).mails;
}

/**
 * The newest mail about something, once the outbox has brought it; the order in which mails arrive is nobody's promise.
 * `after` leaves out what lay in the box before, `saying` asks for words in its text.
 */
export async function mailAbout(
  request: APIRequestContext,
  email: string,
  subject: RegExp,
  { after = 0, saying = "" }: { after?: number; saying?: string } = {},
): Promise<Mail> {
  const found: Mail[] = [];
  const look = async () => {
    found.push(
      ...(await mailsTo(request, email)).filter(
        (mail) => mail.id > after && subject.test(mail.subject) && mail.text.includes(saying),
      ),
    );
    return found.length;
  };
  await expect.poll(look, { message: `a mail to ${email} about ${subject}`, timeout: 30_000 }).toBeGreaterThan(0);
  const [mail] = found;
  if (mail === undefined) throw new Error("the mail that was just there is gone");
  return mail;
}

/** The newest mail's place in the box: what comes later is above it. */
export const newestMail = async (request: APIRequestContext, email: string): Promise<number> =>
  (await mailsTo(request, email))[0]?.id ?? 0;

/** The first address in a mail whose path is meant, without its origin: what somebody touches. */
export function linkIn(mail: Mail, path: RegExp): string {
  const links = [...mail.text.matchAll(/https?:\/\/\S+/g)].map(([link]) => new URL(link));
  const found = links.find((link) => path.test(link.pathname));
  if (found === undefined) throw new Error(`no link ${path} in “${mail.subject}”: ${mail.text}`);
  return found.pathname + found.search;
}

/** Six digits, as they stand in the subject: of the code asked for since, not of one that has served. */
export const codeFor = async (request: APIRequestContext, email: string, after: number): Promise<string> =>
  (await mailAbout(request, email, /^\d{6} /, { after })).subject.slice(0, 6);
