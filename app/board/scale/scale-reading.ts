import type { Grams } from "../../../core/quantity/grams.ts";

/** What a scale says at one moment. Only a stable weight is ever taken. */
export type ScaleReading =
  | { readonly kind: "weight"; readonly grams: Grams; readonly stable: boolean }
  /** Under its zero: something was taken off after taring, or it was never set. */
  | { readonly kind: "below" }
  | { readonly kind: "over" };
