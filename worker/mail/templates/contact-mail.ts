import { eq } from "drizzle-orm";
import { contactMessage, market } from "../../../db/schema/market.ts";
import type { Services } from "../../services.ts";
import type { Composed } from "../compose-mail.ts";
import { layout } from "./layout.ts";

/** A visitor's message to the market's team; the answer goes straight to who wrote. */
export async function contactMail({ db }: Services, contactMessageId: string): Promise<Composed | undefined> {
  const row = await db
    .select({ message: contactMessage, market })
    .from(contactMessage)
    .innerJoin(market, eq(market.id, contactMessage.marketId))
    .where(eq(contactMessage.id, contactMessageId))
    .get();
  if (row === undefined) return undefined;
  const title = `${row.message.fromName} vous écrit`;
  const body = await layout({
    locale: "fr",
    sender: row.market.name,
    title,
    blocks: [{ kind: "quote", text: row.message.body }],
    footer: `Répondez à ce mail : votre réponse part à ${row.message.fromEmail}.`,
  });
  return {
    subject: `${title} · ${row.market.name}`,
    ...body,
    marketName: row.market.name,
    replyTo: row.message.fromEmail,
    to: row.market.contactEmail,
  };
}
