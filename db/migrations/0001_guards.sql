-- Ledger and journal are never updated or deleted: a correction is a new row (LED-1, JOU-1).
CREATE TRIGGER ledger_transaction_no_update BEFORE UPDATE ON ledger_transaction BEGIN SELECT RAISE(ABORT, 'append_only: ledger_transaction'); END;--> statement-breakpoint
CREATE TRIGGER ledger_transaction_no_delete BEFORE DELETE ON ledger_transaction BEGIN SELECT RAISE(ABORT, 'append_only: ledger_transaction'); END;--> statement-breakpoint
CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'append_only: ledger_entry'); END;--> statement-breakpoint
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'append_only: ledger_entry'); END;--> statement-breakpoint
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'append_only: journal'); END;--> statement-breakpoint
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'append_only: journal'); END;--> statement-breakpoint
-- An event keeps what it said; only the state of our work on it moves.
CREATE TRIGGER webhook_event_no_rewrite BEFORE UPDATE OF id, type, object_id, received_at ON webhook_event BEGIN SELECT RAISE(ABORT, 'append_only: webhook_event'); END;--> statement-breakpoint
CREATE TRIGGER webhook_event_no_delete BEFORE DELETE ON webhook_event BEGIN SELECT RAISE(ABORT, 'append_only: webhook_event'); END;--> statement-breakpoint
-- A validated or cancelled basket moves only with a new revision (COM-2).
CREATE TRIGGER basket_moves_by_revision BEFORE UPDATE OF status, final_cents, paid_cents ON basket
WHEN NEW.revision <= OLD.revision BEGIN SELECT RAISE(ABORT, 'basket_moves_by_revision'); END;--> statement-breakpoint
CREATE TRIGGER basket_revision_in_turn BEFORE INSERT ON basket_revision
WHEN NEW.revision <> 1 + coalesce((SELECT max(revision) FROM basket_revision WHERE basket_id = NEW.basket_id), 0)
BEGIN SELECT RAISE(ABORT, 'basket_revision_in_turn'); END;--> statement-breakpoint
-- After the close only corrections may move a basket; while a run freezes the board only the run may (RUN-1).
CREATE TRIGGER basket_revision_while_open BEFORE INSERT ON basket_revision
WHEN EXISTS (
  SELECT 1 FROM basket b JOIN distribution d ON d.id = b.distribution_id
  WHERE b.id = NEW.basket_id AND NEW.kind <> 'corrected'
    AND (d.validated_at IS NOT NULL OR (d.frozen_at IS NOT NULL AND NEW.command_id NOT LIKE 'run:%'))
) BEGIN SELECT RAISE(ABORT, 'distribution_closed'); END;--> statement-breakpoint
-- A refund that has left is never taken back; one that was taken back never leaves (SND-2).
CREATE TRIGGER refund_withdrawn_in_time BEFORE UPDATE OF status ON refund
WHEN NEW.status = 'withdrawn' AND OLD.status <> 'decided' BEGIN SELECT RAISE(ABORT, 'undo_too_late'); END;--> statement-breakpoint
CREATE TRIGGER refund_withdrawn_is_final BEFORE UPDATE OF status ON refund
WHEN OLD.status = 'withdrawn' AND NEW.status <> 'withdrawn' BEGIN SELECT RAISE(ABORT, 'refund_withdrawn'); END;--> statement-breakpoint
-- A settled refund is never open again, whatever a second, slower dispatcher still writes.
CREATE TRIGGER refund_settled_is_final BEFORE UPDATE OF status ON refund
WHEN OLD.status IN ('succeeded', 'failed') AND NEW.status IN ('decided', 'sent') BEGIN SELECT RAISE(ABORT, 'refund_settled'); END;--> statement-breakpoint
-- Market time starts at real time.
INSERT INTO clock (id, offset_ms) VALUES (1, 0);
