import { expect, test } from "vitest";
import { saleStateAt } from "./sale-state-at.ts";

const sale = { opensAt: 1_000, closesAt: 2_000, held: false };

test("a sale that the server opened a moment ago is open, though the screen's clock is behind", () => {
  expect(saleStateAt({ ...sale, state: "open" }, 990)).toBe("open");
});

test("a page left open moves on by the clock, and what was called off stays so", () => {
  expect(saleStateAt({ ...sale, state: "planned" }, 1_000)).toBe("open");
  expect(saleStateAt({ ...sale, state: "open" }, 2_000)).toBe("closed");
  expect(saleStateAt({ ...sale, state: "cancelled" }, 1_500)).toBe("cancelled");
});

test("DIS-6 does not open by itself what the server said is held, and publishes no draft", () => {
  expect(saleStateAt({ ...sale, held: true, state: "planned" }, 1_500)).toBe("planned");
  expect(saleStateAt({ ...sale, state: "draft" }, 1_500)).toBe("draft");
});
