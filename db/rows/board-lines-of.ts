import type { BoardLine } from "../../core/basket/board-line.ts";
import type { basketLine } from "../schema/basket.ts";
import { lineTermsOf } from "./line-terms-of.ts";

/** Basket line rows as the rules know them, in the order of their small numbers. */
export const boardLinesOf = (rows: readonly (typeof basketLine.$inferSelect)[]): BoardLine[] =>
  rows
    .map((row) => ({
      ref: row.ref,
      lineId: row.id,
      producerId: row.producerId,
      vatBps: row.vatBps,
      terms: lineTermsOf(row),
      quantityMilli: row.quantityMilli,
      chargedCents: row.chargedCents,
      estimateCents: row.estimateCents,
      replaced: row.replacedBy !== null,
      extraCents: row.extraCents,
    }))
    .toSorted((a, b) => a.ref - b.ref);
