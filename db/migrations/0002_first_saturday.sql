CREATE TABLE `box_content` (
	`product_id` text NOT NULL,
	`distribution_id` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`product_id`, `distribution_id`),
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `day_pass` (
	`id` text PRIMARY KEY NOT NULL,
	`distribution_id` text NOT NULL,
	`market_id` text NOT NULL,
	`task` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `day_pass_distribution` ON `day_pass` (`distribution_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `day_pass_token` ON `day_pass` (`token_hash`);--> statement-breakpoint
CREATE TABLE `distribution_notice` (
	`distribution_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`distribution_id`, `kind`),
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `move_choice` (
	`basket_id` text PRIMARY KEY NOT NULL,
	`distribution_id` text NOT NULL,
	`user_id` text NOT NULL,
	`former_pickup_starts_at` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`choice` text,
	`chosen_at` integer,
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `move_choice_distribution` ON `move_choice` (`distribution_id`);--> statement-breakpoint
CREATE TABLE `sale_invitation` (
	`distribution_id` text NOT NULL,
	`catalog_id` text NOT NULL,
	`invited_at` integer,
	`times_sent` integer DEFAULT 0 NOT NULL,
	`answer_by` integer,
	`stock_asked_at` integer,
	`times_stock_asked` integer DEFAULT 0 NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`distribution_id`, `catalog_id`),
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`sizes` text NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`bytes` integer NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `file_owner` ON `file` (`owner_kind`,`owner_id`);--> statement-breakpoint
CREATE TABLE `catalog_request` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`producer_id` text NOT NULL,
	`catalog_id` text NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`status` text NOT NULL,
	`word` text DEFAULT '' NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `catalog_request_market` ON `catalog_request` (`market_id`,`status`);--> statement-breakpoint
CREATE INDEX `catalog_request_producer` ON `catalog_request` (`producer_id`,`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `catalog_request_waiting` ON `catalog_request` (`market_id`,`producer_id`) WHERE status = 'waiting';--> statement-breakpoint
CREATE TABLE `market_product_off` (
	`market_id` text NOT NULL,
	`product_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`market_id`, `product_id`),
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `market_task` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`wanted` integer NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "market_task_wanted" CHECK("market_task"."wanted" BETWEEN 1 AND 50)
);
--> statement-breakpoint
CREATE INDEX `market_task_market` ON `market_task` (`market_id`);--> statement-breakpoint
CREATE TABLE `market_terms` (
	`market_id` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`market_id`, `version`),
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `terms_acceptance` (
	`market_id` text NOT NULL,
	`version` integer NOT NULL,
	`user_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`market_id`, `user_id`, `version`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`by_user_id` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`list` text NOT NULL,
	`distribution_id` text,
	`recipients` integer NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `message_market` ON `message` (`market_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `message_recipient` (
	`message_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`message_id`, `user_id`),
	FOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`market_id` text NOT NULL,
	`producer_id` text NOT NULL,
	`email` text NOT NULL,
	`roles` text NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`invited_at` integer NOT NULL,
	`last_sent_at` integer NOT NULL,
	`times_sent` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` text,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_once` ON `invitation` (`kind`,`market_id`,`producer_id`,`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `membership_request` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`user_id` text NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`asked_at` integer NOT NULL,
	`status` text NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `membership_request_waiting` ON `membership_request` (`market_id`,`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `membership_request_once` ON `membership_request` (`market_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `household_login` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`added_at` integer NOT NULL,
	`verified_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `household_login_user` ON `household_login` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `household_login_email` ON `household_login` (`email`);--> statement-breakpoint
CREATE TABLE `mail_opt_out` (
	`user_id` text NOT NULL,
	`market_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `market_id`, `kind`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `basket_line` ADD `piece_weighed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `journal` ADD `producer_id` text;--> statement-breakpoint
ALTER TABLE `catalog` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `catalog` ADD `link_token` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `catalog` ADD `by_number` text DEFAULT 'link' NOT NULL;--> statement-breakpoint
ALTER TABLE `catalog` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `product` ADD `season` text;--> statement-breakpoint
ALTER TABLE `product` ADD `is_box` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `product` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `product` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `variant` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `variant` ADD `min_milli` integer;--> statement-breakpoint
ALTER TABLE `variant` ADD `max_milli` integer;--> statement-breakpoint
ALTER TABLE `variant` ADD `piece_weighed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `cycle` ADD `place_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `cycle` ADD `skip_holidays` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `cycle` ADD `basket_cap` integer;--> statement-breakpoint
ALTER TABLE `cycle` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `distribution` ADD `draft` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `distribution` ADD `opened_at` integer;--> statement-breakpoint
ALTER TABLE `distribution` ADD `basket_cap` integer;--> statement-breakpoint
ALTER TABLE `distribution` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `duty` ADD `market_task_id` text;--> statement-breakpoint
ALTER TABLE `duty` ADD `day_pass_id` text;--> statement-breakpoint
ALTER TABLE `offer` ADD `min_milli` integer;--> statement-breakpoint
ALTER TABLE `offer` ADD `max_milli` integer;--> statement-breakpoint
ALTER TABLE `offer` ADD `piece_weighed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `participation` ADD `word` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `participation` ADD `offering` text;--> statement-breakpoint
ALTER TABLE `participation` ADD `closes_at` integer;--> statement-breakpoint
ALTER TABLE `participation` ADD `stock_confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `catalog_link` ADD `default_answer` text DEFAULT 'ask' NOT NULL;--> statement-breakpoint
ALTER TABLE `market` ADD `visibility` text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE `market` ADD `registration` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `market` ADD `phone_required` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `market` ADD `address_required` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `market` ADD `about_doc` text;--> statement-breakpoint
ALTER TABLE `market` ADD `how_it_works_doc` text;--> statement-breakpoint
ALTER TABLE `market` ADD `place_hours` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `market` ADD `place_notes` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `market` ADD `contact_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `market` ADD `contact_phone` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `market` ADD `contact_shown` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `market` ADD `external_url` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `market` ADD `logo_file_id` text;--> statement-breakpoint
ALTER TABLE `market` ADD `cover_file_id` text;--> statement-breakpoint
ALTER TABLE `market` ADD `usual_hours` text;--> statement-breakpoint
ALTER TABLE `market` ADD `payout_wants` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `market_fee` ADD `producer_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `membership` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `membership` ADD `tags` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `story_doc` text;--> statement-breakpoint
ALTER TABLE `producer` ADD `profession` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `phone` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `contact_email` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `contact_shown` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `website` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `elsewhere` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `certifications` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `photos` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `logo_file_id` text;--> statement-breakpoint
ALTER TABLE `producer` ADD `listed` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `legal_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `legal_form` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `siret` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `vat_status` text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `vat_number` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `producer` ADD `payout_wants` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `household_login_id` text REFERENCES household_login(id);--> statement-breakpoint
ALTER TABLE `user` ADD `address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `user` ADD `postcode` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `user` ADD `commune` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `user` ADD `guest_of` text;