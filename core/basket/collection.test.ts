import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectedAtOf, isHandedOverByValidation, isHandOver, isUncollected } from "./collection.ts";

const HOUR = 3_600_000;

describe("hand-over", () => {
  it("COL-1 is the confirmation where baskets are gathered while people wait, else a touch of its own", () => {
    expect([isHandOver("during"), isHandOver("before")]).toEqual([true, false]);
  });

  it("COL-2 is taken back with the confirmation that it was, and with no other", () => {
    expect(isHandedOverByValidation({ collectedAt: 5, validatedAt: 5 })).toBe(true);
    expect(isHandedOverByValidation({ collectedAt: 4, validatedAt: 5 })).toBe(false);
    expect(isHandedOverByValidation({ collectedAt: null, validatedAt: null })).toBe(false);
  });

  it("COL-3 counts from the phone's time where that can be true", () => {
    const now = 1_000 * HOUR;
    expect(collectedAtOf(now - 2 * HOUR, now)).toBe(now - 2 * HOUR);
    expect(collectedAtOf(undefined, now)).toBe(now);
    expect(collectedAtOf(now + 1, now)).toBe(now);
    expect(collectedAtOf(now - 25 * HOUR, now)).toBe(now);
  });

  it("COL-3 is never in the future and never more than a day ago, whatever the phone says", () => {
    const instants = fc.integer({ min: 0, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(fc.option(instants, { nil: undefined }), instants, (claimed, now) => {
        const at = collectedAtOf(claimed, now);
        expect(at <= now && at >= now - 24 * HOUR).toBe(true);
      }),
    );
  });

  it.each([
    [{ status: "validated", collectedAt: null, isEmpty: false }, true],
    [{ status: "ordered", collectedAt: null, isEmpty: false }, true],
    [{ status: "validated", collectedAt: 1, isEmpty: false }, false],
    [{ status: "cancelled", collectedAt: null, isEmpty: false }, false],
    [{ status: "validated", collectedAt: null, isEmpty: true }, false],
  ] as const)("COL-4 %j is not collected: %s", (basket, uncollected) => {
    expect(isUncollected(basket)).toBe(uncollected);
  });
});
