import { and, eq, isNull } from "drizzle-orm";
import type { LeftOffer } from "../../core/contract/due.ts";
import { milli } from "../../core/quantity/milli.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { stockPool } from "../schema/catalog.ts";
import { offer } from "../schema/distribution.ts";
import { producer } from "../schema/producer.ts";
import { leftOf } from "./stock-left.ts";

/** STO-1, STO-3. A date's offers with what is left of each in whole steps; what is sold out is not among them. */
export async function leftOffers(db: Database, distributionId: string): Promise<LeftOffer[]> {
  const rows = await db
    .select({
      id: offer.id,
      producerId: offer.producerId,
      producerName: producer.name,
      productName: offer.productName,
      variantLabel: offer.variantLabel,
      picture: offer.picture,
      tint: offer.tint,
      category: offer.category,
      kind: offer.kind,
      unit: offer.unit,
      priceCents: offer.priceCents,
      estimateGrams: offer.estimateGrams,
      maxGrams: offer.maxGrams,
      stepMilli: offer.stepMilli,
      stockPerUnit: offer.stockPerUnit,
      onHand: stockPool.onHand,
      reserved: stockPool.reserved,
    })
    .from(offer)
    .innerJoin(stockPool, eq(stockPool.id, offer.stockPoolId))
    .innerJoin(producer, eq(producer.id, offer.producerId))
    .where(and(eq(offer.distributionId, distributionId), isNull(offer.withdrawnAt)));
  return rows
    .map(({ stockPerUnit, onHand, reserved, ...row }): LeftOffer => {
      const left = leftOf({ onHand, reserved });
      const steps = left === null ? null : Math.floor((left * 1000) / (stockPerUnit * row.stepMilli));
      return { ...row, leftMilli: steps === null ? null : milli(steps * row.stepMilli) };
    })
    .filter((row) => row.leftMilli === null || row.leftMilli > 0)
    .toSorted((a, b) => compareNames(a.productName, b.productName) || compareNames(a.variantLabel, b.variantLabel));
}
