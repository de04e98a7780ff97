-- As before, and what was given away is decided anew once its basket is open again.
DROP TRIGGER due_settled_once;--> statement-breakpoint
CREATE TRIGGER due_settled_once BEFORE UPDATE OF status ON due
WHEN OLD.status NOT IN ('open', 'carried') AND NEW.returned_cents <= OLD.returned_cents
  AND NOT (OLD.status = 'waived' AND NEW.status = 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'due_settled'); END;
