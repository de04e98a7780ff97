import { expect, it } from "vitest";
import { isLookAgainFor, LOOK_AGAIN_ALONE_MS, type LookAgainPlace } from "./look-again-for.ts";

const seenBy = (userId: string, given: Partial<LookAgainPlace> = {}) =>
  isLookAgainFor({
    look: { byUserId: "marie", at: 1_000 },
    you: { userId, canClose: userId !== "marie" && userId !== "karim" },
    leadUserId: "claire",
    here: new Set(["marie", "karim", "claire", "paul"].filter((one) => one !== userId)),
    now: 2_000,
    ...given,
  });

it("BAS-11 who confirmed is asked at once, and nobody else while that phone is there", () => {
  expect(["marie", "karim", "claire", "paul"].map((one) => seenBy(one))).toEqual([true, false, false, false]);
});

it("BAS-11 the référent is asked when that phone is gone, or after two minutes to the millisecond", () => {
  expect(seenBy("claire", { here: new Set(["karim"]) })).toBe(true);
  expect(seenBy("claire", { now: 1_000 + LOOK_AGAIN_ALONE_MS - 1 })).toBe(false);
  expect(seenBy("claire", { now: 1_000 + LOOK_AGAIN_ALONE_MS })).toBe(true);
  expect(seenBy("karim", { now: 1_000 + LOOK_AGAIN_ALONE_MS })).toBe(false);
});

it("BAS-11 others who may close are asked where the référent is not there or not named", () => {
  const late = 1_000 + LOOK_AGAIN_ALONE_MS;
  expect(seenBy("paul", { now: late })).toBe(false);
  expect(seenBy("paul", { now: late, here: new Set(["marie"]) })).toBe(true);
  expect(seenBy("paul", { now: late, leadUserId: null })).toBe(true);
});
