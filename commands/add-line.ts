import { and, eq, isNull } from "drizzle-orm";
import type { BoardCommand, CommandAnswer } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { orderedAmounts } from "../core/line/line-amounts.ts";
import { minCents, NO_CENTS } from "../core/money/cents.ts";
import { mulDivHalfUp } from "../core/money/rounding.ts";
import { lineTermsOf } from "../db/rows/line-terms-of.ts";
import { basketLine } from "../db/schema/basket.ts";
import { offer } from "../db/schema/distribution.ts";
import { insertBasketLines } from "../db/writes/basket.ts";
import { updateStockTaken } from "../db/writes/stock.ts";
import { changeBasket } from "./change-basket.ts";
import type { Actor, Ports } from "./ports.ts";

type AddLine = Extract<BoardCommand, { kind: "add_line" }>;

/**
 * EXT-1, EXT-2, DUE-2. Adds goods from what is left of that date's offers: stock is taken in this batch or nothing happens. In place
 * of a line, that line counts nothing from then on; at its price the new one costs no more than it did.
 */
export function addLine(ports: Ports, actor: Actor, input: AddLine): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return changeBasket(ports, actor, input, {
    kind: "add-line",
    refused: (guard) => (guard === "out_of_stock" ? refuse("out_of_stock", { offers: [input.offerId] }) : "again"),
    async decide({ basket, lines }) {
      const { distributionId } = basket;
      const row = await db
        .select()
        .from(offer)
        .where(and(eq(offer.id, input.offerId), eq(offer.distributionId, distributionId), isNull(offer.withdrawnAt)))
        .get();
      if (row === undefined) return refuse("offer_gone", { offers: [input.offerId] });
      if (input.quantityMilli % row.stepMilli !== 0) return refuse("quantity_step", { offers: [row.id] });
      const former = input.replaces === undefined ? undefined : lines.find((line) => line.ref === input.replaces);
      if (input.replaces !== undefined && (former === undefined || former.replacedBy !== null))
        return refuse("nothing_to_decide", { basketId: basket.id });

      // Nobody has paid yet, so nothing is kept back: its maximum is the most that a weighed piece may cost.
      const own = orderedAmounts(lineTermsOf(row), input.quantityMilli, "maximum");
      const most = input.atFormerPrice === true && former !== undefined ? former.chargedCents : own.chargedCents;
      const chargedCents = minCents(own.chargedCents, most);
      const estimateCents = minCents(own.estimateCents, most);
      const stockQuantity = mulDivHalfUp(input.quantityMilli, row.stockPerUnit, 1000);
      const ref = 1 + Math.max(basket.lastRef, ...lines.map((line) => line.ref));
      const line = {
        ...row,
        id: input.lineId,
        offerId: row.id,
        quantityMilli: input.quantityMilli,
        stockQuantity,
        chargedCents,
        estimateCents,
        origin: "added" as const,
        extraCents: chargedCents,
      };
      const after = { name: row.productName, milli: input.quantityMilli, cents: chargedCents };
      return {
        answer: (head) => ({ kind: "line_added", ...head, lineId: input.lineId, ref }),
        estimateCents: estimateCents - (former?.estimateCents ?? NO_CENTS),
        first: [
          updateStockTaken(db, [{ stockPoolId: row.stockPoolId, quantity: stockQuantity }]),
          insertBasketLines(db, { basketId: basket.id, distributionId, lines: [line] }),
          ...(former === undefined
            ? []
            : [db.update(basketLine).set({ replacedBy: ref }).where(eq(basketLine.id, former.id))]),
        ],
        journal: {
          lineId: input.lineId,
          after,
          ...(former === undefined
            ? { kind: "line_added" }
            : {
                kind: "line_replaced",
                before: { name: former.productName, cents: former.chargedCents },
                reason: "substitution",
              }),
        },
      };
    },
  });
}
