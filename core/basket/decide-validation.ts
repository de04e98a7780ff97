import { type Cents, cents, maxCents, NO_CENTS } from "../money/cents.ts";
import { type Basis, basisOf, type DifferingLine, differingLines, sameBasis } from "./basis.ts";
import type { BasketAmounts } from "./basket-amounts.ts";

export type BasketStatus = "ordered" | "validated" | "cancelled";

export type ValidationRefusal = "basket_clash" | "basket_not_open" | "already_validated" | "distribution_closed";

export type ValidationDecision =
  | { readonly kind: "validate"; readonly refundCents: Cents; readonly dueCents: Cents }
  | {
      readonly kind: "look_again";
      readonly seen: Basis;
      readonly now: Basis;
      readonly lines: readonly DifferingLine[];
    }
  | { readonly kind: "refused"; readonly code: ValidationRefusal };

export type BasketMoney = {
  /** All that cards paid for this basket. */
  readonly paidCents: Cents;
  /** All refunds decided so far, sent or not. */
  readonly refundedCents: Cents;
  /** What is settled otherwise than by card: till, customer's account, a promise (DUE-1). */
  readonly dueCents?: Cents;
};

export type ConfirmationFacts = {
  readonly basket: BasketMoney & { readonly status: BasketStatus };
  readonly amounts: BasketAmounts;
  /** Of this basket; only those that could change an amount stop it. */
  readonly clashes: readonly { readonly blocking: boolean; readonly line?: number | null }[];
  readonly basis: Basis;
  /** The distribution was validated, or its validation is running. */
  readonly distributionClosed?: boolean;
};

/** BAS-5 … BAS-8. `basis` is what the person confirmed, `amounts` what the server makes of the draft now. */
export function decideValidation(facts: ConfirmationFacts): ValidationDecision {
  const code = refusal(facts);
  if (code !== undefined) return { kind: "refused", code };
  const now = basisOf(facts.amounts);
  if (!sameBasis(facts.basis, now)) {
    return { kind: "look_again", seen: facts.basis, now, lines: differingLines(facts.basis, now) };
  }
  return { kind: "validate", ...basketDifference(facts.basket, facts.amounts.totalCents) };
}

/** What a basket may cost without anything more being due. */
export const keptCents = ({ paidCents, refundedCents, dueCents }: BasketMoney): Cents =>
  cents(paidCents - refundedCents + (dueCents ?? 0));

/** BAS-8. What goes back or is still due: at most one of the two, and never more back than is left of what was paid. */
export function basketDifference(
  basket: BasketMoney,
  totalCents: Cents,
): { readonly refundCents: Cents; readonly dueCents: Cents } {
  const kept = keptCents(basket);
  return {
    refundCents: maxCents(cents(kept - totalCents), NO_CENTS),
    dueCents: maxCents(cents(totalCents - kept), NO_CENTS),
  };
}

function refusal(facts: ConfirmationFacts): ValidationRefusal | undefined {
  if (facts.distributionClosed === true) return "distribution_closed";
  if (facts.basket.status === "cancelled") return "basket_not_open";
  if (facts.basket.status === "validated") return "already_validated";
  const refs = new Set(facts.amounts.lines.map((line) => line.ref));
  if (facts.clashes.some((clash) => clash.blocking && isOnLine(clash, refs))) return "basket_clash";
  return undefined;
}

/** What was observed of a line that somebody took out again decides nothing. */
const isOnLine = (clash: { readonly line?: number | null }, refs: ReadonlySet<number>): boolean =>
  clash.line === undefined || clash.line === null || refs.has(clash.line);
