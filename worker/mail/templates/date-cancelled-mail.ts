import { eq } from "drizzle-orm";
import { distribution } from "../../../db/schema/distribution.ts";
import { market } from "../../../db/schema/market.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { basketOfDate, cancelReason } from "./basket-of-date.ts";
import type { Block } from "./blocks.ts";
import { layout } from "./layout.ts";
import { sayCents, sayDay, sayPickup } from "./say.ts";

const words = {
  fr: {
    title: (day: string) => `La distribution du ${day} est annulée`,
    customer: (name: string) =>
      `Bonjour ${name}, le marché a annulé cette distribution. Ne venez pas ce jour-là : votre panier n’est pas préparé.`,
    farm: (name: string) => `Bonjour ${name}, le marché a annulé cette distribution. N’y préparez rien.`,
    reason: "Le mot du marché",
    when: "Retrait annulé",
    back: (amount: string) => `${amount} vous sont rendus, en 3 à 10 jours sur votre carte. Vous n’avez rien à faire.`,
    see: "Voir ma commande",
    market: "Voir les prochaines dates",
    footer: "Une question ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    title: (day: string) => `The distribution of ${day} is cancelled`,
    customer: (name: string) =>
      `Hello ${name}, the market has cancelled this distribution. Do not come that day: your basket is not prepared.`,
    farm: (name: string) => `Hello ${name}, the market has cancelled this distribution. Prepare nothing for it.`,
    reason: "A word from the market",
    when: "Cancelled pickup",
    back: (amount: string) => `${amount} return to your card in 3 to 10 days. There is nothing for you to do.`,
    see: "See my order",
    market: "See the next dates",
    footer: "A question? Answer this mail: it reaches the market.",
  },
} as const;

/** To a customer whose basket is given back because the market called the date off. */
export async function dateCancelledMail(
  { db, settings }: Services,
  reader: Reader,
  basketId: string,
): Promise<Composed | undefined> {
  const found = await basketOfDate(db, basketId);
  if (found === undefined) return undefined;
  const say = words[reader.locale];
  return await composed({
    reader,
    found,
    reason: await cancelReason(db, found.distribution.id),
    greeting: say.customer(reader.firstName),
    rest: [
      ...(found.basket.refundedCents > 0
        ? [{ kind: "paragraph", text: say.back(sayCents(reader.locale, found.basket.refundedCents)) } as const]
        : []),
      { kind: "button", label: say.see, url: `${settings.APP_URL}/orders/${found.basket.id}` },
    ],
  });
}

/** To the people of a farm that was to come. */
export async function dateCancelledProducerMail(
  { db, settings }: Services,
  reader: Reader,
  distributionId: string,
): Promise<Composed | undefined> {
  const found = await db
    .select({ distribution, market })
    .from(distribution)
    .innerJoin(market, eq(market.id, distribution.marketId))
    .where(eq(distribution.id, distributionId))
    .get();
  if (found === undefined) return undefined;
  const say = words[reader.locale];
  return await composed({
    reader,
    found,
    reason: await cancelReason(db, distributionId),
    greeting: say.farm(reader.firstName),
    rest: [{ kind: "button", label: say.market, url: `${settings.APP_URL}/m/${found.market.slug}` }],
  });
}

type Described = {
  reader: Reader;
  found: { distribution: typeof distribution.$inferSelect; market: typeof market.$inferSelect };
  reason: string;
  greeting: string;
  rest: readonly Block[];
};

async function composed({ reader, found, reason, greeting, rest }: Described): Promise<Composed> {
  const say = words[reader.locale];
  const { distribution: date, market: owner } = found;
  const title = say.title(sayDay(reader.locale, date.pickupStartsAt, owner.timeZone));
  const body = await layout({
    locale: reader.locale,
    sender: owner.name,
    title,
    blocks: [
      { kind: "paragraph", text: greeting },
      ...(reason === "" ? [] : [{ kind: "note", label: say.reason, text: reason } as const]),
      {
        kind: "note",
        label: say.when,
        text: `${sayPickup(reader.locale, date, owner.timeZone)}\n${date.placeName}, ${owner.commune}`,
      },
      ...rest,
    ],
    footer: say.footer,
  });
  return { subject: title, ...body, marketName: owner.name, replyTo: owner.contactEmail };
}
