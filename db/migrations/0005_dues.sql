CREATE TABLE `due` (
	`id` text PRIMARY KEY NOT NULL,
	`basket_id` text NOT NULL,
	`market_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`user_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`returned_cents` integer DEFAULT 0 NOT NULL,
	`way` text NOT NULL,
	`status` text NOT NULL,
	`at` integer NOT NULL,
	`by_user_id` text NOT NULL,
	`by_name` text NOT NULL,
	`settled_at` integer,
	`token_hash` text,
	`page` text DEFAULT 'none' NOT NULL,
	`payment_id` text,
	`checkout_id` text,
	FOREIGN KEY (`basket_id`) REFERENCES `basket`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "due_amount" CHECK("due"."amount_cents" > 0),
	CONSTRAINT "due_returned_within_amount" CHECK("due"."returned_cents" >= 0 AND "due"."returned_cents" <= "due"."amount_cents")
);
--> statement-breakpoint
CREATE INDEX `due_basket` ON `due` (`basket_id`);--> statement-breakpoint
CREATE INDEX `due_distribution` ON `due` (`distribution_id`,`status`);--> statement-breakpoint
CREATE INDEX `due_customer` ON `due` (`user_id`,`market_id`,`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `due_token` ON `due` (`token_hash`);--> statement-breakpoint
CREATE TABLE `due_share` (
	`due_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`released_at` integer,
	PRIMARY KEY(`due_id`, `settlement_id`),
	FOREIGN KEY (`due_id`) REFERENCES `due`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settlement_id`) REFERENCES `settlement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "due_share_positive" CHECK("due_share"."amount_cents" > 0)
);
--> statement-breakpoint
CREATE INDEX `due_share_settlement` ON `due_share` (`settlement_id`);--> statement-breakpoint
ALTER TABLE `basket` ADD `due_cents` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `basket` ADD `last_ref` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `basket` ADD `walk_in` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `basket_line` ADD `origin` text DEFAULT 'ordered' NOT NULL;--> statement-breakpoint
ALTER TABLE `basket_line` ADD `extra_cents` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `basket_line` ADD `replaced_by` integer;--> statement-breakpoint
ALTER TABLE `checkout` ADD `kind` text DEFAULT 'order' NOT NULL;--> statement-breakpoint
ALTER TABLE `checkout` ADD `due_id` text;--> statement-breakpoint
ALTER TABLE `checkout` ADD `carried` text;--> statement-breakpoint
ALTER TABLE `payment` ADD `dues_cents` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `settlement` ADD `till_cents` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `settlement` ADD `carried_cents` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `settlement` ADD `till_given_at` integer;--> statement-breakpoint
-- A due is settled once, whoever of customer, volunteer and provider is first; afterwards it can only be taken back (DUE-6).
CREATE TRIGGER due_settled_once BEFORE UPDATE OF status ON due
WHEN OLD.status NOT IN ('open', 'carried') AND NEW.returned_cents <= OLD.returned_cents
BEGIN SELECT RAISE(ABORT, 'due_settled'); END;--> statement-breakpoint
-- What is taken back was not a card's: that goes back as a refund.
CREATE TRIGGER due_returned_by_hand BEFORE UPDATE OF returned_cents ON due
WHEN NEW.returned_cents > OLD.returned_cents AND (OLD.payment_id IS NOT NULL OR OLD.status IN ('waived', 'withdrawn'))
BEGIN SELECT RAISE(ABORT, 'due_settled'); END;--> statement-breakpoint
-- I2 of the money design, of every validated basket at every moment: paid and due are what it cost and what goes back.
CREATE TRIGGER basket_money_adds_up BEFORE UPDATE OF status, final_cents, paid_cents, refunded_cents, due_cents ON basket
WHEN NEW.status = 'validated' AND NEW.paid_cents + NEW.due_cents <> NEW.final_cents + NEW.refunded_cents
BEGIN SELECT RAISE(ABORT, 'basket_money_adds_up'); END;
