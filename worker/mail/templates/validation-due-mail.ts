import { and, eq, ne, sql } from "drizzle-orm";
import { basket } from "../../../db/schema/basket.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { dateOf, whenBlock } from "./date-of-mail.ts";
import { layout } from "./layout.ts";
import { sayDay } from "./say.ts";

const words = {
  fr: {
    title: (day: string) => `La distribution du ${day} est à valider`,
    team: (name: string, n: number) =>
      `Bonjour ${name}, ${n > 1 ? `${n} paniers attendent` : "un panier attend"} d’être validés. Les producteurs sont payés après la validation, et les différences rendues aux clients.`,
    producer: (name: string) =>
      `Bonjour ${name}, cette distribution n’est pas encore validée par le marché : votre versement attend. Le marché est prévenu ; vous pouvez lui écrire en répondant à ce mail.`,
    when: "Distribution",
    see: "Valider la distribution",
    footer: "Plus de 4 distributions non validées bloquent les ventes suivantes.",
    producerFooter: "Une question ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    title: (day: string) => `The distribution of ${day} is to be validated`,
    team: (name: string, n: number) =>
      `Hello ${name}, ${n > 1 ? `${n} baskets wait` : "one basket waits"} to be validated. Producers are paid after it, and differences go back to customers.`,
    producer: (name: string) =>
      `Hello ${name}, the market has not validated this distribution yet: your payout waits. The market was told; you can write to it by answering this mail.`,
    when: "Distribution",
    see: "Validate the distribution",
    footer: "More than 4 distributions left unvalidated block the next sales.",
    producerFooter: "A question? Answer this mail: it reaches the market.",
  },
} as const;

/** To who can validate, and after a week to the producers who wait; nothing once it was done. */
export async function validationDueMail(
  { db, settings }: Services,
  reader: Reader,
  { distributionId, toProducer }: { distributionId: string; toProducer: boolean },
): Promise<Composed | undefined> {
  const date = await dateOf(db, distributionId);
  if (date === undefined || date.distribution.validatedAt !== null || date.distribution.cancelledAt !== null)
    return undefined;
  const left = await db
    .select({ n: sql<number>`count(*)` })
    .from(basket)
    .where(and(eq(basket.distributionId, distributionId), ne(basket.status, "cancelled")))
    .get();
  const { locale } = reader;
  const say = words[locale];
  const title = say.title(sayDay(locale, date.distribution.pickupStartsAt, date.market.timeZone));
  const body = await layout({
    locale,
    sender: date.market.name,
    title,
    blocks: [
      {
        kind: "paragraph",
        text: toProducer ? say.producer(reader.firstName) : say.team(reader.firstName, left?.n ?? 0),
      },
      whenBlock(locale, say.when, date),
      ...(toProducer
        ? []
        : [
            { kind: "button" as const, label: say.see, url: `${settings.APP_URL}/board/${distributionId}?panel=close` },
          ]),
    ],
    footer: toProducer ? say.producerFooter : say.footer,
  });
  return {
    subject: `${title} · ${date.market.name}`,
    ...body,
    marketName: date.market.name,
    replyTo: date.market.contactEmail,
  };
}
