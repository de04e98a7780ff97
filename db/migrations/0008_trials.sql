ALTER TABLE `distribution` ADD `trial` integer DEFAULT false NOT NULL;
--> statement-breakpoint
-- TRI-6. A trial is one from the first to the last, and nothing but its board ever sees it.
CREATE TRIGGER trial_is_a_draft BEFORE INSERT ON distribution
WHEN NEW.trial = 1 AND NEW.draft = 0 BEGIN SELECT RAISE(ABORT, 'trial_stays_trial'); END;--> statement-breakpoint
CREATE TRIGGER trial_stays_trial BEFORE UPDATE OF trial, draft ON distribution
WHEN OLD.trial <> NEW.trial OR (OLD.trial = 1 AND NEW.draft = 0) BEGIN SELECT RAISE(ABORT, 'trial_stays_trial'); END;--> statement-breakpoint
-- TRI-4. No money moves in a trial: whoever forgets is refused here, whatever the code above it does.
CREATE TRIGGER trial_no_checkout BEFORE INSERT ON checkout
WHEN EXISTS (SELECT 1 FROM distribution d WHERE d.id = NEW.distribution_id AND d.trial = 1) BEGIN SELECT RAISE(ABORT, 'trial_moves_no_money'); END;--> statement-breakpoint
CREATE TRIGGER trial_no_payment BEFORE INSERT ON payment
WHEN EXISTS (SELECT 1 FROM distribution d WHERE d.id = NEW.distribution_id AND d.trial = 1) BEGIN SELECT RAISE(ABORT, 'trial_moves_no_money'); END;--> statement-breakpoint
CREATE TRIGGER trial_no_refund BEFORE INSERT ON refund
WHEN EXISTS (SELECT 1 FROM distribution d WHERE d.id = NEW.distribution_id AND d.trial = 1) BEGIN SELECT RAISE(ABORT, 'trial_moves_no_money'); END;--> statement-breakpoint
CREATE TRIGGER trial_no_settlement BEFORE INSERT ON settlement
WHEN EXISTS (SELECT 1 FROM distribution d WHERE d.id = NEW.distribution_id AND d.trial = 1) BEGIN SELECT RAISE(ABORT, 'trial_moves_no_money'); END;--> statement-breakpoint
CREATE TRIGGER trial_no_due BEFORE INSERT ON due
WHEN EXISTS (SELECT 1 FROM distribution d WHERE d.id = NEW.distribution_id AND d.trial = 1) BEGIN SELECT RAISE(ABORT, 'trial_moves_no_money'); END;--> statement-breakpoint
CREATE TRIGGER trial_no_posting BEFORE INSERT ON ledger_transaction
WHEN EXISTS (SELECT 1 FROM distribution d WHERE d.id = NEW.ref AND d.trial = 1) BEGIN SELECT RAISE(ABORT, 'trial_moves_no_money'); END;--> statement-breakpoint
-- Accounts of one basket end with its id.
CREATE TRIGGER trial_no_entry BEFORE INSERT ON ledger_entry
WHEN EXISTS (SELECT 1 FROM basket b JOIN distribution d ON d.id = b.distribution_id WHERE b.id = substr(NEW.account, -36) AND d.trial = 1)
BEGIN SELECT RAISE(ABORT, 'trial_moves_no_money'); END;--> statement-breakpoint
-- TRI-5. Nobody is written to: what a trial would tell the outside is never stored. Commands need not know; only its own run is.
CREATE TRIGGER trial_tells_nobody BEFORE INSERT ON outbox
WHEN NEW.kind <> 'run' AND (
  EXISTS (SELECT 1 FROM distribution d WHERE d.trial = 1 AND d.id IN (NEW.subject_id, NEW.payload->>'distributionId'))
  OR EXISTS (SELECT 1 FROM basket b JOIN distribution d ON d.id = b.distribution_id
    WHERE d.trial = 1 AND b.id IN (substr(NEW.subject_id, 1, 36), NEW.payload->>'basketId'))
  OR EXISTS (SELECT 1 FROM user u JOIN distribution d ON d.id = u.guest_of WHERE d.trial = 1 AND u.id = NEW.payload->>'userId')
) BEGIN SELECT RAISE(IGNORE); END;--> statement-breakpoint
-- TRI-7. What is thrown away takes its journal with it; every other journal stays for good.
DROP TRIGGER journal_no_delete;--> statement-breakpoint
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
WHEN NOT EXISTS (SELECT 1 FROM distribution d WHERE d.id = OLD.distribution_id AND d.trial = 1)
BEGIN SELECT RAISE(ABORT, 'append_only: journal'); END;
