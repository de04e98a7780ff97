import { and, desc, eq } from "drizzle-orm";
import type { MissingGoods } from "../../core/contract/missing.ts";
import { sumCents } from "../../core/money/cents.ts";
import { milli } from "../../core/quantity/milli.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { distribution } from "../schema/distribution.ts";
import { missingNotice } from "../schema/hand-over.ts";
import { market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";

/** What was ordered for a date, by good, with what was told of it; `producerId`: that farm's alone. */
export async function missingGoods(
  db: Database,
  { distributionId, producerId }: { distributionId: string; producerId: string | null },
  now: number,
): Promise<MissingGoods | undefined> {
  const [heads, lines, notices] = await db.batch([
    db
      .select({
        ...cardColumns(now),
        marketSlug: market.slug,
        marketName: market.name,
        frozenAt: distribution.frozenAt,
        cancelledAt: distribution.cancelledAt,
      })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(and(eq(distribution.id, distributionId), eq(distribution.draft, false))),
    db
      .select({
        lineId: basketLine.id,
        offerId: basketLine.offerId,
        producerId: basketLine.producerId,
        producerName: producer.name,
        productName: basketLine.productName,
        variantLabel: basketLine.variantLabel,
        picture: basketLine.picture,
        tint: basketLine.tint,
        unit: basketLine.unit,
        kind: basketLine.kind,
        quantityMilli: basketLine.quantityMilli,
        chargedCents: basketLine.chargedCents,
        basket: basket.number,
      })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .innerJoin(producer, eq(producer.id, basketLine.producerId))
      .where(
        and(
          eq(basketLine.distributionId, distributionId),
          eq(basket.status, "ordered"),
          producerId === null ? undefined : eq(basketLine.producerId, producerId),
        ),
      )
      .orderBy(producer.name, basketLine.productName, basketLine.variantLabel, basket.number, basketLine.ref),
    noticesOf(db, distributionId),
  ]);
  const head = heads[0];
  if (head === undefined) return undefined;
  const told = newestByLine(notices);
  return {
    market: { slug: head.marketSlug, name: head.marketName },
    distribution: cardOf(head, now),
    isOver: now >= head.cardPickupStartsAt || head.frozenAt !== null || head.cancelledAt !== null,
    goods: [...Map.groupBy(lines, (line) => line.offerId).values()].flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { lineId: _, basket: __, quantityMilli: ___, chargedCents: ____, ...good } = first;
      const newest = same.flatMap((line) => told.get(line.lineId) ?? []).toSorted((a, b) => b.at - a.at)[0];
      return [
        {
          ...good,
          quantityMilli: milli(same.reduce((sum, line) => sum + line.quantityMilli, 0)),
          chargedCents: sumCents(same.map((line) => line.chargedCents)),
          parts: same.map((line) => ({
            basket: line.basket,
            wantedMilli: line.quantityMilli,
            chargedCents: line.chargedCents,
            toldMilli: told.get(line.lineId)?.haveMilli ?? null,
          })),
          told: newest === undefined ? null : { byName: newest.byName, at: newest.at },
        },
      ];
    }),
  };
}

/** Every notice of a date, newest first. */
export const noticesOf = (db: Database, distributionId: string) =>
  db
    .select({
      lineId: missingNotice.lineId,
      haveMilli: missingNotice.haveMilli,
      at: missingNotice.at,
      byName: missingNotice.byName,
    })
    .from(missingNotice)
    .where(eq(missingNotice.distributionId, distributionId))
    .orderBy(desc(missingNotice.at), desc(missingNotice.id));

/** Of several notices of one line the newest stands; given newest first. */
export const newestByLine = <Notice extends { lineId: string }>(notices: readonly Notice[]): Map<string, Notice> =>
  new Map(notices.toReversed().map((notice) => [notice.lineId, notice]));
