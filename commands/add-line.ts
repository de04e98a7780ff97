import { and, eq, isNull } from "drizzle-orm";
import type { BoardCommand, CommandAnswer } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { orderedAmounts } from "../core/line/line-amounts.ts";
import { minCents, NO_CENTS } from "../core/money/cents.ts";
import { mulDivHalfUp } from "../core/money/rounding.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { lineTermsOf } from "../db/rows/line-terms-of.ts";
import { basketLine } from "../db/schema/basket.ts";
import { offer } from "../db/schema/distribution.ts";
import { insertBasketLines, insertRevision, updateBasketChanged } from "../db/writes/basket.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { updateStockTaken } from "../db/writes/stock.ts";
import { notChangeable } from "./not-changeable.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

type AddLine = Extract<BoardCommand, { kind: "add_line" }>;

/**
 * EXT-1, EXT-2, DUE-2. Adds goods from what is left of that date's offers: stock is taken in this batch or nothing happens. In place
 * of a line, that line counts nothing from then on; at its price the new one costs no more than it did.
 */
export async function addLine(ports: Ports, actor: Actor, input: AddLine): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "add-line",
    refused: (guard) => (guard === "out_of_stock" ? refuse("out_of_stock", { offers: [input.offerId] }) : "again"),
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      if (facts === undefined) return refuse("not_found");
      const refused = notChangeable(facts);
      if (refused !== undefined) return refused;
      const { basket, lines } = facts;
      const row = await db
        .select()
        .from(offer)
        .where(
          and(eq(offer.id, input.offerId), eq(offer.distributionId, basket.distributionId), isNull(offer.withdrawnAt)),
        )
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
      const revision = basket.revision + 1;
      const at = ports.marketNow();
      return {
        answer: { kind: "line_added", basketId: basket.id, revision, lineId: input.lineId, ref },
        statements: [
          insertRevision(db, {
            basketId: basket.id,
            revision,
            kind: "changed",
            commandId: input.id,
            at,
            by: actor.userId,
          }),
          updateStockTaken(db, [{ stockPoolId: row.stockPoolId, quantity: stockQuantity }]),
          insertBasketLines(db, {
            basketId: basket.id,
            distributionId: basket.distributionId,
            lines: [
              {
                ...row,
                id: input.lineId,
                offerId: row.id,
                quantityMilli: input.quantityMilli,
                stockQuantity,
                chargedCents,
                estimateCents,
                origin: "added",
                extraCents: chargedCents,
              },
            ],
          }),
          ...(former === undefined
            ? []
            : [db.update(basketLine).set({ replacedBy: ref }).where(eq(basketLine.id, former.id))]),
          updateBasketChanged(db, {
            id: basket.id,
            revision,
            estimateCents: estimateCents - (former?.estimateCents ?? NO_CENTS),
          }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: basket.marketId,
              distributionId: basket.distributionId,
              basketId: basket.id,
              lineId: input.lineId,
              kind: former === undefined ? "line_added" : "line_replaced",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              ...(former === undefined ? {} : { before: { name: former.productName, cents: former.chargedCents } }),
              after: { name: row.productName, milli: input.quantityMilli, cents: chargedCents },
              ...(former === undefined ? {} : { reason: "substitution" }),
            },
          ]),
          ...updateFacts(db, basket.distributionId, [basket.id]),
        ],
        distributionIds: [basket.distributionId],
      };
    },
  });
}
