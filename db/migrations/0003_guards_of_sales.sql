-- A payee has one account at the provider, for good: a second one would be money nobody looks at.
CREATE TRIGGER producer_payout_account_once BEFORE UPDATE OF payout_account ON producer
WHEN OLD.payout_account IS NOT NULL AND NEW.payout_account IS NOT OLD.payout_account BEGIN SELECT RAISE(ABORT, 'payout_account_once'); END;--> statement-breakpoint
CREATE TRIGGER market_payout_account_once BEFORE UPDATE OF payout_account ON market
WHEN OLD.payout_account IS NOT NULL AND NEW.payout_account IS NOT OLD.payout_account BEGIN SELECT RAISE(ABORT, 'payout_account_once'); END;--> statement-breakpoint
-- A market's fee is retired once: a change retires it and makes a new one, and of two changes at once the second fails (MFE-2).
CREATE TRIGGER market_fee_retired_once BEFORE UPDATE OF retired_at ON market_fee
WHEN OLD.retired_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'market_fee_retired_once'); END;--> statement-breakpoint
-- A sale with a cap takes no more baskets than that: orders placed and payments under way count, an own basket may grow.
CREATE TRIGGER checkout_within_cap BEFORE INSERT ON checkout
WHEN EXISTS (
  SELECT 1 FROM distribution d
  WHERE d.id = NEW.distribution_id AND d.basket_cap IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM basket b WHERE b.distribution_id = d.id AND b.user_id = NEW.user_id AND b.status <> 'cancelled')
    AND d.basket_cap <= (
      SELECT count(*) FROM (
        SELECT b.user_id FROM basket b WHERE b.distribution_id = d.id AND b.status <> 'cancelled'
        UNION
        SELECT c.user_id FROM checkout c WHERE c.distribution_id = d.id AND c.status = 'open' AND c.user_id <> NEW.user_id
      )
    )
) BEGIN SELECT RAISE(ABORT, 'sale_full'); END;--> statement-breakpoint
-- Terms that somebody agreed to are never rewritten: a change is a new version.
CREATE TRIGGER market_terms_no_update BEFORE UPDATE ON market_terms BEGIN SELECT RAISE(ABORT, 'append_only: market_terms'); END;--> statement-breakpoint
CREATE TRIGGER market_terms_no_delete BEFORE DELETE ON market_terms BEGIN SELECT RAISE(ABORT, 'append_only: market_terms'); END;--> statement-breakpoint
-- A market keeps somebody who rules it, also when two of them go, or take the role from each other, at once.
CREATE TRIGGER market_keeps_admin BEFORE DELETE ON membership
WHEN EXISTS (SELECT 1 FROM json_each(OLD.roles) WHERE value = 'admin') AND NOT EXISTS (
  SELECT 1 FROM membership o, json_each(o.roles) r WHERE o.market_id = OLD.market_id AND o.user_id <> OLD.user_id AND r.value = 'admin'
) BEGIN SELECT RAISE(ABORT, 'last_admin'); END;--> statement-breakpoint
CREATE TRIGGER market_keeps_admin_role BEFORE UPDATE OF roles ON membership
WHEN EXISTS (SELECT 1 FROM json_each(OLD.roles) WHERE value = 'admin')
  AND NOT EXISTS (SELECT 1 FROM json_each(NEW.roles) WHERE value = 'admin') AND NOT EXISTS (
  SELECT 1 FROM membership o, json_each(o.roles) r WHERE o.market_id = OLD.market_id AND o.user_id <> OLD.user_id AND r.value = 'admin'
) BEGIN SELECT RAISE(ABORT, 'last_admin'); END;--> statement-breakpoint
-- A producer space keeps somebody who rules it, also when two of them go at once.
CREATE TRIGGER producer_keeps_owner BEFORE DELETE ON producer_membership
WHEN OLD.role = 'owner' AND NOT EXISTS (
  SELECT 1 FROM producer_membership o WHERE o.producer_id = OLD.producer_id AND o.user_id <> OLD.user_id AND o.role = 'owner'
) BEGIN SELECT RAISE(ABORT, 'last_owner'); END;--> statement-breakpoint
CREATE TRIGGER producer_keeps_owner_role BEFORE UPDATE OF role ON producer_membership
WHEN OLD.role = 'owner' AND NEW.role <> 'owner' AND NOT EXISTS (
  SELECT 1 FROM producer_membership o WHERE o.producer_id = OLD.producer_id AND o.user_id <> OLD.user_id AND o.role = 'owner'
) BEGIN SELECT RAISE(ABORT, 'last_owner'); END;--> statement-breakpoint
-- A product is changed as it was read: of two people at one grid the second is told (PDT-2).
CREATE TRIGGER product_moves_by_revision BEFORE UPDATE OF revision ON product
WHEN NEW.revision <> OLD.revision + 1 BEGIN SELECT RAISE(ABORT, 'product_moves_by_revision'); END;
