import { expect, it } from "vitest";
import { milliOf } from "../../../core/quantity/milli.ts";
import { aBoard, boardTests } from "../testing/a-board.ts";
import { karim } from "../testing/fake-board.ts";
import { observedLines, recordedLines } from "./journal-line.ts";

boardTests();

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

it("tells every observation with its author, also those replaced since", () => {
  const board = aBoard();
  board.observe(12, { k: "count", l: 1, v: milliOf(2) });
  board.observeAs(karim, 12, { k: "count", l: 1, v: milliOf(0) });
  board.observeAs(karim, 12, { k: "reason", l: 1, v: "missing" });
  board.observe(12, { k: "bags", v: 2 });
  const basket = board.basket(12);
  const lines = basket ? observedLines(board, basket) : [];
  expect(lines.map((line) => plain(`${line.name}, ${line.text}`))).toEqual([
    "Marie, Batavia : 2 pièces",
    "Karim, Batavia : manquant",
    "Marie, 2 sacs",
  ]);
});

it("tells what the market recorded, final lines apart", () => {
  const entry = { at: 0, byName: "Marie", basketNumber: 12, productName: null, before: null, reason: null };
  const lines = recordedLines([
    { ...entry, id: "1", kind: "validated", after: { totalCents: 2091, refundCents: 250 } },
    { ...entry, id: "2", kind: "line_final", after: { cents: 0 } },
    { ...entry, id: "3", kind: "validated", after: { totalCents: 2091, refundCents: 0 } },
    { ...entry, id: "4", kind: "undone", after: null },
    { ...entry, id: "5", kind: "something_newer", after: { totalCents: "?" } },
  ]);
  expect(lines.map((line) => plain(line.text))).toEqual([
    "A validé 20,91 €, 2,50 € rendus",
    "A validé 20,91 €",
    "A annulé la validation",
    "Changement",
  ]);
});
