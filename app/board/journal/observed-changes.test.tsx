import { beforeAll, expect, it } from "vitest";
import { milliOf } from "../../../core/quantity/milli.ts";
import { loadMessages } from "../../i18n/catalogue.ts";
import { changeText } from "../../journal/change-text.ts";
import { aBoard, boardTests } from "../testing/a-board.ts";
import { karim } from "../testing/fake-board.ts";
import { observedChanges } from "./observed-changes.ts";

boardTests();
beforeAll(() => loadMessages("history"));

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

it("tells every observation with its author, from what to what and why, also those replaced since", () => {
  const board = aBoard();
  board.observe(12, { k: "count", l: 1, v: milliOf(2) });
  board.observeAs(karim, 12, { k: "count", l: 1, v: milliOf(0) });
  board.observeAs(karim, 12, { k: "reason", l: 1, v: "missing" });
  board.observe(12, { k: "bags", v: 2 });
  const basket = board.basket(12);
  const lines = (basket ? observedChanges(board, basket) : []).map((entry) => {
    const { what, text } = changeText(entry);
    return plain(`${entry.byName}, ${what} : ${text}`);
  });
  expect(lines).toEqual([
    "Marie, Batavia : 2 pièces",
    "Karim, Batavia : 2 pièces → manquant · manquant",
    "Marie, Sacs : 2",
  ]);
});

it("tells what the market recorded, and what a newer build records at least in a word", () => {
  const entry = {
    at: 0,
    byName: "Marie",
    basketNumber: 12,
    customer: null,
    productName: null,
    unit: null,
    orderedMilli: null,
    before: null,
    reason: null,
  };
  const texts = [
    { ...entry, id: "1", kind: "validated", after: { totalCents: 2091, refundCents: 250 } },
    {
      ...entry,
      id: "2",
      kind: "line_final",
      productName: "Œufs",
      before: { cents: 420 },
      after: { cents: 0 },
      reason: "missing",
    },
    { ...entry, id: "3", kind: "validated", after: { totalCents: 2091, refundCents: 0 } },
    { ...entry, id: "4", kind: "undone", after: null },
    { ...entry, id: "5", kind: "something_newer", after: { totalCents: "?" } },
  ].map((one) => {
    const { what, text } = changeText(one);
    return plain(text === "" ? what : `${what} : ${text}`);
  });
  expect(texts).toEqual([
    "A validé : 20,91 €, 2,50 € rendus",
    "Œufs : 4,20 € → 0,00 € · manquant",
    "A validé : 20,91 €",
    "A annulé la validation",
    "Changement",
  ]);
});
