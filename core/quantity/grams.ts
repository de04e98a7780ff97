import type { Brand } from "../brand.ts";
import { naturalInteger } from "./integer.ts";

export type Grams = Brand<number, "Grams">;

export const grams = (value: number): Grams => naturalInteger(value, "A weight in grams") as Grams;

export const sumGrams = (weights: Iterable<Grams>): Grams => {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return grams(sum);
};
