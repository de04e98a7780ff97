import { describe, expect, it } from "vitest";
import type { ProducerSaleCard } from "../../api/producer.ts";
import { aProducerSaleCard } from "../../testing/sale-builders.ts";
import { aDistribution } from "../../testing/shop-builders.ts";
import { canAnswer, groupOf, groupSales } from "./sale-phase.ts";

const date = aDistribution();
const planned = aDistribution({ state: "planned" });
const closed = aDistribution({ state: "closed" });

describe("a farm's sales", () => {
  it.each([
    ["unanswered", { answer: null }, date.opensAt],
    ["unanswered", { answer: null, distribution: planned }, date.opensAt - 1],
    ["open", { answer: "yes" }, date.opensAt],
    ["ahead", { answer: "no" }, date.opensAt],
    ["ahead", { answer: "yes", distribution: planned }, date.opensAt - 1],
    ["ahead", { answer: "yes", distribution: closed }, date.closesAt],
    ["past", { answer: "no", distribution: closed }, date.closesAt],
    ["past", { answer: "yes", distribution: closed }, date.pickupEndsAt],
    ["past", { answer: "yes", distribution: aDistribution({ state: "cancelled" }) }, date.opensAt],
  ] satisfies [string, Partial<ProducerSaleCard>, number][])("%s: %j", (group, rest, now) => {
    expect(groupOf(aProducerSaleCard(rest), now)).toBe(group);
  });

  it("take answers until the sale closes, not at its closing instant", () => {
    expect([canAnswer(date, date.closesAt - 1), canAnswer(date, date.closesAt)]).toEqual([true, false]);
  });

  it("stand with the nearest first where one can still act", () => {
    const week = 7 * 24 * 3_600_000;
    const in1 = aDistribution({
      id: "1",
      opensAt: date.opensAt + week,
      closesAt: date.closesAt + week,
      pickupStartsAt: date.pickupStartsAt + week,
      state: "planned",
    });
    const in2 = aDistribution({
      id: "2",
      opensAt: date.opensAt + 2 * week,
      closesAt: date.closesAt + 2 * week,
      pickupStartsAt: date.pickupStartsAt + 2 * week,
      state: "planned",
    });
    const sales = [in2, in1].map((distribution) => aProducerSaleCard({ distribution, answer: null }));
    expect(groupSales(sales, date.opensAt).unanswered.map((sale) => sale.distribution.id)).toEqual(["1", "2"]);
  });
});
