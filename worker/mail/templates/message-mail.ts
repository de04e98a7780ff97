import { eq } from "drizzle-orm";
import { market } from "../../../db/schema/market.ts";
import { message } from "../../../db/schema/message.ts";
import { user } from "../../../db/schema/user.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { unsubscribeFooter } from "../unsubscribe-footer.ts";
import { layout } from "./layout.ts";

const words = {
  fr: {
    footer: (who: string, name: string) =>
      `Écrit par ${who} pour ${name}. Répondez à ce mail : votre réponse lui parvient.`,
  },
  en: {
    footer: (who: string, name: string) => `Written by ${who} for ${name}. Answer this mail: your answer reaches them.`,
  },
} as const;

export type MessageText = { marketId: string; byUserId: string; subject: string; body: string };

/** A sent message as its reader gets it; nothing where it or its market is gone. */
export async function messageMail(
  services: Services,
  reader: Reader,
  messageId: string,
): Promise<Composed | undefined> {
  const row = await services.db.select().from(message).where(eq(message.id, messageId)).get();
  return row === undefined ? undefined : await messageTextMail(services, reader, row);
}

/** The same mail from a text that was not sent: for the preview and the test to oneself. */
export async function messageTextMail(
  services: Services,
  reader: Reader,
  { marketId, byUserId, subject, body }: MessageText,
): Promise<Composed | undefined> {
  const { db } = services;
  const [markets, authors] = await db.batch([
    db.select({ name: market.name, contactEmail: market.contactEmail }).from(market).where(eq(market.id, marketId)),
    db.select({ firstName: user.firstName, email: user.email }).from(user).where(eq(user.id, byUserId)),
  ]);
  const owner = markets[0];
  const author = authors[0];
  if (owner === undefined) return undefined;
  const { locale } = reader;
  const wayOut = await unsubscribeFooter(services, locale, { userId: reader.id, marketId, kind: "news" });
  const mail = await layout({
    locale,
    sender: owner.name,
    title: subject,
    blocks: body.split(/\n\s*\n/).map((text) => ({ kind: "prose" as const, text: text.trim() })),
    footer: words[locale].footer(author?.firstName ?? owner.name, owner.name),
    footerLink: wayOut.footerLink,
  });
  return {
    subject,
    ...mail,
    marketName: owner.name,
    replyTo: author?.email ?? owner.contactEmail,
    unsubscribeUrl: wayOut.unsubscribeUrl,
  };
}
