import fc from "fast-check";
import { expect, it } from "vitest";
import { cents, sumCents } from "../money/cents.ts";
import { anAmount } from "../testing/arbitraries.ts";
import { holds } from "../testing/holds.ts";
import { planTransfers } from "./plan-transfers.ts";

const charge = (id: string, amount: number, refunded = 0, transferred = 0) => ({
  id,
  amountCents: cents(amount),
  refundedCents: cents(refunded),
  transferredCents: cents(transferred),
});
const settlement = (id: string, net: number) => ({ id, netCents: cents(net) });
const someCharges = fc.uniqueArray(
  fc
    .record({ id: fc.nat(50), amount: anAmount(), refunded: anAmount(), transferred: anAmount() })
    .map(({ id, amount, refunded, transferred }) => {
      const back = Math.min(refunded, amount);
      return charge(`ch-${id}`, amount, back, Math.min(transferred, amount - back));
    }),
  { selector: (one) => one.id, maxLength: 8 },
);
const someSettlements = fc.uniqueArray(
  fc.tuple(fc.nat(50), anAmount()).map(([id, net]) => settlement(`set-${id}`, net)),
  { selector: (one) => one.id, maxLength: 8 },
);

it("TRA-1 lays settlements over charges in the order of ids", () => {
  const charges = [charge("ch-2", 2000), charge("ch-1", 3000, 500, 1000)];
  expect(planTransfers([settlement("s-2", 1200), settlement("s-1", 1000)], charges)).toEqual({
    parts: [
      { settlementId: "s-1", chargeId: "ch-1", cents: 1000 },
      { settlementId: "s-2", chargeId: "ch-1", cents: 500 },
      { settlementId: "s-2", chargeId: "ch-2", cents: 700 },
    ],
    uncovered: [],
  });
});

it("TRA-1 takes no more of a charge than it has left, and each pair once", () => {
  holds(fc.tuple(someSettlements, someCharges), ([settlements, charges]) => {
    const { parts } = planTransfers(settlements, charges);
    for (const one of charges) {
      const taken = sumCents(parts.filter((part) => part.chargeId === one.id).map((part) => part.cents));
      expect(taken + one.refundedCents + one.transferredCents).toBeLessThanOrEqual(one.amountCents);
    }
    expect(parts.every((part) => part.cents > 0)).toBe(true);
    expect(new Set(parts.map((part) => `${part.settlementId} ${part.chargeId}`)).size).toBe(parts.length);
  });
});

it("TRA-1 plans the same in whatever order it is asked", () => {
  holds(fc.tuple(someSettlements, someCharges), ([settlements, charges]) => {
    expect(planTransfers(settlements.toReversed(), charges.toReversed())).toEqual(planTransfers(settlements, charges));
  });
});

it("TRA-2 names what no charge covers", () => {
  expect(planTransfers([settlement("s-1", 900), settlement("s-2", 400)], [charge("ch-1", 1000)])).toEqual({
    parts: [
      { settlementId: "s-1", chargeId: "ch-1", cents: 900 },
      { settlementId: "s-2", chargeId: "ch-1", cents: 100 },
    ],
    uncovered: [{ settlementId: "s-2", cents: 300 }],
  });
});

it("TRA-2 accounts for every cent of every settlement, and leaves none while a charge has some", () => {
  holds(fc.tuple(someSettlements, someCharges), ([settlements, charges]) => {
    const { parts, uncovered } = planTransfers(settlements, charges);
    for (const one of settlements) {
      const mine = [...parts, ...uncovered].filter((part) => part.settlementId === one.id);
      expect(sumCents(mine.map((part) => part.cents))).toBe(one.netCents);
    }
    const free = charges.reduce((sum, one) => sum + one.amountCents - one.refundedCents - one.transferredCents, 0);
    if (uncovered.length > 0) expect(sumCents(parts.map((part) => part.cents))).toBe(free);
  });
});
