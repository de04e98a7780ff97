CREATE TABLE `till_giving` (
	`id` text PRIMARY KEY NOT NULL,
	`settlement_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`at` integer NOT NULL,
	`by_user_id` text NOT NULL,
	`by_name` text NOT NULL,
	`taken_back_at` integer,
	`taken_back_by` text,
	FOREIGN KEY (`settlement_id`) REFERENCES `settlement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "till_giving_positive" CHECK("till_giving"."amount_cents" > 0)
);
--> statement-breakpoint
CREATE INDEX `till_giving_settlement` ON `till_giving` (`settlement_id`);--> statement-breakpoint
ALTER TABLE `settlement` DROP COLUMN `till_given_at`;--> statement-breakpoint
-- TIL-2. A producer gets its till part once, whoever of two hands it over first; the market's own part stays in the till.
CREATE TRIGGER till_giving_within_part BEFORE INSERT ON till_giving
WHEN NOT EXISTS (
  SELECT 1 FROM settlement s WHERE s.id = NEW.settlement_id AND s.payee_kind = 'producer' AND s.till_cents >= NEW.amount_cents
    + (SELECT coalesce(sum(amount_cents), 0) FROM till_giving WHERE settlement_id = NEW.settlement_id AND taken_back_at IS NULL)
) BEGIN SELECT RAISE(ABORT, 'till_giving_within_part'); END;--> statement-breakpoint
-- What was handed over stays the producer's, whatever becomes of the part.
CREATE TRIGGER till_part_not_below_given BEFORE UPDATE OF till_cents ON settlement
WHEN NEW.till_cents < (SELECT coalesce(sum(amount_cents), 0) FROM till_giving WHERE settlement_id = OLD.id AND taken_back_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'till_giving_within_part'); END;--> statement-breakpoint
-- TIL-3. A giving is taken back once and changed in no other way.
CREATE TRIGGER till_giving_taken_back_once BEFORE UPDATE ON till_giving
WHEN OLD.taken_back_at IS NOT NULL OR NEW.taken_back_at IS NULL OR NEW.taken_back_by IS NULL
  OR NEW.id <> OLD.id OR NEW.settlement_id <> OLD.settlement_id OR NEW.amount_cents <> OLD.amount_cents
  OR NEW.at <> OLD.at OR NEW.by_user_id <> OLD.by_user_id OR NEW.by_name <> OLD.by_name
BEGIN SELECT RAISE(ABORT, 'till_giving_taken_back'); END;--> statement-breakpoint
CREATE TRIGGER till_giving_no_delete BEFORE DELETE ON till_giving
BEGIN SELECT RAISE(ABORT, 'append_only: till_giving'); END;--> statement-breakpoint
-- LED-8. What the till owes is payable as soon as it is there: also of dates that were closed before this was so and wait for their day.
INSERT INTO ledger_transaction (id, kind, ref, market_id, at)
SELECT 'available_till:' || s.id, 'available_till', s.id, s.market_id, d.validated_at
FROM settlement s JOIN distribution d ON d.id = s.distribution_id
WHERE s.payee_kind = 'producer' AND s.till_cents > 0
  AND NOT EXISTS (SELECT 1 FROM ledger_transaction t WHERE t.kind = 'available' AND t.ref = s.id);--> statement-breakpoint
INSERT INTO ledger_entry (transaction_id, position, account, amount_cents)
SELECT t.id, p.position, 'producer:' || p.account || ':' || s.payee_id, p.sign * s.till_cents
FROM ledger_transaction t JOIN settlement s ON s.id = t.ref
JOIN (SELECT 0 AS position, 'accrued' AS account, 1 AS sign UNION ALL SELECT 1, 'payable', -1) p
WHERE t.kind = 'available_till';
