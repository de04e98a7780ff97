import { and, eq } from "drizzle-orm";
import type { BoardCommand, CommandAnswer } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { NO_CENTS } from "../core/money/cents.ts";
import { basketLine } from "../db/schema/basket.ts";
import { missingNotice } from "../db/schema/hand-over.ts";
import { updateStockGivenBack } from "../db/writes/stock.ts";
import { changeBasket } from "./change-basket.ts";
import type { Actor, Ports } from "./ports.ts";

type RemoveLine = Extract<BoardCommand, { kind: "remove_line" }>;

/** EXT-3. Takes out a line that was added on the spot: its goods are there for others, what it replaced counts again. */
export function removeLine(ports: Ports, actor: Actor, input: RemoveLine): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return changeBasket(ports, actor, input, {
    kind: "remove-line",
    decide({ basket, lines }) {
      const line = lines.find((one) => one.id === input.lineId);
      if (line === undefined || line.origin !== "added" || line.replacedBy !== null)
        return refuse("nothing_to_decide", { basketId: basket.id });
      const former = lines.find((one) => one.replacedBy === line.ref);
      return {
        answer: (head) => ({ kind: "line_removed", ...head }),
        estimateCents: (former?.estimateCents ?? NO_CENTS) - line.estimateCents,
        first: [updateStockGivenBack(db, [{ stockPoolId: line.stockPoolId, quantity: line.stockQuantity }])],
        after: [
          db.delete(missingNotice).where(eq(missingNotice.lineId, line.id)),
          db.delete(basketLine).where(eq(basketLine.id, line.id)),
          db
            .update(basketLine)
            .set({ replacedBy: null })
            .where(and(eq(basketLine.basketId, basket.id), eq(basketLine.replacedBy, line.ref))),
        ],
        journal: {
          kind: "line_removed",
          lineId: line.id,
          before: { name: line.productName, milli: line.quantityMilli, cents: line.chargedCents },
        },
      };
    },
  });
}
