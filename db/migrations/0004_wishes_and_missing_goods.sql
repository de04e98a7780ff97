CREATE TABLE `missing_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`distribution_id` text NOT NULL,
	`basket_id` text NOT NULL,
	`line_id` text NOT NULL,
	`have_milli` integer NOT NULL,
	`back_cents` integer NOT NULL,
	`at` integer NOT NULL,
	`by_user_id` text NOT NULL,
	`by_name` text NOT NULL,
	`announcement_id` text NOT NULL,
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`basket_id`) REFERENCES `basket`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `basket_line`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `missing_notice_distribution` ON `missing_notice` (`distribution_id`);--> statement-breakpoint
CREATE INDEX `missing_notice_basket` ON `missing_notice` (`basket_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `missing_notice_once` ON `missing_notice` (`announcement_id`,`line_id`);--> statement-breakpoint
ALTER TABLE `basket` ADD `if_missing` text DEFAULT 'refund' NOT NULL;--> statement-breakpoint
ALTER TABLE `checkout` ADD `if_missing` text DEFAULT 'refund' NOT NULL;--> statement-breakpoint
ALTER TABLE `distribution` ADD `archived_at` integer;