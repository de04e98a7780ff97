import fc from "fast-check";
import { expect, it } from "vitest";
import { bps } from "../money/bps.ts";
import { cents } from "../money/cents.ts";
import { anAmount, aVatRate } from "../testing/arbitraries.ts";
import { holds } from "../testing/holds.ts";
import { platformFee } from "./platform-fee.ts";

it("PLA-1 is rounded once and contains its VAT", () => {
  expect(platformFee(cents(2919), bps(360), bps(2000))).toEqual({ feeCents: 105, vatCents: 18, netFeeCents: 87 });
  expect(platformFee(cents(0))).toEqual({ feeCents: 0, vatCents: 0, netFeeCents: 0 });
});

it("PLA-1 adds up and never exceeds what was delivered", () => {
  holds(fc.tuple(anAmount(5_000_000), fc.integer({ min: 0, max: 3000 }).map(bps), aVatRate), ([gross, rate, vat]) => {
    const fee = platformFee(gross, rate, vat);
    expect(fee.netFeeCents + fee.vatCents).toBe(fee.feeCents);
    expect(fee.feeCents).toBeLessThanOrEqual(gross);
    expect(fee.netFeeCents).toBeGreaterThanOrEqual(0);
  });
});

it("PLA-2 is 3 % before VAT by default", () => {
  expect(platformFee(cents(100_000))).toEqual({ feeCents: 3600, vatCents: 600, netFeeCents: 3000 });
});
