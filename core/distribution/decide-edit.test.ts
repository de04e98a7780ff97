import { expect, it } from "vitest";
import { decideEdit, type EditedDate } from "./decide-edit.ts";

const before: EditedDate = {
  opensAt: 100,
  closesAt: 500,
  pickupStartsAt: 800,
  pickupEndsAt: 900,
  placeName: "Halle",
  cancelledAt: null,
  frozenAt: null,
  recapSentAt: null,
};

it("DIS-7 refuses windows that do not follow each other, and a pickup that is over", () => {
  expect(decideEdit(before, { ...before, closesAt: 950 }, 200)).toEqual({ kind: "refused", code: "bad_window" });
  expect(decideEdit(before, { ...before, opensAt: 500 }, 200)).toEqual({ kind: "refused", code: "bad_window" });
  expect(decideEdit(before, before, 900)).toEqual({ kind: "refused", code: "bad_window" });
});

it("DIS-8 a cancelled date, or one whose validation began, is edited no more", () => {
  const closed = { kind: "refused", code: "distribution_closed" };
  expect(decideEdit({ ...before, cancelledAt: 1 }, before, 200)).toEqual(closed);
  expect(decideEdit({ ...before, frozenAt: 1 }, before, 200)).toEqual(closed);
});

it("DIS-8 a sale whose recap has left is not opened again; its pickup may still move", () => {
  const told = { ...before, recapSentAt: 520 };
  expect(decideEdit(told, { ...before, closesAt: 700 }, 600)).toEqual({ kind: "refused", code: "recap_sent" });
  expect(decideEdit(told, { ...before, pickupEndsAt: 950 }, 600)).toEqual({ kind: "ok", moves: true });
  expect(decideEdit(before, { ...before, closesAt: 700 }, 600)).toEqual({ kind: "ok", moves: false });
});

it("DIS-9 moves who ordered when day, hours or place of the pickup change, and only then", () => {
  const moves = (change: object) => decideEdit(before, { ...before, ...change }, 200);
  expect(moves({ opensAt: 50, closesAt: 600 })).toEqual({ kind: "ok", moves: false });
  expect(moves({ pickupStartsAt: 810 })).toEqual({ kind: "ok", moves: true });
  expect(moves({ pickupEndsAt: 910 })).toEqual({ kind: "ok", moves: true });
  expect(moves({ placeName: "Café" })).toEqual({ kind: "ok", moves: true });
});
