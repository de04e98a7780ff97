import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldDraft, observationsOf } from "../draft/fold-draft.ts";
import { cents } from "../money/cents.ts";
import { milliOf } from "../quantity/milli.ts";
import { anAmount, someFees, someLines, someObservations } from "../testing/arbitraries.ts";
import { aLine, counted } from "../testing/builders.ts";
import { holds } from "../testing/holds.ts";
import { basisOf } from "./basis.ts";
import { basketAmounts } from "./basket-amounts.ts";
import { checkoutAmounts } from "./checkout-amounts.ts";
import { type BasketStatus, basketDifference, decideValidation } from "./decide-validation.ts";

const bread = aLine(counted(450), milliOf(2), { ref: 1 });
const eggs = aLine(counted(250, "box"), milliOf(1), { ref: 2 });
const asObserved = (observations: Parameters<typeof basketAmounts>[2] = new Map()) =>
  basketAmounts([bread, eggs], [], observations);
const paid = (paidCents: number, refundedCents = 0, status: BasketStatus = "ordered") => ({
  status,
  paidCents: cents(paidCents),
  refundedCents: cents(refundedCents),
});
const confirmed = { basket: paid(1150), amounts: asObserved(), clashes: [], basis: basisOf(asObserved()) };
const withoutEggs = asObserved(new Map([[2, { countMilli: milliOf(0), reason: "missing" as const }]]));

describe("a confirmation", () => {
  it("BAS-5 that is what the server sees validates", () => {
    expect(decideValidation(confirmed)).toEqual({ kind: "validate", refundCents: 0, dueCents: 0 });
    const fewer = { ...confirmed, amounts: withoutEggs, basis: basisOf(withoutEggs) };
    expect(decideValidation(fewer)).toEqual({ kind: "validate", refundCents: 250, dueCents: 0 });
  });

  it("BAS-5 of other amounts is asked again, with both versions", () => {
    expect(decideValidation({ ...confirmed, amounts: withoutEggs })).toEqual({
      kind: "look_again",
      seen: confirmed.basis,
      now: basisOf(withoutEggs),
      lines: [{ ref: 2, seenCents: 250, nowCents: 0 }],
    });
  });

  it("BAS-6 is not asked again for reasons, notes, bags, arrivals or ticks", () => {
    const before = basketAmounts([bread, eggs], [], new Map());
    const draft = foldDraft([
      ["ana001-1", { b: 7, l: 1, k: "count", v: 2000, on: [] }],
      ["ana001-2", { b: 7, l: 2, k: "reason", v: "substitution", on: [] }],
      ["ana001-3", { b: 7, k: "note", v: "sac bleu", on: [] }],
      ["ana001-4", { b: 7, k: "bags", v: 2, on: [] }],
      ["ana001-5", { b: 7, k: "arrived", v: true, on: [] }],
    ]);
    const { observations, clashes } = observationsOf(draft, 7);
    const amounts = basketAmounts([bread, eggs], [], observations);
    expect(decideValidation({ ...confirmed, amounts, clashes, basis: basisOf(before) }).kind).toBe("validate");
  });

  it.each([
    ["already_validated", { basket: paid(1150, 0, "validated") }],
    ["basket_not_open", { basket: paid(1150, 0, "cancelled") }],
    ["distribution_closed", { distributionClosed: true }],
    ["basket_clash", { clashes: [{ blocking: true }] }],
  ])("BAS-7 is refused with %s", (code, facts) => {
    expect(decideValidation({ ...confirmed, ...facts })).toEqual({ kind: "refused", code });
  });

  it("BAS-7 is not refused for a clash that no amount depends on", () => {
    expect(decideValidation({ ...confirmed, clashes: [{ blocking: false }] }).kind).toBe("validate");
  });
});

describe("the money of a basket", () => {
  it("BAS-8 gives back what is left over, after what was given back before", () => {
    expect(basketDifference({ paidCents: cents(3000), refundedCents: cents(500) }, cents(2100))).toEqual({
      refundCents: 400,
      dueCents: 0,
    });
  });

  it("BAS-8 asks for what is missing, also after too much was given back", () => {
    expect(basketDifference({ paidCents: cents(3000), refundedCents: cents(500) }, cents(2600))).toEqual({
      refundCents: 0,
      dueCents: 100,
    });
  });

  it("BAS-8 is conserved", () => {
    const history = fc.record({ paid: anAmount(), back: anAmount(), total: anAmount() });
    holds(history, ({ paid: paidCents, back, total }) => {
      const refundedCents = cents(Math.min(back, paidCents));
      const { refundCents, dueCents } = basketDifference({ paidCents, refundedCents }, total);
      expect(paidCents - refundedCents + dueCents).toBe(total + refundCents);
      expect(Math.min(refundCents, dueCents)).toBe(0);
      expect(refundCents).toBeLessThanOrEqual(paidCents - refundedCents);
    });
  });

  it("BAS-8 paid at checkout is refund and final amount, and nothing is ever due for goods that were ordered", () => {
    holds(fc.tuple(someLines, someFees, someObservations), ([lines, fees, observations]) => {
      const paidCents = checkoutAmounts(lines, fees).chargedCents;
      const amounts = basketAmounts(lines, fees, observations);
      const decision = decideValidation({
        basket: { status: "ordered", paidCents, refundedCents: cents(0) },
        amounts,
        clashes: [],
        basis: basisOf(amounts),
      });
      expect(decision).toEqual({ kind: "validate", refundCents: paidCents - amounts.totalCents, dueCents: 0 });
    });
  });
});
