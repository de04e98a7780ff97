import { sql } from "drizzle-orm";
import type { BasketAmounts } from "../../core/basket/basket-amounts.ts";
import type { FeeAmount } from "../../core/fee/market-fee.ts";
import type { Cents } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";
import { basketRevision } from "../schema/basket.ts";

type OrderedBasket = {
  id: string;
  checkout: {
    marketId: string;
    distributionId: string;
    userId: string;
    differencesTo: string;
    ifMissing: string;
    estimateCents: Cents;
    fees: unknown;
  };
  customer: { firstName: string; lastName: string; phone: string };
  paidCents: Cents;
  at: number;
};

/** BAS-9. A basket with the next number of its distribution, counted inside the batch. */
export const insertOrderedBasket = (db: Database, { id, checkout, customer, paidCents, at }: OrderedBasket) =>
  db.run(sql`
    INSERT INTO basket (id, market_id, distribution_id, user_id, number, status, revision, differences_to, first_name, last_name, phone,
      paid_cents, refunded_cents, estimate_cents, fees, ordered_at, facts_seq, if_missing)
    SELECT ${id}, ${checkout.marketId}, ${checkout.distributionId}, ${checkout.userId}, coalesce(max(number), 0) + 1, 'ordered', 1,
      ${checkout.differencesTo}, ${customer.firstName}, ${customer.lastName}, ${customer.phone},
      ${paidCents}, 0, ${checkout.estimateCents}, ${JSON.stringify(checkout.fees)}, ${at}, 0, ${checkout.ifMissing}
    FROM basket WHERE distribution_id = ${checkout.distributionId}`);

/** Goods added and paid before the close. */
export const updateBasketExtended = (
  db: Database,
  row: { id: string; revision: number; paidCents: Cents; estimateCents: Cents; ifMissing: string },
) =>
  db.run(sql`
    UPDATE basket SET revision = ${row.revision}, paid_cents = paid_cents + ${row.paidCents}, estimate_cents = estimate_cents + ${row.estimateCents},
      if_missing = ${row.ifMissing}
    WHERE id = ${row.id}`);

/** The guard of every write on a basket: the second writer of a revision fails here. */
export const insertRevision = (
  db: Database,
  row: {
    basketId: string;
    revision: number;
    kind: (typeof basketRevision.$inferInsert)["kind"];
    commandId: string;
    at: number;
    by: string;
  },
) => db.insert(basketRevision).values(row);

/** Lines of a paid checkout; their small numbers go on from what the basket has. */
export const insertBasketLines = (
  db: Database,
  { basketId, distributionId, lines }: { basketId: string; distributionId: string; lines: readonly unknown[] },
) =>
  db.run(sql`
    INSERT INTO basket_line (id, basket_id, distribution_id, producer_id, offer_id, ref, product_name, variant_label, picture, tint, category, cold,
      kind, unit, price_cents, estimate_grams, max_grams, vat_bps, quantity_milli, stock_pool_id, stock_quantity, charged_cents, estimate_cents,
      piece_weighed, origin, extra_cents)
    SELECT l.value->>'id', ${basketId}, ${distributionId}, l.value->>'producerId', l.value->>'offerId', base.ref + l.key + 1,
      l.value->>'productName', l.value->>'variantLabel', l.value->>'picture', l.value->>'tint', l.value->>'category', l.value->>'cold',
      l.value->>'kind', l.value->>'unit', l.value->>'priceCents', l.value->>'estimateGrams', l.value->>'maxGrams', l.value->>'vatBps',
      l.value->>'quantityMilli', l.value->>'stockPoolId', l.value->>'stockQuantity', l.value->>'chargedCents', l.value->>'estimateCents',
      coalesce(l.value->>'pieceWeighed', 0), coalesce(l.value->>'origin', 'ordered'), coalesce(l.value->>'extraCents', 0)
    FROM json_each(${JSON.stringify(lines)}) l,
      (SELECT max(coalesce((SELECT max(ref) FROM basket_line WHERE basket_id = ${basketId}), 0),
        coalesce((SELECT last_ref FROM basket WHERE id = ${basketId}), 0)) AS ref) base`);

/** Goods added, taken out or agreed on the spot: the basket as it stands from now on. */
export const updateBasketChanged = (db: Database, row: { id: string; revision: number; estimateCents: number }) =>
  db.run(sql`
    UPDATE basket SET revision = ${row.revision}, estimate_cents = estimate_cents + ${row.estimateCents},
      last_ref = max(last_ref, coalesce((SELECT max(ref) FROM basket_line WHERE basket_id = ${row.id}), 0))
    WHERE id = ${row.id}`);

/** What was due was paid by card: it is the basket's paid money now. */
export const updateBasketDuePaid = (db: Database, row: { id: string; revision: number; amountCents: Cents }) =>
  db.run(sql`
    UPDATE basket SET revision = ${row.revision}, paid_cents = paid_cents + ${row.amountCents}, due_cents = due_cents - ${row.amountCents}
    WHERE id = ${row.id}`);

/** A basket opened on the spot, with the next number. */
export const insertWalkIn = (
  db: Database,
  row: {
    id: string;
    marketId: string;
    distributionId: string;
    userId: string;
    firstName: string;
    lastName: string;
    phone: string;
    fees: unknown;
    at: number;
  },
) =>
  db.run(sql`
    INSERT INTO basket (id, market_id, distribution_id, user_id, number, status, revision, differences_to, first_name, last_name, phone,
      paid_cents, refunded_cents, estimate_cents, fees, ordered_at, facts_seq, walk_in)
    SELECT ${row.id}, ${row.marketId}, ${row.distributionId}, ${row.userId}, coalesce(max(number), 0) + 1, 'ordered', 1,
      'card', ${row.firstName}, ${row.lastName}, ${row.phone}, 0, 0, 0, ${JSON.stringify(row.fees)}, ${row.at}, 0, 1
    FROM basket WHERE distribution_id = ${row.distributionId}`);

type ValidatedBasket = {
  id: string;
  revision: number;
  finalCents: Cents;
  fees: readonly FeeAmount[];
  refundCents: number;
  /** What is settled otherwise than by card, from now on; below 0 = taken back. */
  dueCents: number;
  at: number;
  by: { userId: string; name: string };
  draftSeq: number;
};

export const updateBasketValidated = (db: Database, row: ValidatedBasket) =>
  db.run(sql`
    UPDATE basket SET status = 'validated', revision = ${row.revision}, final_cents = ${row.finalCents},
      final_fees = ${feesJson(row.fees)}, refunded_cents = refunded_cents + ${row.refundCents}, due_cents = due_cents + ${row.dueCents}, validated_at = ${row.at}, validated_by = ${row.by.userId === "system" ? null : row.by.userId},
      validated_by_name = ${row.by.name}, draft_seq = ${row.draftSeq}
    WHERE id = ${row.id}`);

/** CAN-2. Called off: nothing of it is delivered, all of it goes back. */
export const updateBasketCancelled = (db: Database, row: { id: string; revision: number; refundCents: Cents }) =>
  db.run(sql`
    UPDATE basket SET status = 'cancelled', revision = ${row.revision}, refunded_cents = refunded_cents + ${row.refundCents}
    WHERE id = ${row.id}`);

/** "Annuler", or reopened by the référent: the basket is open again, its withdrawn refunds and dues no longer counted. */
export const updateBasketUndone = (
  db: Database,
  row: {
    id: string;
    revision: number;
    withdrawnCents: number /** Dues that stand: coins in the till. */;
    dueCents: number;
  },
) =>
  db.run(sql`
    UPDATE basket SET status = 'ordered', revision = ${row.revision}, final_cents = NULL, final_fees = NULL, refunded_cents = refunded_cents - ${row.withdrawnCents},
      due_cents = ${row.dueCents},
      validated_at = NULL, validated_by = NULL, validated_by_name = NULL, draft_seq = NULL
    WHERE id = ${row.id}`);

/** The final amounts of a basket's lines as one statement. */
export const updateFinalLines = (db: Database, basketId: string, amounts: Pick<BasketAmounts, "lines">) =>
  db.run(sql`
    UPDATE basket_line SET final_cents = f.value->>'finalCents', final_milli = f.value->>'finalMilli', final_grams = f.value->>'finalGrams',
      gift_cents = f.value->>'giftCents', reason = f.value->>'reason'
    FROM json_each(${JSON.stringify(amounts.lines)}) f
    WHERE basket_line.basket_id = ${basketId} AND basket_line.ref = f.value->>'ref'`);

export const updateFinalLinesUndone = (db: Database, basketId: string) =>
  db.run(sql`
    UPDATE basket_line SET final_cents = NULL, final_milli = NULL, final_grams = NULL, gift_cents = NULL, reason = NULL
    WHERE basket_id = ${basketId}`);

/** A correction of a validated basket: another total, one further refund or due. */
export const updateBasketCorrected = (
  db: Database,
  row: {
    id: string;
    revision: number;
    finalCents: Cents;
    fees: readonly FeeAmount[];
    refundCents: Cents;
    /** See updateBasketValidated. */
    dueCents: number;
    draftSeq: number;
  },
) =>
  db.run(sql`
    UPDATE basket SET revision = ${row.revision}, final_cents = ${row.finalCents}, final_fees = ${feesJson(row.fees)},
      refunded_cents = refunded_cents + ${row.refundCents}, due_cents = due_cents + ${row.dueCents}, draft_seq = ${row.draftSeq}
    WHERE id = ${row.id}`);

/** Marks how far the draft has been looked at. */
export const updateBasketDraftSeq = (db: Database, row: { id: string; draftSeq: number }) =>
  db.run(sql`UPDATE basket SET draft_seq = ${row.draftSeq} WHERE id = ${row.id}`);

const feesJson = (fees: readonly FeeAmount[]) => JSON.stringify(fees.map(({ feeId, cents }) => ({ feeId, cents })));

/** COL-1. Handed over; what was noted first stays. */
export const updateBasketCollected = (db: Database, row: { id: string; at: number; byName: string }) =>
  db.run(sql`
    UPDATE basket SET collected_at = coalesce(collected_at, ${row.at}), collected_by_name = coalesce(collected_by_name, ${row.byName})
    WHERE id = ${row.id}`);

export const updateBasketUncollected = (db: Database, basketId: string) =>
  db.run(sql`UPDATE basket SET collected_at = NULL, collected_by_name = NULL WHERE id = ${basketId}`);
