import { expect, it } from "vitest";
import { arePhonesOpen } from "./phone-numbers.ts";

it("CAP-8 opens phone numbers from the start of the pickup until the distribution is validated", () => {
  const distribution = { pickupStartsAt: 1000, validatedAt: null };
  expect([999, 1000, 99_999].map((now) => arePhonesOpen(distribution, now))).toEqual([false, true, true]);
  expect(arePhonesOpen({ ...distribution, validatedAt: 1500 }, 1600)).toBe(false);
});
