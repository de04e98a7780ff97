import fc from "fast-check";
import { expect, test } from "vitest";
import { afterGlance, type BoardGlance, nextStep, SCRIPT, SCRIPT_BEGIN } from "./script.ts";

const quiet: BoardGlance = {
  missing: false,
  weighed: false,
  validated: 0,
  offline: false,
  unsent: 0,
  together: false,
  closed: false,
};
const ticked = (...glances: Partial<BoardGlance>[]) => [
  ...glances.reduce((state, glance) => afterGlance(state, { ...quiet, ...glance }), SCRIPT_BEGIN).ticked,
];

test("TRI-3 each step is ticked by its own happening, and by nothing else", () => {
  expect(ticked({})).toEqual([]);
  expect(ticked({ missing: true })).toEqual(["missing"]);
  expect(ticked({ weighed: true })).toEqual(["weigh"]);
  expect(ticked({ validated: 1 })).toEqual(["validate"]);
  expect(ticked({ together: true })).toEqual(["together"]);
  expect(ticked({ closed: true })).toEqual(["close"]);
});

test("TRI-3 the network was cut only when something was typed in the dark and has left since", () => {
  expect(ticked({ offline: true }, {})).toEqual([]);
  expect(ticked({ offline: true, unsent: 2 })).toEqual([]);
  expect(ticked({ offline: true, unsent: 2 }, { unsent: 2 })).toEqual([]);
  expect(ticked({ unsent: 2 }, {})).toEqual([]);
  expect(ticked({ offline: true, unsent: 2 }, { unsent: 1 }, {})).toEqual(["offline"]);
});

test("TRI-3 what was ticked stays ticked, and the next step is the first that is not", () => {
  const glance = fc.record({
    missing: fc.boolean(),
    weighed: fc.boolean(),
    validated: fc.nat(3),
    offline: fc.boolean(),
    unsent: fc.nat(3),
    together: fc.boolean(),
    closed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(glance), (glances) => {
      let state = SCRIPT_BEGIN;
      for (const one of glances) {
        const after = afterGlance(state, one);
        expect([...state.ticked].every((step) => after.ticked.has(step))).toBe(true);
        state = after;
      }
      const next = nextStep(state.ticked);
      expect(next === undefined).toBe(state.ticked.size === SCRIPT.length);
    }),
  );
  expect(nextStep(new Set(["missing", "validate"]))).toBe("weigh");
});
