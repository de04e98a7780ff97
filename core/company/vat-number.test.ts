import fc from "fast-check";
import { expect, it } from "vitest";
import { frenchVatNumber, isFrenchVatNumber, vatNumberText } from "./vat-number.ts";

it("FRM-3 makes and checks the French VAT number of a firm", () => {
  expect(frenchVatNumber("732829320")).toBe("FR44732829320");
  expect(frenchVatNumber("404833048")).toBe("FR83404833048");
  expect(isFrenchVatNumber(vatNumberText("fr 44 732 829 320"))).toBe(true);
  for (const wrong of ["", "FR45732829320", "44732829320", "FR4473282932", "DE44732829320", "FRX4732829320"])
    expect(isFrenchVatNumber(wrong)).toBe(false);
});

it("FRM-3 refuses every other key of a firm", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (firm, key) => {
      const good = frenchVatNumber(String(firm));
      const told = `FR${String(key).padStart(2, "0")}${firm}`;
      expect(isFrenchVatNumber(told)).toBe(told === good);
    }),
  );
});
