import fc from "fast-check";
import { expect, it } from "vitest";
import { basketAmounts } from "../basket/basket-amounts.ts";
import type { BoardLine } from "../basket/board-line.ts";
import { basketDifference } from "../basket/decide-validation.ts";
import type { MarketFee } from "../fee/market-fee.ts";
import { orderedAmounts } from "../line/line-amounts.ts";
import { bps } from "../money/bps.ts";
import { type Cents, cents, sumCents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { milliOf } from "../quantity/milli.ts";
import { backing, carriedCents } from "../settlement/backing.ts";
import { settle } from "../settlement/settle.ts";
import { someFees, someLines, someObservations } from "../testing/arbitraries.ts";
import { aLine, counted, weighed } from "../testing/builders.ts";
import { holds } from "../testing/holds.ts";
import { planTransfers } from "../transfer/plan-transfers.ts";
import { takenBack } from "./due-order.ts";
import { DUE_STATUSES, DUE_WAYS, dueRefusal, dueStatus, settlingRefusal } from "./due-way.ts";
import { unbackedShares } from "./unbacked-shares.ts";
import { extraOf, waivedAmounts } from "./waived-amounts.ts";

const added = <Terms extends Parameters<typeof aLine>[0]>(terms: Terms, ref: number, producerId = "luc"): BoardLine => {
  const line = aLine(terms, milliOf(1), { ref, producerId });
  return { ...line, extraCents: line.chargedCents };
};

it("DUE-1 takes every way but those that cannot be", () => {
  const can = { amountCents: cents(320), hasAccount: true, mayWaive: true };
  expect(DUE_WAYS.map((way) => dueRefusal({ ...can, way }))).toEqual(DUE_WAYS.map(() => undefined));
  expect(dueRefusal({ ...can, way: undefined })).toBe("due_way_required");
  expect(dueRefusal({ ...can, way: "card", amountCents: cents(50) })).toBeUndefined();
  expect(dueRefusal({ ...can, way: "card", amountCents: cents(49) })).toBe("due_below_card");
  expect(dueRefusal({ ...can, way: "carried", hasAccount: false })).toBe("due_needs_account");
  expect(dueRefusal({ ...can, way: "waived", mayWaive: false })).toBe("forbidden");
  expect(DUE_WAYS.map(dueStatus)).toEqual(["open", "collected", "collected", "open", "carried", "waived"]);
});

it("DUE-7 takes what was carried at any time, and settles nothing else after the close", () => {
  const refusals = (given: { isClosed: boolean; isAsked: boolean }) =>
    DUE_STATUSES.map((status) => DUE_WAYS.map((way) => settlingRefusal({ ...given, status, way })));
  const every = (code: string | undefined) => DUE_WAYS.map(() => code);
  const carried = (taken: string | undefined) =>
    DUE_WAYS.map((way) => (way === "cash" || way === "terminal" ? taken : "due_settled"));
  const settled = every("due_settled");
  // In the order of DUE_STATUSES: open, collected, carried, waived, withdrawn.
  expect(refusals({ isClosed: false, isAsked: false })).toEqual([
    every(undefined),
    settled,
    carried(undefined),
    settled,
    settled,
  ]);
  expect(refusals({ isClosed: true, isAsked: false })).toEqual([
    every("distribution_closed"),
    settled,
    carried(undefined),
    settled,
    settled,
  ]);
  expect(refusals({ isClosed: true, isAsked: true })[2]).toEqual(carried("due_being_paid"));
});

it("DUE-2 counts a replaced line as nothing, whatever was seen of it, and an agreed extra as its line's", () => {
  const eggs = { ...aLine(counted(420, "box"), milliOf(1), { ref: 1 }), replaced: true };
  const pumpkin = aLine(weighed(), milliOf(1), { ref: 2 });
  const heavy = new Map([
    [1, { countMilli: milliOf(1) }],
    [2, { weights: [grams(1000)] }],
  ]);
  const amounts = basketAmounts([eggs, pumpkin, added(counted(450), 3)], [], heavy);
  expect(amounts.lines.map(({ ref, finalCents, giftCents, reason }) => [ref, finalCents, giftCents, reason])).toEqual([
    [1, 0, 0, "substitution"],
    [2, 531, 59, null],
    [3, 450, 0, null],
  ]);
  const agreed = { ...pumpkin, chargedCents: cents(580), extraCents: cents(49) };
  expect(basketAmounts([agreed], [], heavy).lines[0]).toMatchObject({ finalCents: 580, giftCents: 10 });
});

const fivePercent: MarketFee = {
  id: "market",
  kind: "percent",
  producerId: "",
  bps: bps(500),
  vatBps: bps(2000),
  label: "Marché",
};

it("DUE-3 gives the last added goods away first, and only as much as is due", () => {
  const lines = [aLine(counted(1000), milliOf(1), { ref: 1 }), added(counted(300), 2), added(counted(200), 3)];
  const waived = waivedAmounts(lines, [], new Map(), cents(1150));
  expect(waived?.lines.map(({ finalCents, giftCents }) => [finalCents, giftCents])).toEqual([
    [1000, 0],
    [150, 150],
    [0, 200],
  ]);
  const withFee = waivedAmounts(lines, [fivePercent], new Map(), cents(1208));
  expect(withFee?.lines.map((line) => line.finalCents)).toEqual([1000, 150, 0]);
  expect(waivedAmounts(lines, [], new Map(), cents(999))).toBeUndefined();
});

/** Lines of which some were added, some agreed to cost more. */
const someExtras: fc.Arbitrary<BoardLine[]> = fc
  .tuple(someLines, fc.infiniteStream(fc.constantFrom("ordered", "added", "agreed", "replaced")), fc.nat(900))
  .map(([lines, kinds, more]) =>
    lines.map((line): BoardLine => {
      const kind = kinds.next().value;
      if (kind === "added") return { ...line, extraCents: line.chargedCents };
      if (kind === "replaced") return { ...line, replaced: true };
      if (kind !== "agreed") return line;
      return { ...line, chargedCents: cents(line.chargedCents + more), extraCents: cents(more) };
    }),
  );

/** What was paid when ordered: everything without its extras. */
const paidFor = (lines: readonly BoardLine[], fees: readonly MarketFee[]): Cents =>
  basketAmounts(
    lines.map((line) => ({ ...line, replaced: false, estimateCents: line.chargedCents, ...ordered(line) })),
    fees,
    new Map(),
  ).totalCents;
const ordered = (line: BoardLine) => ({ chargedCents: cents(line.chargedCents - extraOf(line)) });

it("DUE-3 leaves nothing due and takes nothing of what was ordered", () => {
  holds(fc.tuple(someExtras, someObservations), ([lines, observations]) => {
    const full = basketAmounts(lines, [fivePercent], observations);
    const kept = basketAmounts(
      lines.map((line) => ({ ...line, ...ordered(line) })),
      [fivePercent],
      observations,
    ).totalCents;
    const waived = waivedAmounts(lines, [fivePercent], observations, kept);
    expect(waived?.totalCents).toBeLessThanOrEqual(kept);
    for (const [i, line] of lines.entries()) {
      const least = cents(line.chargedCents - extraOf(line));
      const was = full.lines[i]?.finalCents ?? cents(0);
      expect(waived?.lines[i]?.finalCents).toBeLessThanOrEqual(was);
      expect(waived?.lines[i]?.finalCents).toBeGreaterThanOrEqual(Math.min(least, was));
    }
  });
});

it("DUE-4 spreads a due over the extra goods, then fees, then the rest", () => {
  const line = (producerId: string, finalCents: number, extra: number) => ({
    producerId,
    finalCents: cents(finalCents),
    chargedCents: cents(finalCents),
    extraCents: cents(extra),
  });
  const lines = [line("luc", 1000, 0), line("maud", 300, 300), line("nico", 100, 100)];
  const shares = (...dues: number[]) =>
    unbackedShares({
      lines,
      feeCents: cents(70),
      dues: dues.map((due, i) => ({ id: `d${i}`, cents: cents(due) })),
    }).map(({ dueId, payee, cents: part }) => [dueId, payee.kind === "market" ? "market" : payee.id, part]);
  expect(shares(200)).toEqual([
    ["d0", "maud", 150],
    ["d0", "nico", 50],
  ]);
  expect(shares(200, 250)).toEqual([
    ["d0", "maud", 150],
    ["d0", "nico", 50],
    ["d1", "market", 50],
    ["d1", "maud", 150],
    ["d1", "nico", 50],
  ]);
  expect(shares(480)).toContainEqual(["d0", "luc", 10]);
  expect(() => shares(1471)).toThrow("above what its basket costs");
});

const aDay = fc.array(
  fc.record({
    lines: someExtras,
    fees: someFees,
    observations: someObservations,
    /** How much of a due the till took; the rest is carried. */
    inTill: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 5 },
);

it("DUE-5 splits every net into card, till and carried, and transfers no more than cards paid", () => {
  holds(aDay, (baskets) => {
    const day = baskets.map(({ lines, fees, observations, inTill }, at) => {
      const paidCents = paidFor(lines, fees);
      const amounts = basketAmounts(lines, fees, observations);
      const { refundCents, dueCents } = basketDifference({ paidCents, refundedCents: cents(0) }, amounts.totalCents);
      const till = cents(Math.floor((dueCents * inTill) / 100));
      const dues = [
        { id: `t${at}`, cents: till },
        { id: `c${at}`, cents: cents(dueCents - till) },
      ].filter((due) => due.cents > 0);
      const finals = amounts.lines.map((amount, i) => ({
        producerId: lines[i]?.producerId ?? "",
        vatBps: lines[i]?.vatBps ?? bps(0),
        chargedCents: lines[i]?.chargedCents ?? cents(0),
        extraCents: extraOf(lines[i] ?? {}),
        finalCents: amount.finalCents,
      }));
      const feeCents = sumCents(amounts.fees.map((fee) => fee.cents));
      const shares = unbackedShares({ lines: finals, feeCents, dues });
      expect(sumCents(shares.map((share) => share.cents))).toBe(dueCents);
      return { id: `ch${at}`, paidCents, refundCents, finals, shares, fees: amounts.fees };
    });
    const settlement = settle({
      lines: day.flatMap((one) => one.finals),
      fees: day.flatMap((one) => one.fees.map((fee) => ({ cents: fee.cents, vatBps: bps(2000) }))),
      platformFeeBps: bps(360),
      platformFeeVatBps: bps(2000),
    });
    const shares = day.flatMap((one) => one.shares);
    const payees = [
      ...settlement.producers.map((one) => ({ id: one.producerId, netCents: one.netCents })),
      { id: "", netCents: settlement.market.grossCents },
    ].map(({ id, netCents }) => {
      const own = shares.filter(({ payee }) => (payee.kind === "market" ? "" : payee.id) === id);
      const isTill = (share: (typeof shares)[number]) => share.dueId.startsWith("t");
      const parts = backing(netCents, {
        tillCents: sumCents(own.filter(isTill).map((share) => share.cents)),
        carried: own.filter((share) => !isTill(share)),
      });
      expect(parts.cardCents + parts.tillCents + carriedCents(parts.carried)).toBe(netCents);
      for (const part of [parts.cardCents, parts.tillCents, ...parts.carried.map((one) => one.cents)])
        expect(part).toBeGreaterThanOrEqual(0);
      return { id, netCents: parts.cardCents };
    });
    const charges = day.map((one) => ({
      id: one.id,
      amountCents: one.paidCents,
      refundedCents: one.refundCents,
      transferredCents: cents(0),
    }));
    const plan = planTransfers(payees, charges);
    expect(plan.uncovered).toEqual([]);
    const byCard = sumCents(charges.map((charge) => cents(charge.amountCents - charge.refundedCents)));
    expect(sumCents(plan.parts.map((part) => part.cents))).toBeLessThanOrEqual(byCard);
  });
});

it("DUE-6 takes back promises first, then what was carried, then coins", () => {
  const dues = [
    { id: "a", status: "collected" as const, leftCents: cents(100) },
    { id: "b", status: "waived" as const, leftCents: cents(100) },
    { id: "c", status: "carried" as const, leftCents: cents(100) },
    { id: "d", status: "open" as const, leftCents: cents(100) },
  ];
  expect(takenBack(dues, cents(230))).toEqual([
    { id: "d", cents: 100 },
    { id: "c", cents: 100 },
    { id: "a", cents: 30 },
  ]);
  expect(takenBack(dues, cents(0))).toEqual([]);
});

it("DUE-2 an added piece that is weighed costs at most its maximum", () => {
  const terms = weighed(590, 800, 900);
  const most = orderedAmounts(terms, milliOf(1), "maximum").chargedCents;
  const amounts = basketAmounts([added(terms, 1)], [], new Map([[1, { weights: [grams(1500)] }]]));
  expect(amounts.totalCents).toBe(most);
});
