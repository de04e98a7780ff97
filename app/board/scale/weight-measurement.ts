import { grams } from "../../../core/quantity/grams.ts";
import type { ScaleReading } from "./scale-reading.ts";

/** The Bluetooth Weight Scale Service and its measurement. */
export const WEIGHT_SCALE_SERVICE = 0x181d;
export const WEIGHT_MEASUREMENT = 0x2a9d;

const IMPERIAL = 1;
/** "Measurement unsuccessful". */
const FAILED = 0xffff;
/** Resolution of the two units: 5 g, and a hundredth of a pound. */
const GRAMS_A_STEP = 5;
const GRAMS_A_POUND_STEP = 4.5359237;

/** One measurement: flags, then the weight as an unsigned 16-bit number. Such a scale tells only what stands still. */
export function readWeightMeasurement(data: DataView): ScaleReading | undefined {
  if (data.byteLength < 3) return undefined;
  const steps = data.getUint16(1, true);
  if (steps === FAILED) return { kind: "over" };
  const step = (data.getUint8(0) & IMPERIAL) === 0 ? GRAMS_A_STEP : GRAMS_A_POUND_STEP;
  return { kind: "weight", grams: grams(Math.round(steps * step)), stable: true };
}
