import { describe, expect, it } from "vitest";
import { milli } from "../../core/quantity/milli.ts";
import { parseQuantity, stepDown, stepUp } from "./step-quantity.ts";

const pieces = { step: milli(1000), min: milli(0) };
const halfKilos = { step: milli(500), min: milli(0), max: milli(2300) };
const fromTwo = { step: milli(250), min: milli(2000), max: milli(3000) };

describe("stepping a quantity", () => {
  it("goes by the step and stops at both ends", () => {
    expect(stepUp(milli(1000), pieces)).toBe(2000);
    expect(stepDown(milli(0), pieces)).toBe(0);
    expect(stepDown(milli(2000), fromTwo)).toBe(2000);
  });

  it("stops at the last step that the stock allows, not at the stock", () => {
    expect(stepUp(milli(2000), halfKilos)).toBe(2000);
    expect(stepUp(milli(1500), halfKilos)).toBe(2000);
  });
});

describe("a typed quantity", () => {
  it.each([
    ["2", pieces, 2000],
    ["1,5", halfKilos, 1500],
    ["1.5", halfKilos, 1500],
    [" 0,5 ", halfKilos, 500],
    ["1,6", halfKilos, 1500],
    ["1,8", halfKilos, 2000],
    ["9", halfKilos, 2000],
    ["1,5", pieces, 2000],
    ["1", fromTwo, 2000],
    ["2,6", fromTwo, 2500],
    ["2,", pieces, 2000],
  ])("%j goes to the nearest step in reach", (text, range, quantity) => {
    expect(parseQuantity(text, range)).toBe(quantity);
  });

  it.each(["", "deux", "1,2,3", "-1", "1e3", "0,1234", "9999999"])("%j is no quantity", (text) => {
    expect(parseQuantity(text, pieces)).toBeUndefined();
  });
});
