import { and, eq, ne, sql } from "drizzle-orm";
import { basket, basketLine } from "../../../db/schema/basket.ts";
import { distribution } from "../../../db/schema/distribution.ts";
import { market } from "../../../db/schema/market.ts";
import { producer } from "../../../db/schema/producer.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import type { Block } from "./blocks.ts";
import { layout } from "./layout.ts";
import { sayCents, sayPickup, sayQuantity } from "./say.ts";

const words = {
  fr: {
    title: (farm: string) => `${farm} : à préparer`,
    none: (farm: string) => `${farm} : rien à préparer`,
    nothing: "La vente est close et personne n'a commandé chez vous cette fois. Vous n'avez rien à préparer.",
    closed: (baskets: number) =>
      `La vente est close. Vos produits sont dans ${baskets} ${baskets > 1 ? "paniers" : "panier"}.`,
    pickup: "Distribution",
    expected: "Total prévu",
    baskets: (n: number) => `${n} ${n > 1 ? "paniers" : "panier"}`,
    see: "Voir et imprimer ma préparation",
    footer: "Il vous manque quelque chose ? Répondez à ce mail : le marché préviendra les clients.",
  },
  en: {
    title: (farm: string) => `${farm}: to prepare`,
    none: (farm: string) => `${farm}: nothing to prepare`,
    nothing: "The sale is closed and nobody ordered from you this time. There is nothing to prepare.",
    closed: (baskets: number) =>
      `The sale is closed. Your goods are in ${baskets} ${baskets === 1 ? "basket" : "baskets"}.`,
    pickup: "Distribution",
    expected: "Expected total",
    baskets: (n: number) => `${n} ${n === 1 ? "basket" : "baskets"}`,
    see: "See and print my preparation",
    footer: "Something is missing? Answer this mail: the market will tell the customers.",
  },
} as const;

/** What a producer has to bring, as the orders stand when the mail leaves. */
export async function recapMail(
  { db, settings }: Services,
  reader: Reader,
  { distributionId, producerId }: { distributionId: string; producerId: string },
): Promise<Composed | undefined> {
  const [heads, rows, totals] = await db.batch([
    db
      .select({ distribution, market })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(eq(distribution.id, distributionId)),
    db
      .select({
        name: basketLine.productName,
        label: basketLine.variantLabel,
        unit: basketLine.unit,
        milli: sql<number>`sum(${basketLine.quantityMilli})`,
        cents: sql<number>`sum(${basketLine.estimateCents})`,
        baskets: sql<number>`count(DISTINCT ${basketLine.basketId})`,
      })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .where(
        and(
          eq(basketLine.distributionId, distributionId),
          eq(basketLine.producerId, producerId),
          ne(basket.status, "cancelled"),
        ),
      )
      .groupBy(basketLine.offerId)
      .orderBy(basketLine.productName),
    db.select({ name: producer.name, slug: producer.slug }).from(producer).where(eq(producer.id, producerId)),
  ]);
  const head = heads[0];
  const farm = totals[0];
  if (head === undefined || farm === undefined) return undefined;
  const { locale } = reader;
  const say = words[locale];
  const title = rows.length === 0 ? say.none(farm.name) : say.title(farm.name);
  const when: Block = {
    kind: "note",
    label: say.pickup,
    text: `${sayPickup(locale, head.distribution, head.market.timeZone)}\n${head.distribution.placeName}, ${head.market.commune}`,
  };
  const baskets = await db
    .select({ n: sql<number>`count(DISTINCT ${basketLine.basketId})` })
    .from(basketLine)
    .innerJoin(basket, eq(basket.id, basketLine.basketId))
    .where(
      and(
        eq(basketLine.distributionId, distributionId),
        eq(basketLine.producerId, producerId),
        ne(basket.status, "cancelled"),
      ),
    )
    .get();
  const blocks: Block[] =
    rows.length === 0
      ? [{ kind: "paragraph", text: say.nothing }, when]
      : [
          { kind: "paragraph", text: say.closed(baskets?.n ?? 0) },
          when,
          {
            kind: "rows",
            rows: [
              ...rows.map((row) => ({
                label: `${row.name} · ${row.label}`,
                detail: say.baskets(row.baskets),
                amount: sayQuantity(locale, row.milli, row.unit),
              })),
              {
                label: say.expected,
                sum: true,
                amount: sayCents(
                  locale,
                  rows.reduce((sum, row) => sum + row.cents, 0),
                ),
              },
            ],
          },
          { kind: "button", label: say.see, url: `${settings.APP_URL}/producer/${farm.slug}/sales/${distributionId}` },
        ];
  return {
    subject: title,
    ...(await layout({ locale, sender: head.market.name, title, blocks, footer: say.footer })),
    marketName: head.market.name,
    replyTo: head.market.contactEmail,
  };
}
