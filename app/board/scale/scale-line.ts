import { grams } from "../../../core/quantity/grams.ts";
import type { ScaleReading } from "./scale-reading.ts";

/** "ST,GS,+  0.765kg", "US,NT,-0012.3 g", "ST,+00765.0  g": stable or not, perhaps gross or net, sign, figures, unit. */
const CONTINUOUS = /^(ST|US),(?:(?:GS|NT|TR|G|N),)?\s*([+-]?)\s*(\d{1,7}(?:[.,]\d{1,4})?)\s*(kg|g)$/i;
const CONTINUOUS_OVER = /^OL(?:,|$)/i;
/** SICS, level 0: "S S      0.765 kg" stable, "S D" moving; "S +" and "S -" out of range; "S I" cannot say now. */
const SICS = /^S[I ]?\s+([SD])\s+([+-]?)\s*(\d{1,7}(?:\.\d{1,4})?)\s*(kg|g)$/;
const SICS_RANGE = /^S\s+([+-])$/;

/** More than any table scale carries: the line was damaged on its way. */
const MOST_GRAMS = 200_000;

/** One line of a scale in either of the two languages that shop scales speak; undefined for anything else. */
export function readScaleLine(line: string): ScaleReading | undefined {
  const text = line.trim();
  if (CONTINUOUS_OVER.test(text)) return { kind: "over" };
  const range = SICS_RANGE.exec(text)?.[1];
  if (range !== undefined) return { kind: range === "+" ? "over" : "below" };
  const continuous = CONTINUOUS.exec(text);
  if (continuous !== null) return weightOf(continuous, continuous[1]?.toUpperCase() === "ST");
  const sics = SICS.exec(text);
  return sics === null ? undefined : weightOf(sics, sics[1] === "S");
}

function weightOf([, , sign, figures = "", unit = ""]: RegExpExecArray, stable: boolean): ScaleReading | undefined {
  const value = Number(figures.replace(",", ".")) * (unit.toLowerCase() === "kg" ? 1000 : 1);
  const whole = Math.round(value);
  if (whole > MOST_GRAMS) return undefined;
  return sign === "-" && whole > 0 ? { kind: "below" } : { kind: "weight", grams: grams(whole), stable };
}
