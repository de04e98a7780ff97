import fc from "fast-check";
import { expect, it } from "vitest";
import { isSiret, sirenOf, siretDigits } from "./siret.ts";

it("FRM-1 reads a SIRET as people type it, and takes 14 digits only", () => {
  expect(siretDigits("732 829 320 00074")).toBe("73282932000074");
  expect(siretDigits(" 732.829.320-00074\u00a0")).toBe("73282932000074");
  expect(isSiret("73282932000074")).toBe(true);
  for (const wrong of ["", "732829320", "732829320000741", "7328293200007A", "00000000000000", "732 829 320 00074"])
    expect(isSiret(wrong)).toBe(false);
  expect(sirenOf("73282932000074")).toBe("732829320");
});

it("FRM-2 notices one wrong digit wherever it stands, and a firm's number that cannot be", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const good = "73282932000074";
      const digit = (Number(good[at]) + by) % 10;
      expect(isSiret(`${good.slice(0, at)}${digit}${good.slice(at + 1)}`)).toBe(false);
    }),
  );
  // The whole is Luhn's, its first nine digits are not.
  expect(isSiret("73282932100072")).toBe(false);
});

it("FRM-2 takes La Poste's establishments by the sum of their digits", () => {
  // Its seat is Luhn's as well; the others are told by their sum alone.
  expect(isSiret("35600000000048")).toBe(true);
  expect(isSiret("35600000049837")).toBe(true);
  expect(isSiret("35600000049838")).toBe(false);
  // Another firm's number gains nothing by such a sum.
  expect(isSiret("73282932000004")).toBe(false);
});
