import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bps } from "../money/bps.ts";
import { cents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { milliOf } from "../quantity/milli.ts";
import { aBasket, someFacts } from "../testing/board-facts.ts";
import type { BoardFacts } from "./board.ts";
import type { BasketLine } from "./order.ts";
import { packFacts, unpackFacts } from "./packed-facts.ts";

const figure = fc.integer({ min: 0, max: 1_000_000 });
const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const good = fc.record({
  producerId: fc.constantFrom("p1", "p2"),
  producerName: fc.constantFrom("Ferme de Peyrignolles", "Les Poules du Bois"),
  productName: fc.string({ maxLength: 4 }),
  variantLabel: fc.constantFrom("la pièce", "500 g"),
  picture: fc.constantFrom("lettuce", ""),
  tint: fc.constantFrom("leaf", "clay"),
  cold: fc.constantFrom("ambient" as const, "fresh" as const, "frozen" as const),
  kind: fc.constantFrom("counted" as const, "weighed" as const),
  unit: fc.constantFrom("piece", "kg"),
  priceCents: figure.map(cents),
  estimateGrams: perhaps(figure.map(grams)),
  maxGrams: perhaps(figure.map(grams)),
  vatBps: figure.map(bps),
  pieceWeighed: fc.boolean(),
});
const own = fc.record({
  id: fc.uuid(),
  ref: fc.nat(500),
  quantityMilli: fc.integer({ min: 1, max: 20 }).map(milliOf),
  chargedCents: figure.map(cents),
  estimateCents: figure.map(cents),
});
const plain = {
  finalCents: null,
  finalMilli: null,
  finalGrams: null,
  reason: null,
  origin: "ordered",
  extraCents: cents(0),
  replacedBy: null,
} as const;
const changed = fc.record({
  finalCents: perhaps(figure.map(cents)),
  finalMilli: perhaps(fc.integer({ min: 0, max: 20 }).map(milliOf)),
  finalGrams: perhaps(figure.map(grams)),
  reason: perhaps(fc.string({ maxLength: 9 })),
  origin: fc.constantFrom("ordered" as const, "added" as const),
  extraCents: figure.map(cents),
  replacedBy: perhaps(fc.nat(500)),
});
const line: fc.Arbitrary<BasketLine> = fc
  .tuple(good, own, fc.oneof(fc.constant(plain), changed))
  .map(([one, two, three]) => ({ ...one, ...two, ...three }));

const factsOf = (baskets: readonly (readonly BasketLine[])[]): BoardFacts =>
  someFacts({ baskets: baskets.map((lines, index) => aBasket(index + 1, { lines: [...lines] })) });

describe("packed facts", () => {
  it("say after a way over the network what the facts said", () => {
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 6 }), { maxLength: 5 }), (baskets) => {
        const facts = factsOf(baskets);
        expect(unpackFacts(JSON.parse(JSON.stringify(packFacts(facts))))).toEqual(facts);
      }),
    );
  });

  it("say each good once, whatever holds it", () => {
    fc.assert(
      fc.property(good, fc.array(own, { minLength: 2, maxLength: 8 }), (one, owns) => {
        const lines = owns.map((two): BasketLine => ({ ...one, ...two, ...plain }));
        expect(packFacts(factsOf([lines, lines])).goods).toHaveLength(1);
      }),
    );
  });

  it("with a line of a good that was not told are refused, not read as another", () => {
    const packed = packFacts(factsOf([[]]));
    const [basket] = packed.baskets;
    if (basket === undefined) throw new Error("no basket");
    const stray = {
      ...packed,
      baskets: [{ ...basket, lines: [["l1", 1, 0, milliOf(1), cents(1), cents(1)]] as const }],
    };
    expect(() => unpackFacts(stray)).toThrow(RangeError);
  });
});
