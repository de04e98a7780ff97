import { expect, it } from "vitest";
import { ASKED_AGAIN_AFTER_MS, type AskedCatalog, answerDueAt, catalogsToInvite } from "./invitations.ts";

const NOW = 1_000_000_000;
const aCatalog = (rest: Partial<AskedCatalog> = {}): AskedCatalog => ({
  distributionId: "saturday",
  catalogId: "luc",
  producerId: "p-luc",
  answer: null,
  invitedAt: null,
  timesSent: 0,
  ...rest,
});
const ids = (rows: readonly AskedCatalog[]) => rows.map((row) => row.catalogId);

it("ISA-1 goes to those named, else to all, and only to who has not answered", () => {
  const rows = [
    aCatalog({ catalogId: "yes", answer: "yes" }),
    aCatalog({ catalogId: "no", answer: "no" }),
    aCatalog({ catalogId: "a" }),
    aCatalog({ catalogId: "b" }),
  ];
  expect(ids(catalogsToInvite(rows, undefined, NOW))).toEqual(["a", "b"]);
  expect(ids(catalogsToInvite(rows, ["b", "yes"], NOW))).toEqual(["b"]);
});

it("ISA-2 asks nobody twice within ten minutes", () => {
  const asked = aCatalog({ invitedAt: NOW });
  expect(catalogsToInvite([asked], undefined, NOW + ASKED_AGAIN_AFTER_MS - 1)).toEqual([]);
  expect(catalogsToInvite([asked], undefined, NOW + ASKED_AGAIN_AFTER_MS)).toEqual([asked]);
});

it("ISA-3 asks until the day said, else until the opening, else until the close", () => {
  const sale = { opensAt: 100, closesAt: 200 };
  expect(answerDueAt(sale, 50, 10)).toBe(50);
  expect(answerDueAt(sale, 50, 60)).toBe(100);
  expect(answerDueAt(sale, null, 60)).toBe(100);
  expect(answerDueAt(sale, null, 100)).toBe(200);
  expect(answerDueAt(sale, 150, 120)).toBe(150);
});
