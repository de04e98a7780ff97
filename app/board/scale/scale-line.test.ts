import { expect, it } from "vitest";
import { readScaleLine } from "./scale-line.ts";

it.each([
  ["ST,GS,+  0.765kg", { kind: "weight", grams: 765, stable: true }],
  ["US,GS,+  0.760kg", { kind: "weight", grams: 760, stable: false }],
  ["ST,NT,+00192.4  g", { kind: "weight", grams: 192, stable: true }],
  ["ST,+00765.0  g", { kind: "weight", grams: 765, stable: true }],
  ["st,gs, 1,692 kg\r", { kind: "weight", grams: 1692, stable: true }],
  ["ST,GS,-  0.000kg", { kind: "weight", grams: 0, stable: true }],
  ["ST,NT,-  0.120kg", { kind: "below" }],
  ["OL,GS,+  9.999kg", { kind: "over" }],
  ["S S      0.765 kg", { kind: "weight", grams: 765, stable: true }],
  ["S D     -1.250 kg", { kind: "below" }],
  ["S D    192.35 g", { kind: "weight", grams: 192, stable: false }],
  ["S +", { kind: "over" }],
  ["S -", { kind: "below" }],
])("reads %j", (line, reading) => {
  expect(readScaleLine(line)).toEqual(reading);
});

it.each([
  "",
  "S I",
  "ES",
  "ST,GS,+  0.765lb",
  "ST,GS,+  0.765",
  "ST,GS,+ 0.7x5kg",
  "ST,GS,+999999.9kg",
  "0.765kg",
  "\u0000\u0015ST,GS",
])("makes nothing of %j", (line) => {
  expect(readScaleLine(line)).toBeUndefined();
});
