import { describe, expect, it } from "vitest";
import { instantOf } from "../../../core/time/zone.ts";
import { aManagedDistribution, aSettlement } from "../../testing/manage-builders.ts";
import { demoSteps } from "./demo-steps.ts";

const minute = 60_000;
const sale = aManagedDistribution();
const now = sale.opensAt + 60 * minute;

describe("the demo clock's buttons", () => {
  it("end the sale after the last payment that may have been begun in time (WIN-3)", () => {
    expect(demoSteps([sale], [], now).saleEnd).toBe(sale.closesAt + 16 * minute);
  });

  it("lead to the next pickup, past what has begun", () => {
    const steps = (at: number) => demoSteps([sale], [], at).pickup;
    expect(steps(now)).toBe(sale.pickupStartsAt);
    expect(steps(sale.pickupStartsAt)).toBeUndefined();
  });

  it("lead to the Monday on which the first money arrives, in the market's own morning", () => {
    const settlements = [
      aSettlement({ payOn: "2026-12-07" }),
      aSettlement(),
      aSettlement({ status: "paid", payOn: "2026-11-23" }),
    ];
    expect(demoSteps([sale], settlements, now).payday).toBe(instantOf("2026-11-30", "09:00", "Europe/Paris"));
  });

  it("lead nowhere where there is nothing ahead, but for the next day", () => {
    const off = aManagedDistribution({ state: "cancelled" });
    expect(demoSteps([off], [aSettlement({ status: "paid" })], now)).toEqual({
      saleEnd: undefined,
      pickup: undefined,
      payday: undefined,
      nextDay: now + 24 * 60 * minute,
    });
  });
});
