import type { Mail, MailTransport } from "./transport.ts";

/** The platform's own mail binding (`send_email`). */
export const platformTransport = (env: Env): MailTransport => ({
  send: async (mail) => {
    await env.EMAIL.send({
      to: mail.to,
      from: addressOf(mail.from),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    });
  },
});

/** `name <address>` in its two parts. */
export function addressOf(from: Mail["from"]): { name: string; email: string } {
  const parts = /^(.*)<([^<>]+)>$/.exec(from);
  return parts === null
    ? { name: "", email: from.trim() }
    : { name: (parts[1] ?? "").trim().replace(/^"|"$/g, ""), email: (parts[2] ?? "").trim() };
}
