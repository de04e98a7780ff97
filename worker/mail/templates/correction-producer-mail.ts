import { and, eq, sql } from "drizzle-orm";
import * as v from "valibot";
import { basketLine } from "../../../db/schema/basket.ts";
import { distribution } from "../../../db/schema/distribution.ts";
import { market } from "../../../db/schema/market.ts";
import { correction, debt } from "../../../db/schema/money.ts";
import { producer } from "../../../db/schema/producer.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { layout } from "./layout.ts";
import { sayCents, sayDay } from "./say.ts";

const words = {
  fr: {
    title: (day: string) => `Une correction après la distribution du ${day}`,
    hello: (name: string, market: string) => `Bonjour ${name}, ${market} a corrigé un panier après la distribution.`,
    why: "Pourquoi",
    less: "Votre versement de cette distribution baisse d’autant, moins la commission qui n’est plus prise.",
    debt: (amount: string) =>
      `Cette distribution vous était déjà versée : ${amount} seront retenus sur votre prochain versement.`,
    see: "Voir mes versements",
    footer: "Une question ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    title: (day: string) => `A correction after the distribution of ${day}`,
    hello: (name: string, market: string) => `Hello ${name}, ${market} corrected a basket after the distribution.`,
    why: "Why",
    less: "Your payout of this distribution falls by as much, less the commission that is no longer taken.",
    debt: (amount: string) =>
      `This distribution was paid out to you already: ${amount} will be taken from your next payout.`,
    see: "See my payouts",
    footer: "A question? Answer this mail: it reaches the market.",
  },
} as const;

const linesSchema = v.array(
  v.object({ lineId: v.string(), producerId: v.string(), beforeCents: v.number(), afterCents: v.number() }),
);

/** To the people of a farm whose goods were corrected: what, why, and where it is taken from. Never whose basket it was. */
export async function correctionProducerMail(
  { db, settings }: Services,
  reader: Reader,
  { correctionId, producerId }: { correctionId: string; producerId: string },
): Promise<Composed | undefined> {
  const row = await db
    .select({ correction, distribution, market, slug: producer.slug })
    .from(correction)
    .innerJoin(distribution, eq(distribution.id, correction.distributionId))
    .innerJoin(market, eq(market.id, correction.marketId))
    .innerJoin(producer, eq(producer.id, producerId))
    .where(eq(correction.id, correctionId))
    .get();
  if (row === undefined) return undefined;
  const own = v.parse(linesSchema, row.correction.lines).filter((line) => line.producerId === producerId);
  const [names, debts] = await db.batch([
    db
      .select({ id: basketLine.id, name: basketLine.productName })
      .from(basketLine)
      .where(eq(basketLine.basketId, row.correction.basketId)),
    db
      .select({ cents: sql<number>`coalesce(sum(${debt.amountCents}), 0)` })
      .from(debt)
      .where(and(eq(debt.correctionId, correctionId), eq(debt.payeeId, producerId))),
  ]);
  const { locale } = reader;
  const say = words[locale];
  const owed = debts[0]?.cents ?? 0;
  const title = say.title(sayDay(locale, row.distribution.pickupStartsAt, row.market.timeZone));
  const body = await layout({
    locale,
    sender: row.market.name,
    title,
    blocks: [
      { kind: "paragraph", text: say.hello(reader.firstName, row.market.name) },
      {
        kind: "rows",
        rows: own.map((line) => ({
          label: names.find((one) => one.id === line.lineId)?.name ?? "",
          before: sayCents(locale, line.beforeCents),
          amount: sayCents(locale, line.afterCents),
        })),
      },
      { kind: "note", label: say.why, text: row.correction.reason },
      { kind: "paragraph", text: owed > 0 ? say.debt(sayCents(locale, owed)) : say.less },
      { kind: "button", label: say.see, url: `${settings.APP_URL}/producer/${row.slug}/payouts` },
    ],
    footer: say.footer,
  });
  return {
    subject: `${title} · ${row.market.name}`,
    ...body,
    marketName: row.market.name,
    replyTo: row.market.contactEmail,
  };
}
