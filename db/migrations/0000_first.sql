CREATE TABLE `basket` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`user_id` text NOT NULL,
	`number` integer NOT NULL,
	`status` text NOT NULL,
	`revision` integer NOT NULL,
	`differences_to` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`phone` text NOT NULL,
	`paid_cents` integer NOT NULL,
	`refunded_cents` integer NOT NULL,
	`estimate_cents` integer NOT NULL,
	`final_cents` integer,
	`fees` text NOT NULL,
	`final_fees` text,
	`ordered_at` integer NOT NULL,
	`validated_at` integer,
	`validated_by` text,
	`validated_by_name` text,
	`draft_seq` integer,
	`collected_at` integer,
	`facts_seq` integer NOT NULL,
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`validated_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "basket_refund_within_paid" CHECK("basket"."refunded_cents" >= 0 AND "basket"."refunded_cents" <= "basket"."paid_cents")
);
--> statement-breakpoint
CREATE INDEX `basket_user` ON `basket` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `basket_number` ON `basket` (`distribution_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `basket_customer` ON `basket` (`distribution_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `basket_line` (
	`id` text PRIMARY KEY NOT NULL,
	`basket_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`producer_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`ref` integer NOT NULL,
	`product_name` text NOT NULL,
	`variant_label` text NOT NULL,
	`picture` text NOT NULL,
	`tint` text NOT NULL,
	`category` text NOT NULL,
	`cold` text NOT NULL,
	`kind` text NOT NULL,
	`unit` text NOT NULL,
	`price_cents` integer NOT NULL,
	`estimate_grams` integer,
	`max_grams` integer,
	`vat_bps` integer NOT NULL,
	`quantity_milli` integer NOT NULL,
	`stock_pool_id` text NOT NULL,
	`stock_quantity` integer NOT NULL,
	`charged_cents` integer NOT NULL,
	`estimate_cents` integer NOT NULL,
	`final_cents` integer,
	`final_milli` integer,
	`final_grams` integer,
	`gift_cents` integer,
	`reason` text,
	FOREIGN KEY (`basket_id`) REFERENCES `basket`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "basket_line_final_within_charged" CHECK("basket_line"."final_cents" IS NULL OR ("basket_line"."final_cents" >= 0 AND "basket_line"."final_cents" <= "basket_line"."charged_cents"))
);
--> statement-breakpoint
CREATE INDEX `basket_line_distribution` ON `basket_line` (`distribution_id`,`producer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `basket_line_ref` ON `basket_line` (`basket_id`,`ref`);--> statement-breakpoint
CREATE TABLE `basket_revision` (
	`basket_id` text NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`command_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	PRIMARY KEY(`basket_id`, `revision`),
	FOREIGN KEY (`basket_id`) REFERENCES `basket`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `checkout` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`user_id` text NOT NULL,
	`status` text NOT NULL,
	`differences_to` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`estimate_cents` integer NOT NULL,
	`lines` text NOT NULL,
	`fees` text NOT NULL,
	`base_revision` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`hold_until` integer NOT NULL,
	`session_id` text,
	`session_url` text,
	`ended_at` integer,
	`basket_id` text,
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "checkout_amount" CHECK("checkout"."amount_cents" >= 0)
);
--> statement-breakpoint
CREATE INDEX `checkout_due` ON `checkout` (`status`,`hold_until`);--> statement-breakpoint
CREATE INDEX `checkout_user` ON `checkout` (`user_id`,`distribution_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `checkout_session` ON `checkout` (`session_id`);--> statement-breakpoint
CREATE TABLE `checkout_hold` (
	`checkout_id` text NOT NULL,
	`stock_pool_id` text NOT NULL,
	`quantity` integer NOT NULL,
	PRIMARY KEY(`checkout_id`, `stock_pool_id`),
	FOREIGN KEY (`checkout_id`) REFERENCES `checkout`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "checkout_hold_positive" CHECK("checkout_hold"."quantity" > 0)
);
--> statement-breakpoint
CREATE INDEX `checkout_hold_pool` ON `checkout_hold` (`stock_pool_id`);--> statement-breakpoint
CREATE TABLE `journal` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`distribution_id` text,
	`basket_id` text,
	`line_id` text,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`by_user_id` text,
	`by_name` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `journal_distribution` ON `journal` (`distribution_id`,`at`);--> statement-breakpoint
CREATE INDEX `journal_basket` ON `journal` (`basket_id`);--> statement-breakpoint
CREATE TABLE `late_change` (
	`id` text PRIMARY KEY NOT NULL,
	`basket_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`draft_seq` integer NOT NULL,
	`validated` text NOT NULL,
	`proposed` text NOT NULL,
	`authors` text NOT NULL,
	`at` integer NOT NULL,
	`decision` text,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`basket_id`) REFERENCES `basket`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `late_change_distribution` ON `late_change` (`distribution_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `late_change_basket` ON `late_change` (`basket_id`);--> statement-breakpoint
CREATE TABLE `look_again` (
	`id` text PRIMARY KEY NOT NULL,
	`basket_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`command_id` text NOT NULL,
	`by_user_id` text NOT NULL,
	`by_name` text NOT NULL,
	`seen` text NOT NULL,
	`now` text NOT NULL,
	`at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	FOREIGN KEY (`basket_id`) REFERENCES `basket`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `look_again_distribution` ON `look_again` (`distribution_id`,`closed_at`);--> statement-breakpoint
CREATE INDEX `look_again_basket` ON `look_again` (`basket_id`);--> statement-breakpoint
CREATE TABLE `catalog` (
	`id` text PRIMARY KEY NOT NULL,
	`producer_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`producer_id`) REFERENCES `producer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `catalog_producer` ON `catalog` (`producer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `catalog_number` ON `catalog` (`number`);--> statement-breakpoint
CREATE TABLE `product` (
	`id` text PRIMARY KEY NOT NULL,
	`producer_id` text NOT NULL,
	`catalog_id` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`category` text NOT NULL,
	`labels` text NOT NULL,
	`allergens` text NOT NULL,
	`origin` text,
	`cold` text NOT NULL,
	`picture` text NOT NULL,
	`tint` text NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`producer_id`) REFERENCES `producer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`catalog_id`) REFERENCES `catalog`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `product_catalog` ON `product` (`catalog_id`);--> statement-breakpoint
CREATE INDEX `product_producer` ON `product` (`producer_id`);--> statement-breakpoint
CREATE TABLE `stock_pool` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`base` text NOT NULL,
	`on_hand` integer,
	`reserved` integer NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_never_negative" CHECK("stock_pool"."reserved" >= 0 AND ("stock_pool"."on_hand" IS NULL OR "stock_pool"."reserved" <= "stock_pool"."on_hand"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stock_pool_once` ON `stock_pool` (`product_id`,`distribution_id`);--> statement-breakpoint
CREATE TABLE `variant` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`unit` text NOT NULL,
	`price_cents` integer NOT NULL,
	`estimate_grams` integer,
	`max_grams` integer,
	`step_milli` integer NOT NULL,
	`content_grams` integer,
	`content_ml` integer,
	`content_pieces` integer,
	`vat_bps` integer NOT NULL,
	`stock_per_unit` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "variant_price_positive" CHECK("variant"."price_cents" > 0),
	CONSTRAINT "variant_step_positive" CHECK("variant"."step_milli" > 0 AND "variant"."stock_per_unit" > 0),
	CONSTRAINT "variant_weighed_shape" CHECK("variant"."kind" = 'counted' OR ("variant"."unit" = 'piece' AND coalesce("variant"."estimate_grams", 0) > 0 AND coalesce("variant"."max_grams", 0) >= "variant"."estimate_grams"))
);
--> statement-breakpoint
CREATE INDEX `variant_product` ON `variant` (`product_id`);--> statement-breakpoint
CREATE TABLE `cycle` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`rule` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `distribution` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`cycle_id` text,
	`pickup_on` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`pickup_starts_at` integer NOT NULL,
	`pickup_ends_at` integer NOT NULL,
	`place_name` text NOT NULL,
	`cancelled_at` integer,
	`frozen_at` integer,
	`validated_at` integer,
	`validated_by` text,
	`recap_sent_at` integer,
	`settlements_released_at` integer,
	`facts_seq` integer NOT NULL,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`validated_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "distribution_windows" CHECK("distribution"."opens_at" < "distribution"."closes_at" AND "distribution"."closes_at" <= "distribution"."pickup_ends_at" AND "distribution"."pickup_starts_at" < "distribution"."pickup_ends_at")
);
--> statement-breakpoint
CREATE INDEX `distribution_market` ON `distribution` (`market_id`,`pickup_starts_at`);--> statement-breakpoint
CREATE TABLE `duty` (
	`id` text PRIMARY KEY NOT NULL,
	`distribution_id` text NOT NULL,
	`market_id` text NOT NULL,
	`user_id` text NOT NULL,
	`task` text NOT NULL,
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `duty_user` ON `duty` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `duty_once` ON `duty` (`distribution_id`,`user_id`,`task`);--> statement-breakpoint
CREATE TABLE `offer` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`producer_id` text NOT NULL,
	`product_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`stock_pool_id` text NOT NULL,
	`product_name` text NOT NULL,
	`variant_label` text NOT NULL,
	`category` text NOT NULL,
	`picture` text NOT NULL,
	`tint` text NOT NULL,
	`cold` text NOT NULL,
	`kind` text NOT NULL,
	`unit` text NOT NULL,
	`price_cents` integer NOT NULL,
	`estimate_grams` integer,
	`max_grams` integer,
	`step_milli` integer NOT NULL,
	`content_grams` integer,
	`content_ml` integer,
	`content_pieces` integer,
	`vat_bps` integer NOT NULL,
	`stock_per_unit` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offer_price_positive" CHECK("offer"."price_cents" > 0)
);
--> statement-breakpoint
CREATE INDEX `offer_distribution` ON `offer` (`distribution_id`);--> statement-breakpoint
CREATE INDEX `offer_producer` ON `offer` (`producer_id`,`distribution_id`);--> statement-breakpoint
CREATE TABLE `participation` (
	`distribution_id` text NOT NULL,
	`catalog_id` text NOT NULL,
	`producer_id` text NOT NULL,
	`answer` text NOT NULL,
	`answered_at` integer NOT NULL,
	`answered_by` text NOT NULL,
	PRIMARY KEY(`distribution_id`, `catalog_id`),
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participation_catalog` ON `participation` (`catalog_id`);--> statement-breakpoint
CREATE TABLE `catalog_link` (
	`market_id` text NOT NULL,
	`catalog_id` text NOT NULL,
	`linked_at` integer NOT NULL,
	`linked_by` text NOT NULL,
	`unlinked_at` integer,
	PRIMARY KEY(`market_id`, `catalog_id`),
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `catalog_link_catalog` ON `catalog_link` (`catalog_id`);--> statement-breakpoint
CREATE TABLE `clock` (
	`id` integer PRIMARY KEY NOT NULL,
	`offset_ms` integer NOT NULL,
	CONSTRAINT "clock_single" CHECK("clock"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `contact_message` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`from_name` text NOT NULL,
	`from_email` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_message_market` ON `contact_message` (`market_id`);--> statement-breakpoint
CREATE TABLE `market` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`composition` text NOT NULL,
	`time_zone` text NOT NULL,
	`currency` text NOT NULL,
	`tagline` text DEFAULT '' NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`how_it_works` text DEFAULT '' NOT NULL,
	`uncollected_text` text DEFAULT '' NOT NULL,
	`place_name` text NOT NULL,
	`place_address` text DEFAULT '' NOT NULL,
	`postcode` text NOT NULL,
	`commune` text NOT NULL,
	`lat` real,
	`lon` real,
	`scene` text DEFAULT 'market-hall' NOT NULL,
	`contact_email` text NOT NULL,
	`weighed_charge` text DEFAULT 'maximum' NOT NULL,
	`platform_fee_bps` integer NOT NULL,
	`platform_fee_vat_bps` integer NOT NULL,
	`payout_account` text,
	`payout_status` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `market_slug` ON `market` (`slug`);--> statement-breakpoint
CREATE TABLE `market_fee` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`rate_bps` integer,
	`amount_cents` integer,
	`vat_bps` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "market_fee_shape" CHECK(("market_fee"."kind" = 'percent' AND coalesce("market_fee"."rate_bps", -1) BETWEEN 0 AND 10000 AND "market_fee"."amount_cents" IS NULL) OR ("market_fee"."kind" = 'flat' AND coalesce("market_fee"."amount_cents", -1) >= 0 AND "market_fee"."rate_bps" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `market_fee_market` ON `market_fee` (`market_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`user_id` text NOT NULL,
	`roles` text NOT NULL,
	`joined_at` integer NOT NULL,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_roles_json" CHECK(json_valid("membership"."roles"))
);
--> statement-breakpoint
CREATE INDEX `membership_user` ON `membership` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `membership_once` ON `membership` (`market_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `ledger_entry` (
	`transaction_id` text NOT NULL,
	`position` integer NOT NULL,
	`account` text NOT NULL,
	`amount_cents` integer NOT NULL,
	PRIMARY KEY(`transaction_id`, `position`),
	FOREIGN KEY (`transaction_id`) REFERENCES `ledger_transaction`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ledger_entry_account` ON `ledger_entry` (`account`);--> statement-breakpoint
CREATE TABLE `ledger_transaction` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`market_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_transaction_once` ON `ledger_transaction` (`kind`,`ref`);--> statement-breakpoint
CREATE TABLE `payment` (
	`id` text PRIMARY KEY NOT NULL,
	`checkout_id` text NOT NULL,
	`basket_id` text,
	`market_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`refunded_cents` integer NOT NULL,
	`processor_fee_cents` integer,
	`intent_id` text NOT NULL,
	`charge_id` text NOT NULL,
	`paid_at` integer NOT NULL,
	FOREIGN KEY (`checkout_id`) REFERENCES `checkout`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`basket_id`) REFERENCES `basket`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_refund_within_amount" CHECK("payment"."refunded_cents" >= 0 AND "payment"."refunded_cents" <= "payment"."amount_cents")
);
--> statement-breakpoint
CREATE INDEX `payment_basket` ON `payment` (`basket_id`);--> statement-breakpoint
CREATE INDEX `payment_distribution` ON `payment` (`distribution_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_intent` ON `payment` (`intent_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_charge` ON `payment` (`charge_id`);--> statement-breakpoint
CREATE TABLE `refund` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_id` text NOT NULL,
	`basket_id` text,
	`distribution_id` text NOT NULL,
	`revision` integer,
	`amount_cents` integer NOT NULL,
	`cause` text NOT NULL,
	`status` text NOT NULL,
	`provider_id` text,
	`decided_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`basket_id`) REFERENCES `basket`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refund_amount_positive" CHECK("refund"."amount_cents" > 0)
);
--> statement-breakpoint
CREATE INDEX `refund_payment` ON `refund` (`payment_id`);--> statement-breakpoint
CREATE INDEX `refund_basket` ON `refund` (`basket_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `refund_provider` ON `refund` (`provider_id`);--> statement-breakpoint
CREATE TABLE `settlement` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`payee_kind` text NOT NULL,
	`payee_id` text NOT NULL,
	`gross_cents` integer NOT NULL,
	`platform_fee_cents` integer NOT NULL,
	`platform_fee_vat_cents` integer NOT NULL,
	`net_cents` integer NOT NULL,
	`available_on` text NOT NULL,
	`pay_on` text NOT NULL,
	`status` text NOT NULL,
	`held_reason` text,
	`paid_at` integer,
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "settlement_adds_up" CHECK("settlement"."gross_cents" = "settlement"."net_cents" + "settlement"."platform_fee_cents" + "settlement"."platform_fee_vat_cents" AND "settlement"."net_cents" >= 0)
);
--> statement-breakpoint
CREATE INDEX `settlement_payee` ON `settlement` (`payee_kind`,`payee_id`);--> statement-breakpoint
CREATE INDEX `settlement_due` ON `settlement` (`status`,`available_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `settlement_once` ON `settlement` (`distribution_id`,`payee_kind`,`payee_id`);--> statement-breakpoint
CREATE TABLE `transfer` (
	`id` text PRIMARY KEY NOT NULL,
	`settlement_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`status` text NOT NULL,
	`provider_id` text,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`settlement_id`) REFERENCES `settlement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "transfer_amount_positive" CHECK("transfer"."amount_cents" > 0)
);
--> statement-breakpoint
CREATE INDEX `transfer_payment` ON `transfer` (`payment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `transfer_once` ON `transfer` (`settlement_id`,`payment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `transfer_provider` ON `transfer` (`provider_id`);--> statement-breakpoint
CREATE TABLE `producer` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`tagline` text DEFAULT '' NOT NULL,
	`story` text DEFAULT '' NOT NULL,
	`labels` text NOT NULL,
	`scene` text DEFAULT 'field' NOT NULL,
	`commune` text NOT NULL,
	`postcode` text NOT NULL,
	`lat` real,
	`lon` real,
	`payout_account` text,
	`payout_status` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "producer_labels_json" CHECK(json_valid("producer"."labels"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `producer_slug` ON `producer` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `producer_payout_account` ON `producer` (`payout_account`);--> statement-breakpoint
CREATE TABLE `producer_membership` (
	`producer_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`producer_id`, `user_id`),
	FOREIGN KEY (`producer_id`) REFERENCES `producer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `producer_membership_user` ON `producer_membership` (`user_id`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`first_name` text DEFAULT '' NOT NULL,
	`last_name` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`locale` text DEFAULT 'fr' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `command` (
	`id` text PRIMARY KEY NOT NULL,
	`actor_id` text NOT NULL,
	`kind` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`subject_id` text NOT NULL,
	`payload` text NOT NULL,
	`status` text NOT NULL,
	`due_at` integer NOT NULL,
	`lease_until` integer,
	`attempts` integer NOT NULL,
	`generation` integer NOT NULL,
	`last_error` text,
	`done_at` integer
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_subject` ON `outbox` (`subject_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE TABLE `run` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`distribution_id` text NOT NULL,
	`by_user_id` text NOT NULL,
	`by_name` text NOT NULL,
	`total` integer NOT NULL,
	`done` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `run_once` ON `run` (`kind`,`distribution_id`);--> statement-breakpoint
CREATE TABLE `run_basket` (
	`run_id` text NOT NULL,
	`basket_id` text NOT NULL,
	PRIMARY KEY(`run_id`, `basket_id`),
	FOREIGN KEY (`run_id`) REFERENCES `run`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `webhook_event` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`object_id` text NOT NULL,
	`received_at` integer NOT NULL,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `webhook_event_open` ON `webhook_event` (`status`,`received_at`);