import { describe, expect, it } from "vitest";
import { grams } from "../../core/quantity/grams.ts";
import {
  digits,
  emptyKeypad,
  type KeypadKey,
  type KeypadState,
  keypadTotal,
  keypadWeighings,
  pressKey,
} from "./keypad-state.ts";

const press = (keys: readonly KeypadKey[], from: KeypadState = emptyKeypad()) => keys.reduce(pressKey, from);
const signs = new Map<string, KeypadKey>([
  ["+", "plus"],
  [",", "comma"],
  ["<", "backspace"],
  ["u", "unit"],
  ...digits.map((digit): [string, KeypadKey] => [digit, digit]),
]);
const typed = (text: string) => Array.from(text, (sign) => signs.get(sign)).filter((key) => key !== undefined);
const keyed = (text: string, from?: KeypadState) => press(typed(text), from);

describe("weigh keypad", () => {
  it("adds weighings in the order they came", () => {
    const state = keyed("942+750");
    expect(keypadWeighings(state)).toEqual([942, 750]);
    expect(keypadTotal(state)).toBe(1692);
  });

  it("reads a comma in kilos: 0,94 kg is 940 g", () => {
    expect(keypadTotal(keyed("u,94"))).toBe(940);
    expect(keyed("u,94").typed).toBe("0,94");
  });

  it("keeps the weight when the unit changes", () => {
    expect(keyed("942u").typed).toBe("0,942");
    expect(keyed("942uu").typed).toBe("942");
    expect(keyed("2000u").typed).toBe("2");
    expect(keypadTotal(keyed("942u"))).toBe(942);
  });

  it("has no comma in grams, one in kilos, and no fourth decimal", () => {
    expect(keyed("9,4").typed).toBe("94");
    expect(keyed("u1,,25").typed).toBe("1,25");
    expect(keyed("u1,2345").typed).toBe("1,234");
  });

  it("drops leading zeros, keeps a zero before the comma", () => {
    expect(keyed("007").typed).toBe("7");
    expect(keyed("u0,5").typed).toBe("0,5");
    expect(press(["00"]).typed).toBe("0");
  });

  it("takes back sign by sign, then the last weighing comes back to be mended", () => {
    expect(keyed("94<").typed).toBe("9");
    const state = keyed("942+<");
    expect(state).toEqual({ weighings: [], typed: "942", unit: "g" });
    expect(keypadTotal(keyed("<", state))).toBe(94);
    expect(keyed("<")).toEqual(emptyKeypad());
  });

  it("puts nothing aside when there is nothing, or nought", () => {
    expect(keyed("+")).toEqual(emptyKeypad());
    expect(keypadWeighings(keyed("0+"))).toEqual([]);
  });

  it("ignores a stuck key: one piece is under 100 kg, a line under 40 pieces", () => {
    expect(keyed("99999").typed).toBe("99999");
    expect(keyed("999999").typed).toBe("99999");
    expect(keyed("u100").typed).toBe("10");
    expect(keypadWeighings(keyed("1+".repeat(50)))).toHaveLength(40);
  });

  it("opens on what was weighed before", () => {
    const state = emptyKeypad("g", [grams(192), grams(167)]);
    expect(keypadTotal(state)).toBe(359);
    expect(keypadWeighings(keyed("100", state))).toEqual([192, 167, 100]);
  });
});
