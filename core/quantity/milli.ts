import type { Brand } from "../brand.ts";
import { naturalInteger } from "./integer.ts";

/** Thousandths of a sale unit: one piece is 1000, 1.5 kg is 1500 (so a kg line counts grams), 0.75 l is 750. */
export type Milli = Brand<number, "Milli">;

export const milli = (value: number): Milli => naturalInteger(value, "A quantity") as Milli;

/** Whole pieces, bunches, jars… as a quantity. */
export const milliOf = (units: number): Milli => milli(units * 1000);
