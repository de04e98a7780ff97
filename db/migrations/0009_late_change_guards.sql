-- Of a basket that was opened again, or twice for one basket: what is due is found again from the draft.
DELETE FROM late_change WHERE decided_at IS NULL AND (
  basket_id IN (SELECT id FROM basket WHERE status <> 'validated')
  OR rowid NOT IN (SELECT max(rowid) FROM late_change WHERE decided_at IS NULL GROUP BY basket_id)
);--> statement-breakpoint
CREATE UNIQUE INDEX `late_change_open` ON `late_change` (`basket_id`) WHERE "late_change"."decided_at" IS NULL;--> statement-breakpoint
-- A late change is of entries that nobody has decided about, and not of a basket that is open again (LAT-1): a room that died may still be writing.
CREATE TRIGGER late_change_after_validation BEFORE INSERT ON late_change
WHEN EXISTS (
  SELECT 1 FROM basket b WHERE b.id = NEW.basket_id AND (
    coalesce(b.draft_seq, 0) >= NEW.draft_seq
    OR (b.status <> 'validated' AND EXISTS (SELECT 1 FROM basket_revision r WHERE r.basket_id = b.id AND r.kind = 'validated'))
  )
) BEGIN SELECT RAISE(ABORT, 'late_change_after_validation'); END;
