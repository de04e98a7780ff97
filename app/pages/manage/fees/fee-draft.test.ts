import { expect, it } from "vitest";
import { bps } from "../../../../core/money/bps.ts";
import { cents } from "../../../../core/money/cents.ts";
import { draftOf, emptyFee, feeOf, hundredths } from "./fee-draft.ts";
import { onExample } from "./fee-preview.ts";

it.each([
  ["2", 200],
  ["2,5", 250],
  ["2.05", 205],
  [" 0,80 ", 80],
  ["2,505", undefined],
  ["-2", undefined],
  ["", undefined],
  ["deux", undefined],
])("reads %j as %s hundredths", (text, value) => {
  expect(hundredths(text)).toBe(value);
});

it("says a percentage, and which fields are not good yet", () => {
  expect(feeOf({ ...emptyFee, label: " Préparation ", rate: "2" })).toEqual({
    fee: { kind: "percent", label: "Préparation", bps: 200, vatBps: 2000 },
  });
  expect(feeOf(emptyFee)).toEqual({ wrong: ["label", "rate"] });
  expect(feeOf({ ...emptyFee, label: "Halle", rate: "51" })).toEqual({ wrong: ["rate"] });
  expect(feeOf({ ...emptyFee, kind: "flat", label: "Halle", amount: "0" })).toEqual({ wrong: ["amount"] });
});

it("reads a fee back as it was typed, of its producer and in the place of itself", () => {
  const fee = {
    id: "f",
    kind: "flat" as const,
    label: "Caisse",
    amountCents: cents(150),
    vatBps: bps(550),
    producerId: "luc",
    producerName: "Luc",
  };
  expect(draftOf(fee)).toEqual({
    kind: "flat",
    label: "Caisse",
    rate: "",
    amount: "1,5",
    vat: "550",
    producerId: "luc",
  });
  expect(feeOf(draftOf(fee), "f")).toEqual({
    fee: { kind: "flat", label: "Caisse", amountCents: 150, vatBps: 550, producerId: "luc", replaces: "f" },
  });
});

it("shows what fees come to on a basket of 40 €", () => {
  const base = { id: "f", label: "Frais", vatBps: bps(2000), producerId: "" };
  expect(onExample([{ ...base, kind: "percent", bps: bps(200) }])).toBe(80);
  expect(
    onExample([
      { ...base, kind: "percent", bps: bps(200), producerId: "luc" },
      { ...base, kind: "flat", amountCents: cents(150) },
    ]),
  ).toBe(230);
});
