import { sql } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";
import { ROW_ID } from "./row-id.ts";

export type DatedRow = {
  id: string;
  pickupOn: string;
  opensAt: number;
  closesAt: number;
  pickupStartsAt: number;
  pickupEndsAt: number;
};

type SharedTerms = {
  marketId: string;
  cycleId: string | null;
  placeName: string;
  basketCap: number | null;
  note: string;
  draft: boolean;
};

/** Any number of dates that share their terms, as one statement. */
export const insertDistributions = (db: Database, shared: SharedTerms, dates: readonly DatedRow[]) =>
  db.run(sql`
    INSERT INTO distribution (id, market_id, cycle_id, pickup_on, opens_at, closes_at, pickup_starts_at, pickup_ends_at, place_name, facts_seq, draft, basket_cap, note)
    SELECT d.value->>'id', ${shared.marketId}, ${shared.cycleId}, d.value->>'pickupOn', d.value->>'opensAt', d.value->>'closesAt',
      d.value->>'pickupStartsAt', d.value->>'pickupEndsAt', ${shared.placeName}, 0, ${shared.draft ? 1 : 0}, ${shared.basketCap}, ${shared.note}
    FROM json_each(${JSON.stringify(dates)}) d`);

type Coming = { catalogId: string; producerId: string };

/** These catalogs come to all these dates. */
export const insertParticipationsOfDates = (
  db: Database,
  ids: readonly string[],
  catalogs: readonly Coming[],
  { at, by }: { at: number; by: string },
) =>
  db.run(sql`
    INSERT INTO participation (distribution_id, catalog_id, producer_id, answer, answered_at, answered_by)
    SELECT d.value, c.value->>'catalogId', c.value->>'producerId', 'yes', ${at}, ${by}
    FROM json_each(${JSON.stringify(ids)}) d, json_each(${JSON.stringify(catalogs)}) c`);

export type DutyOfDates = { userId: string; task: "lead" | "prepare" | "welcome"; marketTaskId: string | null };

/** These people have these duties at all these dates. */
export const insertDutiesOfDates = (
  db: Database,
  { marketId, ids, duties }: { marketId: string; ids: readonly string[]; duties: readonly DutyOfDates[] },
) =>
  db.run(sql`
    INSERT INTO duty (id, distribution_id, market_id, user_id, task, market_task_id)
    SELECT ${ROW_ID}, d.value, ${marketId}, u.value->>'userId', u.value->>'task', u.value->>'marketTaskId'
    FROM json_each(${JSON.stringify(ids)}) d, json_each(${JSON.stringify(duties)}) u`);

export type EditedRow = DatedRow & { placeName: string; basketCap: number | null; note: string };

/**
 * New terms of dates. A date that was cancelled, or whose validation began, meanwhile fails here (`distribution_windows`) and
 * the whole batch with it. An opening that lies ahead again makes the sale open once more then.
 */
export const updateDistributions = (db: Database, rows: readonly EditedRow[], now: number) =>
  db.run(sql`
    UPDATE distribution SET pickup_on = e.value->>'pickupOn', opens_at = e.value->>'opensAt',
      closes_at = CASE WHEN distribution.cancelled_at IS NULL AND distribution.frozen_at IS NULL THEN e.value->>'closesAt' ELSE e.value->>'opensAt' END,
      pickup_starts_at = e.value->>'pickupStartsAt', pickup_ends_at = e.value->>'pickupEndsAt', place_name = e.value->>'placeName',
      basket_cap = e.value->>'basketCap', note = e.value->>'note',
      opened_at = CASE WHEN e.value->>'opensAt' > ${now} THEN NULL ELSE distribution.opened_at END,
      facts_seq = distribution.facts_seq + 1
    FROM json_each(${JSON.stringify(rows)}) e
    WHERE distribution.id = e.value->>'id'`);

/**
 * CAN-1. Calls dates off and freezes them. One that is validated, being validated or cancelled already, or of which a basket was
 * validated meanwhile, fails here (`distribution_windows`).
 */
export const updateDistributionCancelled = (db: Database, id: string, at: number) =>
  db.run(sql`
    UPDATE distribution SET cancelled_at = ${at}, frozen_at = ${at}, facts_seq = facts_seq + 1,
      closes_at = CASE WHEN cancelled_at IS NULL AND frozen_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM basket b WHERE b.distribution_id = distribution.id AND b.status = 'validated') THEN closes_at ELSE opens_at END
    WHERE id = ${id}`);

/** CYL-1. Dates without an order that their cycle no longer has; one that was ordered for in this very moment stays. */
export const updateDatesCalledOff = (db: Database, ids: readonly string[], at: number) =>
  db.run(sql`
    UPDATE distribution SET cancelled_at = ${at}, facts_seq = facts_seq + 1
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND cancelled_at IS NULL AND frozen_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM basket b WHERE b.distribution_id = distribution.id)
      AND NOT EXISTS (SELECT 1 FROM checkout c WHERE c.distribution_id = distribution.id AND c.status = 'open')`);

/** A draft with all that hangs on it; a published one fails here (`distribution_windows`), one with orders by its keys. */
export const deleteDraft = (db: Database, id: string): Statement[] => [
  db.run(sql`UPDATE distribution SET closes_at = opens_at WHERE id = ${id} AND draft = 0`),
  ...["offer", "participation", "sale_invitation", "duty", "distribution_notice", "day_pass"].map((table) =>
    db.run(sql`DELETE FROM ${sql.identifier(table)} WHERE distribution_id = ${id}`),
  ),
  db.run(sql`DELETE FROM distribution WHERE id = ${id}`),
];
