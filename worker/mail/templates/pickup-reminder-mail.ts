import { and, eq, sql } from "drizzle-orm";
import { basket, basketLine } from "../../../db/schema/basket.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { dateOf, whenBlock } from "./date-of-mail.ts";
import { layout } from "./layout.ts";
import { pickupCode } from "./pickup-code.ts";

const words = {
  fr: {
    title: "Votre panier vous attend demain",
    hello: (name: string, n: number) =>
      `Bonjour ${name}, ${n > 1 ? `${n} articles vous attendent` : "un article vous attend"}. Pensez à un cabas.`,
    number: (n: number) => `Panier n° ${n}`,
    pickup: "Retrait",
    see: "Voir ma commande",
    footer: "Vous ne pouvez pas venir ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    title: "Your basket waits for you tomorrow",
    hello: (name: string, n: number) =>
      `Hello ${name}, ${n > 1 ? `${n} items wait for you` : "one item waits for you"}. Remember a bag.`,
    number: (n: number) => `Basket no. ${n}`,
    pickup: "Pickup",
    see: "See my order",
    footer: "You cannot come? Answer this mail: it reaches the market.",
  },
} as const;

/** The evening before. Never for a basket that was cancelled, is empty or was handed over meanwhile. */
export async function pickupReminderMail(
  { db, ports, settings }: Services,
  reader: Reader,
  distributionId: string,
): Promise<Composed | undefined> {
  const date = await dateOf(db, distributionId);
  if (date === undefined || date.distribution.cancelledAt !== null) return undefined;
  if (date.distribution.pickupEndsAt <= ports.marketNow()) return undefined;
  const own = await db
    .select({ id: basket.id, number: basket.number, lines: sql<number>`count(${basketLine.id})` })
    .from(basket)
    .innerJoin(basketLine, eq(basketLine.basketId, basket.id))
    .where(and(eq(basket.distributionId, distributionId), eq(basket.userId, reader.id), eq(basket.status, "ordered")))
    .groupBy(basket.id)
    .get();
  if (own === undefined) return undefined;
  const { locale } = reader;
  const say = words[locale];
  const code = await pickupCode(settings, locale, own);
  const body = await layout({
    locale,
    sender: date.market.name,
    title: say.title,
    blocks: [
      { kind: "paragraph", text: say.hello(reader.firstName, own.lines) },
      { kind: "basket", number: own.number, text: say.number(own.number) },
      code.block,
      whenBlock(locale, say.pickup, date),
      { kind: "button", label: say.see, url: `${settings.APP_URL}/orders/${own.id}` },
    ],
    footer: say.footer,
  });
  return {
    subject: `${say.number(own.number)} · ${say.title}`,
    ...body,
    images: code.images,
    marketName: date.market.name,
    replyTo: date.market.contactEmail,
  };
}
