import { expect, it } from "vitest";
import vectors from "../vectors/refunds-and-baskets.json";
import {
  canUndoValidation,
  HOLD_MS,
  holdEndsAt,
  isHeld,
  producerCloseAt,
  producerSaleState,
  recapAt,
  saleState,
  UNDO_MS,
} from "./window.ts";

const window = { opensAt: 1000, closesAt: 2000 };

it("WIN-1 opens at its opening instant and is closed at its closing instant", () => {
  expect([999, 1000, 1999, 2000].map((now) => saleState(window, now))).toEqual(["planned", "open", "open", "closed"]);
});

it("WIN-1 is cancelled whatever the time", () => {
  expect([0, 1500, 9999].map((now) => saleState({ ...window, cancelledAt: 1 }, now))).toEqual(
    Array(3).fill("cancelled"),
  );
  expect(saleState({ ...window, cancelledAt: null }, 1500)).toBe("open");
});

it("WIN-5 is a draft whatever the time, until it is published or cancelled", () => {
  expect([0, 1500, 9999].map((now) => saleState({ ...window, draft: true }, now))).toEqual(Array(3).fill("draft"));
  expect(saleState({ ...window, draft: true, cancelledAt: 1 }, 1500)).toBe("cancelled");
  expect(saleState({ ...window, draft: false }, 1500)).toBe("open");
});

it("WIN-6 stays planned past its opening while it is held, and closes at its instant", () => {
  const held = [999, 1000, 1999, 2000].map((now) => saleState({ ...window, held: true }, now));
  expect(held).toEqual(["planned", "planned", "planned", "closed"]);
});

it("WIN-2 lets a producer close before the sale", () => {
  const { producerClosesAt, saleClosesAt, at, saleOpen, producerLinesEditable } = vectors.windows;
  const sale = { opensAt: 0, closesAt: Date.parse(saleClosesAt) };
  expect(saleState(sale, Date.parse(at)) === "open").toBe(saleOpen);
  expect(producerSaleState(sale, Date.parse(producerClosesAt), Date.parse(at)) === "open").toBe(producerLinesEditable);
});

it("WIN-2 lets no producer close after the sale", () => {
  expect(producerCloseAt(window, 2500)).toBe(2000);
  expect(producerCloseAt(window, null)).toBe(2000);
  expect(producerSaleState(window, 2500, 2000)).toBe("closed");
  expect(producerSaleState(window, undefined, 1999)).toBe("open");
});

it("WIN-3 holds stock for 15 minutes and sends the recap when none can be held", () => {
  expect(HOLD_MS).toBe(900_000);
  expect([isHeld(1000, 900_999), isHeld(1000, 901_000)]).toEqual([true, false]);
  // The last payment that can begin, an instant before the close, has ended when the recap leaves.
  expect(holdEndsAt(window.closesAt - 1)).toBeLessThanOrEqual(recapAt(window.closesAt));
  expect(isHeld(window.closesAt - 1, recapAt(window.closesAt))).toBe(false);
});

it("WIN-4 lets a validation be undone for 10 seconds", () => {
  expect(UNDO_MS).toBe(10_000);
  expect([canUndoValidation(500, 10_499), canUndoValidation(500, 10_500)]).toEqual([true, false]);
});
