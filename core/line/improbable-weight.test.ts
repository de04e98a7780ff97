import { expect, it } from "vitest";
import { grams } from "../quantity/grams.ts";
import vectors from "../vectors/refunds-and-baskets.json";
import { judgeWeight } from "./improbable-weight.ts";

const judge = (pieces: number, ...weights: number[]) =>
  judgeWeight({ estimateGrams: grams(800), pieces, weights: weights.map(grams) });

it.each(vectors.weights)("WEI-1 answers $answer to $typedGrams g for $estimateGrams g", (vector) => {
  const weights = [grams(vector.typedGrams)];
  expect(judgeWeight({ estimateGrams: grams(vector.estimateGrams), pieces: 1, weights })).toBe(vector.answer);
});

it("WEI-1 takes exactly half and exactly twice, and asks one gram further", () => {
  expect([judge(1, 400), judge(1, 1600)]).toEqual(["taken", "taken"]);
  expect([judge(1, 399), judge(1, 1601)]).toEqual(["asks", "asks"]);
});

it("WEI-1 judges the sum against the pieces counted", () => {
  expect(judge(2, 800)).toBe("taken");
  expect(judge(3, 800)).toBe("asks");
  expect(judge(2, 100, 1500)).toBe("taken");
  expect(judge(0, 800)).toBe("asks");
  expect(judge(2)).toBe("taken");
});

it("WEI-2 refuses a single weighing over 20 times the estimate", () => {
  expect([judge(1, 16_000), judge(1, 16_001)]).toEqual(["asks", "refused"]);
  expect(judge(2, 800, 765_000)).toBe("refused");
  expect(judge(2, 16_001)).toBe("refused");
});

it("WEI-3 judges each piece of goods weighed piece by piece, though the sum be probable", () => {
  const pieces = (...weights: number[]) =>
    judgeWeight({ estimateGrams: grams(800), pieces: weights.length, weights: weights.map(grams), pieceByPiece: true });
  expect(pieces(780, 830)).toBe("taken");
  expect([pieces(100, 1500), pieces(400, 1600)]).toEqual(["asks", "taken"]);
  expect(pieces(...Array.from({ length: 30 }, () => 800), 16_001)).toBe("refused");
});

it("WEI-2 takes many small pieces that were weighed together", () => {
  expect(judge(30, 24_500)).toBe("taken");
});
