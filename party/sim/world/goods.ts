import type { LineTerms } from "../../../core/line/line-terms.ts";
import { bps } from "../../../core/money/bps.ts";
import { cents } from "../../../core/money/cents.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { counted, weighed } from "../../../core/testing/builders.ts";
import type { Database } from "../../../db/database.ts";
import { catalog, product, stockPool } from "../../../db/schema/catalog.ts";
import { offer } from "../../../db/schema/distribution.ts";
import { numberedId } from "./numbered-id.ts";

export type Goods = {
  readonly number: number;
  readonly name: string;
  readonly farm: number;
  readonly terms: LineTerms;
  /** Base units of stock in one sale unit. */
  readonly stockPerUnit: number;
};

/** One of each way of selling: by the piece, in bulk, by the weight of pieces. */
export const GOODS: readonly Goods[] = [
  { number: 1, name: "Batavia", farm: 1, terms: counted(130), stockPerUnit: 1 },
  { number: 2, name: "Pommes de terre", farm: 1, terms: counted(265, "kg"), stockPerUnit: 1000 },
  { number: 3, name: "Courge", farm: 1, terms: weighed(), stockPerUnit: 1 },
  { number: 4, name: "Poulet fermier", farm: 2, terms: weighed(1190, 1800, 2200), stockPerUnit: 1 },
  { number: 5, name: "Œufs", farm: 2, terms: counted(345, "dozen"), stockPerUnit: 12 },
];

export const VAT = bps(550);

/** The columns by which rows of offers and of basket lines say what is sold. */
export const soldAs = ({ name, terms }: Goods) => ({
  productName: name,
  variantLabel: "",
  category: "vegetables",
  picture: "leaf",
  tint: "green",
  cold: "ambient" as const,
  vatBps: VAT,
  ...(terms.kind === "weighed"
    ? {
        kind: "weighed" as const,
        unit: "piece",
        priceCents: terms.perKgCents,
        estimateGrams: terms.estimateGrams,
        maxGrams: terms.maxGrams,
      }
    : {
        kind: "counted" as const,
        unit: terms.unit,
        priceCents: cents(terms.unitCents),
        estimateGrams: null,
        maxGrams: null,
      }),
});

/** A pool for each sale, so that what one sale hands over is seen by itself. */
export const poolId = (sale: number, goods: Goods): string => numberedId("pool", sale * 100 + goods.number);
export const offerId = (sale: number, goods: Goods): string => numberedId("offer", sale * 100 + goods.number);

export async function writeGoods(db: Database, farms: readonly string[]): Promise<void> {
  for (const [index, producerId] of farms.entries()) {
    const id = numberedId("catalog", index + 1);
    await db.insert(catalog).values({ id, producerId, number: index + 1, name: "Au marché", createdAt: 0 });
  }
  for (const goods of GOODS) {
    const { category, picture, tint, cold } = soldAs(goods);
    await db.insert(product).values({
      id: numberedId("product", goods.number),
      producerId: farms[goods.farm - 1] ?? "",
      catalogId: numberedId("catalog", goods.farm),
      name: goods.name,
      category,
      labels: [],
      allergens: [],
      picture,
      tint,
      cold,
    });
  }
}

/** What of them is on sale at one date, with what its baskets have taken. */
export async function writeOffers(
  db: Database,
  sale: { number: number; id: string; marketId: string; taken: ReadonlyMap<number, number> },
): Promise<void> {
  for (const goods of GOODS) {
    const reserved = sale.taken.get(goods.number) ?? 0;
    await db.insert(stockPool).values({
      id: poolId(sale.number, goods),
      productId: numberedId("product", goods.number),
      distributionId: sale.id,
      base: goods.stockPerUnit === 1000 ? "g" : "piece",
      onHand: reserved + 20 * goods.stockPerUnit,
      reserved,
    });
    await db.insert(offer).values({
      id: offerId(sale.number, goods),
      marketId: sale.marketId,
      distributionId: sale.id,
      producerId: numberedId("producer", goods.farm),
      productId: numberedId("product", goods.number),
      variantId: numberedId("product", goods.number),
      stockPoolId: poolId(sale.number, goods),
      stepMilli: milliOf(1),
      stockPerUnit: goods.stockPerUnit,
      ...soldAs(goods),
    });
  }
}
