import { type Milli, milli } from "../../core/quantity/milli.ts";

export interface QuantityRange {
  step: Milli;
  min: Milli;
  /** Absent: nothing but patience limits it. */
  max?: Milli | undefined;
}

const clamp = (value: number, range: QuantityRange): number =>
  Math.max(range.min, range.max === undefined ? value : Math.min(value, largestStep(range.max, range)));

/** The last step that still fits under the stock: of 2,3 kg left sold by 0,5 kg, 2 kg. */
const largestStep = (max: number, range: QuantityRange): number => max - ((max - range.min) % range.step);

export const stepUp = (value: Milli, range: QuantityRange): Milli => milli(clamp(value + range.step, range));

export const stepDown = (value: Milli, range: QuantityRange): Milli => milli(clamp(value - range.step, range));

/** "1,5", "1.5" or "2" in thousandths, on the nearest step inside the range; undefined for anything else. */
export function parseQuantity(text: string, range: QuantityRange): Milli | undefined {
  const match = /^\s*(\d{1,6})(?:[.,](\d{0,3}))?\s*$/.exec(text);
  if (!match) return undefined;
  const thousandths = Number(match[1]) * 1000 + Number((match[2] ?? "").padEnd(3, "0"));
  const steps = Math.round((thousandths - range.min) / range.step);
  return milli(clamp(range.min + steps * range.step, range));
}
