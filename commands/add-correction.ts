import { isRefusal, type Refusal, refuse } from "../core/contract/codes.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import { correctedAmounts } from "../core/correction/corrected-amounts.ts";
import { type Cents, cents } from "../core/money/cents.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { correctionFacts } from "../db/queries/correction-facts.ts";
import { boardLinesOf } from "../db/rows/board-lines-of.ts";
import { fixedAmountsOf } from "../db/rows/fixed-amounts-of.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { correctedStatements } from "./corrected-statements.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

export type AddCorrection = {
  id: string;
  basketId: string;
  /** Lines that cost less from now on. */
  lines: readonly { ref: number; finalCents: number }[];
  reason: string;
  /** The total that the person saw: a basket corrected meanwhile is shown again. */
  seenTotalCents: number;
};

export type AddedCorrection = { basketId: string; revision: number; refundCents: Cents };

/**
 * COR-1 … COR-6. A validated basket of a validated distribution costs less, with a reason: one further refund, less for the payees
 * whose money has not left, a debt of those who have it.
 */
export async function addCorrection(
  ports: Ports,
  actor: Actor,
  input: AddCorrection,
): Promise<AddedCorrection | Refusal> {
  const { db } = ports;
  return once<AddedCorrection>(ports, actor, {
    id: input.id,
    kind: "add-correction",
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      if (facts === undefined) return refuse("not_found");
      const { basket, distribution } = facts;
      if (distribution.validatedAt === null) return refuse("correction_too_early");
      if (basket.status !== "validated") return refuse("basket_not_open", { basketId: basket.id });
      if (basket.finalCents !== input.seenTotalCents) return refuse("stale", { totalCents: basket.finalCents });
      const settled = await correctionFacts(db, distribution.id);
      if (settled === undefined) return refuse("not_found");
      const before = fixedAmountsOf(facts);
      const lowered = new Map(input.lines.map(({ ref, finalCents }) => [ref, { finalCents: cents(finalCents) }]));
      const corrected = correctedAmounts(boardLinesOf(facts.lines), feesOf(basket.fees), before, lowered);
      if (corrected.kind === "refused") return refuse(corrected.code);
      const made = await correctedStatements(ports, actor, {
        facts,
        settled,
        before,
        after: corrected.amounts,
        reason: input.reason,
        commandId: input.id,
        draftSeq: basket.draftSeq ?? 0,
      });
      if (isRefusal(made)) return made;
      return {
        answer: { basketId: basket.id, revision: basket.revision + 1, refundCents: made.refundCents },
        statements: [...made.statements, ...updateFacts(db, distribution.id, [basket.id])],
        distributionIds: [distribution.id],
      };
    },
  });
}
