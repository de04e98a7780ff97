import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basketAmounts } from "../basket/basket-amounts.ts";
import { platformFee } from "../fee/platform-fee.ts";
import { bps } from "../money/bps.ts";
import { type Cents, cents, sumCents } from "../money/cents.ts";
import { milli } from "../quantity/milli.ts";
import { settle } from "../settlement/settle.ts";
import { someFees, someLines, someObservations } from "../testing/arbitraries.ts";
import { holds } from "../testing/holds.ts";
import { correctedAmounts } from "./corrected-amounts.ts";
import { advancedCents, correctedPayees, type SettledPayee } from "./corrected-payees.ts";
import { takeDebts } from "./take-debts.ts";

const rates = { platformFeeBps: bps(360), platformFeeVatBps: bps(2000) };

/** A validated basket and lines to lower, each to a part of what it came to. */
const aCorrection = fc
  .record({
    lines: someLines.filter((lines) => lines.length > 0),
    fees: someFees,
    observations: someObservations,
    keep: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 }),
    parts: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ lines, fees, observations, keep, parts }) => {
    const before = basketAmounts(lines, fees, observations);
    const lowered = new Map(
      before.lines.map((line, at) => [
        line.ref,
        { finalCents: cents(Math.floor((line.finalCents * (keep[at] ?? 100)) / 100)) },
      ]),
    );
    return { lines, fees, before, lowered, parts };
  });

const settledOf = (
  {
    lines,
    before,
  }: Pick<ReturnType<typeof fc.sample<unknown>>, never> & {
    lines: readonly { ref: number; producerId: string; vatBps: ReturnType<typeof bps> }[];
    before: ReturnType<typeof basketAmounts>;
  },
  parts: readonly boolean[],
): SettledPayee[] => {
  const delivered = before.lines.flatMap((amount) => {
    const line = lines.find((one) => one.ref === amount.ref);
    return line === undefined ? [] : [{ ...line, finalCents: amount.finalCents }];
  });
  const { producers } = settle({
    lines: delivered,
    fees: before.fees.map((fee) => ({ cents: fee.cents, vatBps: bps(2000) })),
    ...rates,
  });
  return [
    ...producers.map((one, at) => ({
      settlementId: `s-${one.producerId}`,
      kind: "producer" as const,
      id: one.producerId,
      grossCents: one.grossCents,
      platformFeeCents: one.platformFeeCents,
      platformFeeVatCents: one.platformFeeVatCents,
      part: parts[at] === true ? ("debt" as const) : ("accrued" as const),
      openCents: one.netCents,
    })),
    {
      settlementId: "s-market",
      kind: "market" as const,
      id: "captieux",
      grossCents: sumCents(before.fees.map((fee) => fee.cents)),
      platformFeeCents: cents(0),
      platformFeeVatCents: cents(0),
      part: "accrued" as const,
      openCents: sumCents(before.fees.map((fee) => fee.cents)),
    },
  ];
};

describe("a correction after the close", () => {
  it("COR-1, COR-2, COR-3, COR-4 gives back what lines and fees fell by, borne to the cent by whose goods they were", () => {
    let corrections = 0;
    holds(aCorrection, ({ lines, fees, before, lowered, parts }) => {
      const corrected = correctedAmounts(lines, fees, before, lowered);
      if (corrected.kind === "refused") return expect(corrected.code).toBe("correction_nothing");
      corrections++;
      const { amounts } = corrected;
      const refund = before.totalCents - amounts.totalCents;
      expect(refund).toBeGreaterThan(0);
      for (const fee of amounts.fees) {
        expect(fee.cents).toBeLessThanOrEqual(before.fees.find((one) => one.feeId === fee.feeId)?.cents ?? -1);
      }
      const payees = settledOf({ lines, before }, parts);
      const producerOf = new Map(lines.map((line) => [line.ref, line.producerId]));
      const effects = correctedPayees(before, amounts, producerOf, payees, rates);
      expect(sumCents(effects.map((one) => one.grossCents))).toBe(refund);
      for (const one of effects) {
        expect(one.grossCents).toBe(one.netCents + one.platformFeeCents + one.platformFeeVatCents);
        expect(Math.min(one.netCents, one.platformFeeCents, one.platformFeeVatCents)).toBeGreaterThanOrEqual(0);
        const payee = payees.find((other) => other.settlementId === one.settlementId);
        if (payee === undefined || payee.kind === "market") continue;
        // What is left is settled as if it had been delivered so in the first place (PLA-1).
        const left = cents(payee.grossCents - one.grossCents);
        expect(payee.platformFeeCents - one.platformFeeCents).toBe(platformFee(left).netFeeCents);
      }
      const debts = effects.filter((one) => one.part === "debt");
      expect(advancedCents(effects)).toBe(sumCents(debts.map((one) => one.netCents)));
    });
    expect(corrections).toBeGreaterThan(100);
  });

  const line = {
    ref: 1,
    lineId: "line-1",
    producerId: "luc",
    vatBps: bps(550),
    terms: { kind: "counted" as const, unit: "piece" as const, unitCents: cents(120) },
    quantityMilli: milli(2000),
    chargedCents: cents(240),
    estimateCents: cents(240),
  };
  const fee = {
    id: "fee",
    kind: "percent" as const,
    producerId: "",
    bps: bps(200),
    vatBps: bps(2000),
    label: "Préparation",
  };
  const before = basketAmounts([line], [fee], new Map());
  const lower = (to: number, ref = 1) =>
    correctedAmounts([line], [fee], before, new Map([[ref, { finalCents: cents(to) as Cents }]]));

  it("COR-1 lets no fee rise by a rounding of its own", () => {
    // Two items of 1,20 € bear 2 × 0,02 €; 2 % of 2,39 € alone would be 0,05 €.
    expect(before.totalCents).toBe(244);
    expect(lower(239)).toMatchObject({ amounts: { totalCents: 243 } });
  });

  it("COR-1 counts a line that costs nothing any more as not delivered", () => {
    expect(lower(0)).toMatchObject({ amounts: { totalCents: 0, lines: [{ finalCents: 0, finalMilli: 0 }] } });
  });

  it.each([
    ["above what it came to", lower(241), "correction_raises"],
    ["below nothing", lower(-1), "correction_raises"],
    ["a line that is not there", lower(0, 9), "correction_raises"],
    ["to the same", lower(240), "correction_nothing"],
  ])("COR-1 refuses %s", (_, answer, code) => {
    expect(answer).toEqual({ kind: "refused", code });
  });
});

describe("debts", () => {
  const debts = [
    { id: "b", at: 2, openCents: cents(300) },
    { id: "a", at: 1, openCents: cents(200) },
  ];

  it("DEB-1 are paid back oldest first, and the rest waits", () => {
    expect(takeDebts(cents(350), debts)).toEqual([
      { debtId: "a", cents: 200 },
      { debtId: "b", cents: 150 },
    ]);
    expect(takeDebts(cents(0), debts)).toEqual([]);
  });

  it("DEB-1 never take more than there is, nor more than is owed", () => {
    const someDebts = fc.array(
      fc.record({ id: fc.uuid(), at: fc.nat(5), openCents: fc.integer({ min: 1, max: 900 }).map(cents) }),
    );
    holds(fc.tuple(fc.nat(2000).map(cents), someDebts), ([available, open]) => {
      const taken = takeDebts(available, open);
      const sum = taken.reduce((total, part) => total + part.cents, 0);
      expect(sum).toBe(Math.min(available, sumCents(open.map((one) => one.openCents))));
      for (const part of taken) {
        expect(part.cents).toBeLessThanOrEqual(open.find((one) => one.id === part.debtId)?.openCents ?? 0);
      }
    });
  });
});
