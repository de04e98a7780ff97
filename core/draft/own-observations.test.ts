import { expect, it } from "vitest";
import { isRefusal } from "../contract/codes.ts";
import { cents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { decideOwnObservations, type OwnedLine, type OwnObservation } from "./own-observations.ts";

const aChicken = (given: Partial<OwnedLine> = {}): OwnedLine => ({
  lineId: "chicken",
  producerId: "luc",
  basketNumber: 12,
  basketStatus: "ordered",
  ref: 3,
  terms: { kind: "weighed", perKgCents: cents(1290), estimateGrams: grams(1800), maxGrams: grams(2160) },
  pieceWeighed: false,
  quantityMilli: 1000,
  ...given,
});
const weigh = (v: unknown, given: Partial<OwnObservation> = {}): OwnObservation => ({
  lineId: "chicken",
  k: "weigh",
  v,
  on: ["marie-4"],
  ...given,
});
const decide = (observations: OwnObservation[], lines = [aChicken()], closed = false) =>
  decideOwnObservations({ producerId: "luc", closed, lines, observations });

it("OWN-1 a farm observes its own lines: another's does not exist for it, and one such refuses all", () => {
  const foreign = aChicken({ lineId: "eggs", producerId: "sophie", ref: 4 });
  expect(decide([weigh([1765])])).toEqual([{ b: 12, l: 3, k: "weigh", v: [1765], on: ["marie-4"] }]);
  expect(decide([weigh([1765]), weigh([1], { lineId: "eggs" })], [aChicken(), foreign])).toEqual({
    refused: "not_found",
  });
  expect(decide([weigh([1765], { lineId: "nowhere" })])).toEqual({ refused: "not_found" });
});

it("OWN-2 only while the basket and the board are open", () => {
  expect(decide([weigh([1765])], [aChicken({ basketStatus: "validated" })])).toMatchObject({
    refused: "already_validated",
  });
  expect(decide([weigh([1765])], [aChicken({ basketStatus: "cancelled" })])).toMatchObject({
    refused: "basket_not_open",
  });
  expect(decide([weigh([1765])], [aChicken()], true)).toEqual({ refused: "distribution_closed" });
});

it("OWN-3 counts, weights and a farm's reasons within bounds, nothing else", () => {
  const refused = (observation: OwnObservation) => isRefusal(decide([observation]));
  expect(
    [
      weigh([192, 167, 1400]),
      weigh(null),
      weigh(0, { k: "count" }),
      weigh("missing", { k: "reason" }),
      weigh(null, { k: "reason" }),
    ].map(refused),
  ).toEqual([false, false, false, false, false]);
  expect(
    [
      weigh([765_000]),
      weigh([-1]),
      weigh("1765"),
      weigh("not_collected", { k: "reason" }),
      weigh("substitution", { k: "reason" }),
      weigh(-1, { k: "count" }),
      weigh([1765], { on: ["<script>"] }),
    ].map(refused),
  ).toEqual([true, true, true, true, true, true, true]);
});
