import fc from "fast-check";
import { expect, test } from "vitest";
import { bps } from "../money/bps.ts";
import { cents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { seededRandom } from "../random/seeded.ts";
import { homonyms } from "../text/collate.ts";
import { inventBaskets } from "./invent-baskets.ts";
import { INVENTED_PEOPLE, inventedPhone } from "./invented-people.ts";
import { INVENTED_FARM, type TrialGood, trialGoods } from "./trial-good.ts";

const aGood = (name: string, change: Partial<TrialGood> = {}): TrialGood => ({
  offerId: name,
  producerId: "luc",
  productName: name,
  variantLabel: "pièce",
  picture: "lettuce",
  tint: "leaf",
  category: "vegetables",
  cold: "ambient",
  kind: "counted",
  unit: "piece",
  priceCents: cents(150),
  estimateGrams: null,
  maxGrams: null,
  vatBps: bps(550),
  pieceWeighed: false,
  stepMilli: 1000,
  ...change,
});
const weighed = { kind: "weighed", estimateGrams: grams(250), maxGrams: grams(300) } as const;

test("TRI-1 a market without goods tries common ones of an invented farm, in its own language", () => {
  for (const locale of ["fr", "en"] as const) {
    const goods = trialGoods([], locale);
    expect(goods).toHaveLength(8);
    expect(goods.every((good) => good.producerId.startsWith(INVENTED_FARM))).toBe(true);
    expect(new Set(goods.map((good) => good.kind))).toEqual(new Set(["counted", "weighed"]));
    expect(goods.some((good) => good.cold === "fresh")).toBe(true);
  }
  expect(trialGoods([], "fr")[0]).toMatchObject({ productName: "Salade", variantLabel: "pièce" });
  expect(trialGoods([], "en")[0]).toMatchObject({ productName: "Lettuce", variantLabel: "piece" });
});

test("TRI-1 own goods stay alone where they can be counted and weighed, and get what they lack", () => {
  const salad = aGood("Batavia");
  const cheese = aGood("Tomme", weighed);
  const potatoes = aGood("Charlotte", { unit: "kg" });
  const names = (own: TrialGood[]) => trialGoods(own, "fr").map((good) => good.productName);
  expect(names([salad, cheese])).toEqual(["Batavia", "Tomme"]);
  expect(names([salad])).toEqual(["Tomme", "Batavia"]);
  expect(names([cheese])).toEqual(["Salade", "Carottes fanes", "Tomme"]);
  expect(names([potatoes])).toEqual(["Salade", "Carottes fanes", "Tomme", "Charlotte"]);
  const many = Array.from({ length: 40 }, (_, n) => aGood(`Légume ${n}`, n % 2 === 0 ? {} : weighed));
  expect(names(many)).toHaveLength(9);
});

test("TRI-2 twelve people nobody is, two of one name, on numbers that nobody has", () => {
  expect(INVENTED_PEOPLE).toHaveLength(12);
  const people = INVENTED_PEOPLE.map((one, n) => ({ id: String(n), name: `${one.firstName} ${one.lastName}` }));
  expect(homonyms(people).size).toBe(2);
  expect(INVENTED_PEOPLE.map((_, n) => inventedPhone(n)).every((phone) => /^\+3363998\d{4}$/.test(phone))).toBe(true);
});

test("TRI-2 every basket holds three to six different goods, and the first four what the script asks for", () => {
  const kinds = fc.constantFrom<Partial<TrialGood>>({}, weighed, { unit: "kg" }, { stepMilli: 2000 });
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 20 }), fc.integer(), (own, seed) => {
      const goods = trialGoods(
        own.map((change, n) => aGood(`good ${n}`, change)),
        "fr",
      );
      const baskets = inventBaskets(goods, 12, seededRandom(seed));
      expect(baskets).toHaveLength(12);
      baskets.forEach((lines, index) => {
        const held = lines.map((line) => line.good);
        expect(new Set(held).size).toBe(held.length);
        expect(held.length).toBeLessThanOrEqual(6);
        expect(held.length).toBeGreaterThanOrEqual(Math.min(3, goods.length));
        expect(lines.every((line) => line.quantityMilli > 0)).toBe(true);
        if (index < 4) {
          expect(held.some((good) => good.kind === "counted")).toBe(true);
          expect(held.some((good) => good.kind === "weighed")).toBe(true);
        }
      });
      expect(inventBaskets(goods, 12, seededRandom(seed))).toEqual(baskets);
    }),
  );
});
