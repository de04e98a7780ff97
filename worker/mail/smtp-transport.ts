import { WorkerMailer } from "worker-mailer";
import { addressOf } from "./platform-transport.ts";
import type { MailTransport } from "./transport.ts";

/** Mail by SMTP (smtp://user:password@host:port, smtps:// for TLS from the first byte). One connection per mail. */
export const smtpTransport = (url: string): MailTransport => {
  const { hostname, port, username, password, protocol } = new URL(url);
  const tls = protocol === "smtps:";
  return {
    send: async (mail) => {
      await WorkerMailer.send(
        {
          host: hostname,
          port: Number(port || (tls ? 465 : 587)),
          secure: tls,
          // A server without credentials is a local one: neither encryption nor sign-in is asked of it.
          startTls: !tls && username !== "",
          ...(username === ""
            ? {}
            : {
                credentials: { username: decodeURIComponent(username), password: decodeURIComponent(password) },
                authType: "plain" as const,
              }),
        },
        {
          from: addressOf(mail.from),
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          ...(mail.replyTo === undefined ? {} : { reply: mail.replyTo }),
        },
      );
    },
  };
};
