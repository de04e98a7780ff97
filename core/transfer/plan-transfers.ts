import { type Cents, cents, minCents, NO_CENTS } from "../money/cents.ts";

export type Charge = {
  readonly id: string;
  readonly amountCents: Cents;
  /** Refunds decided so far: what is decided is gone, even before the provider has sent it. */
  readonly refundedCents: Cents;
  readonly transferredCents: Cents;
};

/** What is still to be transferred of one settlement. */
export type PayableSettlement = { readonly id: string; readonly netCents: Cents };

export type TransferPart = { readonly settlementId: string; readonly chargeId: string; readonly cents: Cents };
export type UncoveredSettlement = { readonly settlementId: string; readonly cents: Cents };

export type TransferPlan = {
  readonly parts: readonly TransferPart[];
  /** What no charge can give; it waits, nothing unbacked is transferred. */
  readonly uncovered: readonly UncoveredSettlement[];
};

/** TRA-1, TRA-2. Settlements are laid over charges greedily, both in the order of their ids; one part per pair. */
export function planTransfers(settlements: readonly PayableSettlement[], charges: readonly Charge[]): TransferPlan {
  const sources = charges.toSorted(byId).map((charge) => ({ id: charge.id, left: available(charge) }));
  const parts: TransferPart[] = [];
  const uncovered: UncoveredSettlement[] = [];
  for (const settlement of settlements.toSorted(byId)) {
    let wanted = settlement.netCents;
    for (const source of sources) {
      const part = minCents(wanted, source.left);
      if (part <= 0) continue;
      parts.push({ settlementId: settlement.id, chargeId: source.id, cents: part });
      source.left = cents(source.left - part);
      wanted = cents(wanted - part);
    }
    if (wanted > NO_CENTS) uncovered.push({ settlementId: settlement.id, cents: wanted });
  }
  return { parts, uncovered };
}

const available = (charge: Charge): Cents => cents(charge.amountCents - charge.refundedCents - charge.transferredCents);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
