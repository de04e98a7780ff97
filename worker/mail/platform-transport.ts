import { addressOf } from "./address-of.ts";
import type { MailTransport } from "./transport.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** The platform's own mail binding (`send_email`). */
export const platformTransport = (env: Pick<Env, "EMAIL">): MailTransport => ({
  send: async (mail) => {
    await env.EMAIL.send({
      to: mail.to,
      from: addressOf(mail.from),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      ...(mail.images === undefined
        ? {}
        : {
            attachments: mail.images.map(({ cid, name, pngBase64 }) => ({
              disposition: "inline" as const,
              contentId: cid,
              filename: name,
              type: "image/png",
              content: pngBase64,
            })),
          }),
      ...(mail.unsubscribeUrl === undefined ? {} : { headers: unsubscribeHeaders(mail.unsubscribeUrl) }),
      ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    });
  },
});
