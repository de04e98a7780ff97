import nodemailer from "nodemailer";
import { addressOf } from "./address-of.ts";
import type { MailTransport } from "./transport.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** Together well within an outbox lease: a mail is tried by one dispatcher at a time. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;

/** A relay on this very machine: what it is told leaves no wire. */
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** How to reach the server of smtp://user:password@host:port (STARTTLS) or smtps:// (TLS from the first byte). */
export function smtpSettings(url: string) {
  const { hostname, port, username, password, protocol } = new URL(url);
  const secure = protocol === "smtps:";
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    // Nothing is sent in clear to a server elsewhere, least of all a password: one that cannot encrypt is refused.
    requireTLS: !secure && !LOOPBACK.has(hostname),
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

/** Mail by SMTP, one connection per mail. */
export const smtpTransport = (url: string): MailTransport => {
  const transport = nodemailer.createTransport({
    ...smtpSettings(url),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ key, to, from, replyTo, subject, text, html, images, unsubscribeUrl }) => {
      const { name, email } = addressOf(from);
      await transport.sendMail({
        from: { name, address: email },
        to: { name: "", address: to },
        ...(replyTo === undefined ? {} : { replyTo: { name: "", address: replyTo } }),
        ...(key === undefined ? {} : { messageId: `<${key}@${email.split("@").at(-1)}>` }),
        subject,
        text,
        html,
        ...(images === undefined
          ? {}
          : {
              attachments: images.map(({ cid, name, pngBase64 }) => ({
                cid,
                filename: name,
                contentType: "image/png",
                contentDisposition: "inline" as const,
                content: pngBase64,
                encoding: "base64",
              })),
            }),
        ...(unsubscribeUrl === undefined ? {} : { headers: unsubscribeHeaders(unsubscribeUrl) }),
      });
    },
  };
};
