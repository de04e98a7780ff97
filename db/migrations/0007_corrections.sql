CREATE TABLE `uncollected_choice` (
	`basket_id` text PRIMARY KEY NOT NULL,
	`distribution_id` text NOT NULL,
	`choice` text NOT NULL,
	`kept_until` integer,
	`kept_place` text,
	`reason` text,
	`refund_cents` integer NOT NULL,
	`at` integer NOT NULL,
	`by_user_id` text NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`basket_id`) REFERENCES `basket`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `uncollected_choice_distribution` ON `uncollected_choice` (`distribution_id`);--> statement-breakpoint
CREATE TABLE `correction` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`number` integer NOT NULL,
	`basket_id` text NOT NULL,
	`revision` integer NOT NULL,
	`lines` text NOT NULL,
	`reason` text NOT NULL,
	`refund_cents` integer NOT NULL,
	`at` integer NOT NULL,
	`by_user_id` text NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`basket_id`) REFERENCES `basket`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "correction_lowers" CHECK("correction"."refund_cents" > 0)
);
--> statement-breakpoint
CREATE INDEX `correction_basket` ON `correction` (`basket_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `correction_number` ON `correction` (`distribution_id`,`number`);--> statement-breakpoint
CREATE TABLE `debt` (
	`id` text PRIMARY KEY NOT NULL,
	`correction_id` text NOT NULL,
	`market_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`payee_kind` text NOT NULL,
	`payee_id` text NOT NULL,
	`gross_cents` integer NOT NULL,
	`platform_fee_cents` integer NOT NULL,
	`platform_fee_vat_cents` integer NOT NULL,
	`amount_cents` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`correction_id`) REFERENCES `correction`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settlement_id`) REFERENCES `settlement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "debt_adds_up" CHECK("debt"."gross_cents" = "debt"."amount_cents" + "debt"."platform_fee_cents" + "debt"."platform_fee_vat_cents" AND "debt"."amount_cents" >= 0)
);
--> statement-breakpoint
CREATE INDEX `debt_payee` ON `debt` (`payee_kind`,`payee_id`);--> statement-breakpoint
CREATE INDEX `debt_settlement` ON `debt` (`settlement_id`);--> statement-breakpoint
CREATE TABLE `debt_taken` (
	`debt_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`debt_id`, `settlement_id`),
	FOREIGN KEY (`debt_id`) REFERENCES `debt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settlement_id`) REFERENCES `settlement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "debt_taken_positive" CHECK("debt_taken"."amount_cents" > 0)
);
--> statement-breakpoint
CREATE INDEX `debt_taken_settlement` ON `debt_taken` (`settlement_id`);--> statement-breakpoint
ALTER TABLE `basket` ADD `collected_by_name` text;--> statement-breakpoint
ALTER TABLE `refund` ADD `replaces` text;--> statement-breakpoint
ALTER TABLE `refund` ADD `advanced_cents` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `refund_replaces` ON `refund` (`replaces`);--> statement-breakpoint
-- A failed refund is tried again once, by one that takes its place, or given back in another way: then nothing moves it any more (SND-8).
CREATE TRIGGER refund_replaced_after_failure BEFORE UPDATE OF status ON refund
WHEN NEW.status IN ('replaced', 'repaid') AND OLD.status <> 'failed' BEGIN SELECT RAISE(ABORT, 'refund_not_failed'); END;--> statement-breakpoint
CREATE TRIGGER refund_replaced_is_final BEFORE UPDATE OF status ON refund
WHEN OLD.status IN ('replaced', 'repaid') AND NEW.status <> OLD.status BEGIN SELECT RAISE(ABORT, 'refund_settled'); END;--> statement-breakpoint
-- What is on its way to a payee is corrected no more: then it is a debt (COR-3).
CREATE TRIGGER settlement_corrected_in_time BEFORE UPDATE OF net_cents ON settlement
WHEN NEW.net_cents <> OLD.net_cents AND EXISTS (SELECT 1 FROM transfer WHERE settlement_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'settlement_corrected_in_time'); END;--> statement-breakpoint
-- Nobody gets more than the settlement, less what it pays back of a debt (I6).
CREATE TRIGGER transfer_within_settlement BEFORE INSERT ON transfer
WHEN NEW.amount_cents + (SELECT coalesce(sum(amount_cents), 0) FROM transfer WHERE settlement_id = NEW.settlement_id)
  > (SELECT net_cents FROM settlement WHERE id = NEW.settlement_id)
    - (SELECT coalesce(sum(amount_cents), 0) FROM debt_taken WHERE settlement_id = NEW.settlement_id)
BEGIN SELECT RAISE(ABORT, 'transfer_within_settlement'); END;--> statement-breakpoint
-- A debt is paid back once, whichever settlements meet it at the same moment (DEB-1).
CREATE TRIGGER debt_taken_within_amount BEFORE INSERT ON debt_taken
WHEN NEW.amount_cents + (SELECT coalesce(sum(amount_cents), 0) FROM debt_taken WHERE debt_id = NEW.debt_id)
  > (SELECT amount_cents FROM debt WHERE id = NEW.debt_id)
BEGIN SELECT RAISE(ABORT, 'debt_taken_within_amount'); END;
