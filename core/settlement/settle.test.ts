import fc from "fast-check";
import { expect, it } from "vitest";
import { bps } from "../money/bps.ts";
import { cents, sumCents } from "../money/cents.ts";
import { anAmount, aVatRate } from "../testing/arbitraries.ts";
import { holds } from "../testing/holds.ts";
import { settle } from "./settle.ts";

const line = (producerId: string, final: number, rate = 550) => ({
  producerId,
  finalCents: cents(final),
  vatBps: bps(rate),
});
const rates = { platformFeeBps: bps(360), platformFeeVatBps: bps(2000) };
const aDistribution = fc.record({
  lines: fc.array(
    fc.record({ producerId: fc.constantFrom("ana", "luc", "zoe"), finalCents: anAmount(), vatBps: aVatRate }),
    { maxLength: 30 },
  ),
  fees: fc.array(fc.record({ cents: anAmount(), vatBps: aVatRate }), { maxLength: 10 }),
  platformFeeBps: fc.integer({ min: 0, max: 2000 }).map(bps),
  platformFeeVatBps: aVatRate,
});

it("SET-1 settles a producer to the cent", () => {
  const { producers } = settle({ lines: [line("luc", 2000), line("luc", 919, 2000)], fees: [], ...rates });
  expect(producers).toEqual([
    {
      producerId: "luc",
      grossCents: 2919,
      platformFeeCents: 87,
      platformFeeVatCents: 18,
      netCents: 2814,
      vat: [
        { vatBps: 550, ttcCents: 2000, vatCents: 104, netCents: 1896 },
        { vatBps: 2000, ttcCents: 919, vatCents: 153, netCents: 766 },
      ],
    },
  ]);
});

it("SET-1 holds for every producer: gross = net + fee + its VAT, nothing below zero", () => {
  holds(aDistribution, (distribution) => {
    for (const producer of settle(distribution).producers) {
      expect(producer.netCents + producer.platformFeeCents + producer.platformFeeVatCents).toBe(producer.grossCents);
      expect(
        Math.min(producer.netCents, producer.platformFeeCents, producer.platformFeeVatCents),
      ).toBeGreaterThanOrEqual(0);
    }
  });
});

it("SET-2 gives the payees all that customers pay, whatever the order of lines", () => {
  holds(aDistribution, (distribution) => {
    const { producers, market } = settle(distribution);
    expect(sumCents([market.grossCents, ...producers.map((producer) => producer.grossCents)])).toBe(
      sumCents([...distribution.lines.map((one) => one.finalCents), ...distribution.fees.map((fee) => fee.cents)]),
    );
    expect(settle({ ...distribution, lines: distribution.lines.toReversed() }).producers).toEqual(producers);
  });
});

it("SET-2 gives the market its fees with the VAT in them", () => {
  const fees = [
    { cents: cents(120), vatBps: bps(2000) },
    { cents: cents(60), vatBps: bps(2000) },
  ];
  expect(settle({ lines: [], fees, ...rates })).toEqual({
    producers: [],
    market: { grossCents: 180, vat: [{ vatBps: 2000, ttcCents: 180, vatCents: 30, netCents: 150 }] },
  });
});

it("SET-3 settles a producer of whom nothing was delivered at 0", () => {
  const { producers } = settle({ lines: [line("luc", 0), line("ana", 500)], fees: [], ...rates });
  expect(producers.map(({ producerId, grossCents, netCents }) => ({ producerId, grossCents, netCents }))).toEqual([
    { producerId: "ana", grossCents: 500, netCents: 482 },
    { producerId: "luc", grossCents: 0, netCents: 0 },
  ]);
});

it("SET-3 leaves the others alone when one producer's line changes", () => {
  holds(fc.tuple(aDistribution, anAmount()), ([distribution, amount]) => {
    const more = { ...distribution, lines: [...distribution.lines, { ...line("zoe", amount) }] };
    const others = (settlement: ReturnType<typeof settle>) =>
      settlement.producers.filter((one) => one.producerId !== "zoe");
    expect(others(settle(more))).toEqual(others(settle(distribution)));
  });
});
