import type { SaleRow } from "../../../core/contract/producer.ts";
import { type Milli, milli } from "../../../core/quantity/milli.ts";

export interface RowStock {
  kind: "unlimited" | "left" | "low" | "soldOut";
  /** How much of what can be sold is: 0 to 1; null without a limit. */
  share: number | null;
  /** In sale units, where they and the stock count the same thing. */
  total: Milli | null;
}

const lowShare = 0.9;
const lowPieces = 5;
/** Units of which one is one of the stock's pieces. */
const pieces: readonly string[] = ["piece", "bunch"];

/** What was sold, in the stock's own base units; undefined where a packing takes an amount that a row does not tell. */
function soldInBase(row: SaleRow): number | undefined {
  if (row.stockBase === "g" && row.unit === "kg") return row.quantityMilli;
  if (row.stockBase === "ml" && row.unit === "l") return row.quantityMilli;
  if (row.stockBase === "piece" && pieces.includes(row.unit)) return row.quantityMilli / 1000;
  return undefined;
}

/** How far a row is sold: of this sale and what is left, or else of the whole stock that several packings share. */
export function rowStock(row: SaleRow): RowStock {
  const { left, onHand, stockBase } = row;
  if (left === null || onHand === null || stockBase === null) return { kind: "unlimited", share: null, total: null };
  const sold = soldInBase(row);
  const [taken, all] = sold === undefined ? [onHand - left, onHand] : [sold, sold + left];
  const share = all === 0 ? 1 : Math.min(1, Math.max(0, taken / all));
  const few = share >= lowShare || (stockBase === "piece" && left <= lowPieces);
  return {
    kind: left === 0 ? "soldOut" : few ? "low" : "left",
    share,
    total: sold === undefined ? null : milli(stockBase === "piece" ? Math.round(all * 1000) : all),
  };
}
