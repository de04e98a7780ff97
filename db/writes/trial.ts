import { sql } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";
import { ROW_ID } from "./row-id.ts";

export type TrialRow = {
  id: string;
  marketId: string;
  pickupOn: string;
  opensAt: number;
  closesAt: number;
  pickupStartsAt: number;
  pickupEndsAt: number;
  placeName: string;
};

export type TrialBasket = {
  id: string;
  userId: string;
  number: number;
  firstName: string;
  lastName: string;
  phone: string;
  paidCents: number;
  estimateCents: number;
  lines: readonly unknown[];
};

/**
 * TRI-1, TRI-2. A trial with its invented baskets, whatever their number, as a constant number of statements. Its people are
 * guests of the trial itself: no address, no session, nobody's member.
 */
export function insertTrial(
  db: Database,
  trial: TrialRow,
  baskets: readonly TrialBasket[],
  realNow: number,
): Statement[] {
  const json = JSON.stringify(baskets);
  return [
    db.run(sql`
      INSERT INTO distribution (id, market_id, pickup_on, opens_at, closes_at, pickup_starts_at, pickup_ends_at, place_name, facts_seq, draft, trial, opened_at, recap_sent_at)
      VALUES (${trial.id}, ${trial.marketId}, ${trial.pickupOn}, ${trial.opensAt}, ${trial.closesAt}, ${trial.pickupStartsAt},
        ${trial.pickupEndsAt}, ${trial.placeName}, 1, 1, 1, ${trial.opensAt}, ${trial.closesAt})`),
    db.run(sql`
      INSERT INTO user (id, name, email, first_name, last_name, phone, guest_of, created_at, updated_at)
      SELECT b.value->>'userId', (b.value->>'firstName') || ' ' || (b.value->>'lastName'), 'guest:' || (b.value->>'userId'),
        b.value->>'firstName', b.value->>'lastName', b.value->>'phone', ${trial.id}, ${realNow}, ${realNow}
      FROM json_each(${json}) b`),
    db.run(sql`
      INSERT INTO basket (id, market_id, distribution_id, user_id, number, status, revision, differences_to, first_name, last_name, phone,
        paid_cents, refunded_cents, estimate_cents, fees, ordered_at, facts_seq, last_ref)
      SELECT b.value->>'id', ${trial.marketId}, ${trial.id}, b.value->>'userId', b.value->>'number', 'ordered', 1, 'card',
        b.value->>'firstName', b.value->>'lastName', b.value->>'phone', b.value->>'paidCents', 0, b.value->>'estimateCents', '[]',
        ${trial.opensAt} + b.value->>'number', 1, json_array_length(b.value->'lines')
      FROM json_each(${json}) b`),
    db.run(sql`
      INSERT INTO basket_revision (basket_id, revision, kind, command_id, at)
      SELECT b.value->>'id', 1, 'ordered', ${`trial:${trial.id}`}, ${trial.opensAt} FROM json_each(${json}) b`),
    db.run(sql`
      INSERT INTO basket_line (id, basket_id, distribution_id, producer_id, offer_id, ref, product_name, variant_label, picture, tint, category, cold,
        kind, unit, price_cents, estimate_grams, max_grams, vat_bps, quantity_milli, stock_pool_id, stock_quantity, charged_cents, estimate_cents,
        piece_weighed)
      SELECT ${ROW_ID}, b.value->>'id', ${trial.id}, l.value->>'producerId', l.value->>'offerId', l.key + 1, l.value->>'productName',
        l.value->>'variantLabel', l.value->>'picture', l.value->>'tint', l.value->>'category', l.value->>'cold', l.value->>'kind',
        l.value->>'unit', l.value->>'priceCents', l.value->>'estimateGrams', l.value->>'maxGrams', l.value->>'vatBps',
        l.value->>'quantityMilli', '', 0, l.value->>'chargedCents', l.value->>'estimateCents', l.value->>'pieceWeighed'
      FROM json_each(${json}) b, json_each(b.value->'lines') l`),
  ];
}

/** What hangs on a basket, then on the date, children before parents (TRI-7); trial.test holds that nothing is forgotten. */
export const OF_TRIAL_BASKETS = [
  "look_again",
  "late_change",
  "uncollected_choice",
  "missing_notice",
  "basket_revision",
  "basket_line",
] as const;
export const OF_TRIAL = ["journal", "distribution_notice", "duty", "day_pass", "run"] as const;

/** TRI-7. A trial with everything of it, its people and who came by its links. A date that is no trial loses nothing. */
export function deleteTrial(db: Database, id: string): Statement[] {
  const only = sql`(SELECT id FROM distribution WHERE id = ${id} AND trial = 1)`;
  const baskets = sql`(SELECT id FROM basket WHERE distribution_id IN ${only})`;
  const people = sql`(SELECT id FROM user WHERE guest_of IN ${only}
    OR guest_of IN (SELECT id FROM day_pass WHERE distribution_id IN ${only}))`;
  return [
    // Who came without an order is a guest of the own basket: it goes first, they go with the others.
    db.run(
      sql`UPDATE user SET guest_of = ${id} WHERE guest_of IN (SELECT 'basket:' || id FROM basket WHERE distribution_id IN ${only})`,
    ),
    ...OF_TRIAL_BASKETS.map((table) => db.run(sql`DELETE FROM ${sql.identifier(table)} WHERE basket_id IN ${baskets}`)),
    db.run(sql`DELETE FROM run_basket WHERE run_id IN (SELECT id FROM run WHERE distribution_id IN ${only})`),
    db.run(sql`DELETE FROM duty WHERE distribution_id IN ${only}`),
    db.run(sql`DELETE FROM basket WHERE distribution_id IN ${only}`),
    db.run(sql`DELETE FROM session WHERE user_id IN ${people}`),
    // The date names who closed it; a guest cannot, but nothing here shall hang on that.
    db.run(sql`UPDATE distribution SET validated_by = NULL WHERE id IN ${only}`),
    db.run(sql`DELETE FROM user WHERE id IN ${people}`),
    ...OF_TRIAL.map((table) => db.run(sql`DELETE FROM ${sql.identifier(table)} WHERE distribution_id IN ${only}`)),
    db.run(sql`DELETE FROM distribution WHERE id IN ${only}`),
  ];
}
