import type { BoardLine } from "../../../core/basket/board-line.ts";
import { checkoutAmounts } from "../../../core/basket/checkout-amounts.ts";
import type { MarketFee } from "../../../core/fee/market-fee.ts";
import { postPaid } from "../../../core/ledger/postings.ts";
import { orderedAmounts } from "../../../core/line/line-amounts.ts";
import { bps } from "../../../core/money/bps.ts";
import { cents } from "../../../core/money/cents.ts";
import { type Milli, milli } from "../../../core/quantity/milli.ts";
import type { SeededRandom } from "../../../core/random/seeded.ts";
import { commit } from "../../../db/commit.ts";
import type { Database } from "../../../db/database.ts";
import { basket, basketLine, basketRevision } from "../../../db/schema/basket.ts";
import { checkout } from "../../../db/schema/checkout.ts";
import { payment } from "../../../db/schema/money.ts";
import { insertPostings } from "../../../db/writes/ledger.ts";
import { GOODS, type Goods, offerId, poolId, soldAs, VAT } from "./goods.ts";
import { numberedId } from "./numbered-id.ts";

type Sale = { readonly number: number; readonly id: string; readonly marketId: string };
type Ordered = { readonly goods: Goods; readonly quantityMilli: Milli };

/** A market's mark-up on everything and a farm's own small one: both kinds, both reaches. */
const FEES: readonly MarketFee[] = [
  { id: numberedId("fee", 1), kind: "percent", producerId: "", bps: bps(400), vatBps: VAT, label: "Marché" },
  {
    id: numberedId("fee", 2),
    kind: "flat",
    producerId: numberedId("producer", 2),
    amountCents: cents(30),
    vatBps: VAT,
    label: "Glace",
  },
];

export const stockOf = ({ goods, quantityMilli }: Ordered): number => (quantityMilli * goods.stockPerUnit) / 1000;

export function orderedGoods(random: SeededRandom): Ordered[] {
  const chosen = random.shuffled(GOODS).slice(0, random.whole(1, 4));
  return chosen.map((goods) => ({ goods, quantityMilli: quantityOf(goods, random) }));
}

const quantityOf = (goods: Goods, random: SeededRandom): Milli =>
  goods.terms.kind === "counted" && goods.terms.unit === "kg"
    ? milli(random.whole(2, 8) * 250)
    : milli(random.whole(1, 3) * 1000);

/** A basket paid in one go, or in two as after adding something before the close. */
export async function writePaidBasket(
  db: Database,
  random: SeededRandom,
  { sale, number, goods, userId }: { sale: Sale; number: number; goods: readonly Ordered[]; userId: string },
): Promise<void> {
  const serial = sale.number * 100 + number;
  const id = numberedId("basket", serial);
  const fees = random.chance(0.7) ? FEES : [];
  const lines = goods.map((ordered, index) => boardLine(serial, index + 1, ordered));
  const { chargedCents, estimateCents } = checkoutAmounts(lines, fees);
  const first = random.chance(0.4) ? Math.floor(chargedCents * random.next()) : chargedCents;
  const parts = [first, chargedCents - first].filter((part) => part > 0);
  const owner = { marketId: sale.marketId, distributionId: sale.id };

  await db.insert(basket).values({
    ...owner,
    id,
    userId,
    number,
    status: "ordered",
    revision: parts.length,
    differencesTo: "card",
    firstName: "Ana",
    lastName: "Lopes",
    phone: "0600000000",
    paidCents: chargedCents,
    refundedCents: cents(0),
    estimateCents,
    fees,
    orderedAt: 0,
    factsSeq: 0,
  });
  for (const [index, ordered] of goods.entries()) {
    const { lineId, ref, producerId, quantityMilli, ...amounts } = boardLine(serial, index + 1, ordered);
    await db.insert(basketLine).values({
      id: lineId,
      basketId: id,
      distributionId: sale.id,
      producerId,
      offerId: offerId(sale.number, ordered.goods),
      ref,
      quantityMilli,
      stockPoolId: poolId(sale.number, ordered.goods),
      stockQuantity: stockOf(ordered),
      chargedCents: amounts.chargedCents,
      estimateCents: amounts.estimateCents,
      ...soldAs(ordered.goods),
    });
  }
  for (const [index, part] of parts.entries()) {
    const own = serial * 10 + index;
    const paymentId = numberedId("payment", own);
    const checkoutId = numberedId("checkout", own);
    await db.insert(basketRevision).values({
      basketId: id,
      revision: index + 1,
      kind: index === 0 ? "ordered" : "extended",
      commandId: checkoutId,
      at: 0,
      by: userId,
    });
    await db.insert(checkout).values({
      ...owner,
      id: checkoutId,
      userId,
      status: "paid",
      differencesTo: "card",
      amountCents: cents(part),
      estimateCents,
      lines: [],
      fees,
      baseRevision: index,
      openedAt: 0,
      holdUntil: 0,
      basketId: id,
    });
    await db.insert(payment).values({
      ...owner,
      id: paymentId,
      checkoutId,
      basketId: id,
      amountCents: cents(part),
      refundedCents: cents(0),
      intentId: `pi_${own}`,
      chargeId: `ch_${own}`,
      paidAt: 0,
    });
    const entries = postPaid({ basketId: id, amountCents: cents(part) });
    const posting = { id: numberedId("posting", own), kind: "paid", ref: paymentId, marketId: sale.marketId, at: 0 };
    await commit(db, insertPostings(db, [{ ...posting, entries }]));
  }
}

const boardLine = (serial: number, ref: number, { goods, quantityMilli }: Ordered): BoardLine => ({
  ref,
  lineId: numberedId("line", serial * 100 + ref),
  producerId: numberedId("producer", goods.farm),
  vatBps: VAT,
  terms: goods.terms,
  quantityMilli,
  ...orderedAmounts(goods.terms, quantityMilli, "maximum"),
});
