import { eq } from "drizzle-orm";
import type { BoardCommand, CommandAnswer } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { isPaidByWeight } from "../core/line/line-terms.ts";
import { cents } from "../core/money/cents.ts";
import { lineTermsOf } from "../db/rows/line-terms-of.ts";
import { basketLine } from "../db/schema/basket.ts";
import { changeBasket } from "./change-basket.ts";
import type { Actor, Ports } from "./ports.ts";

type AgreeExtra = Extract<BoardCommand, { kind: "agree_extra" }>;

/**
 * EXT-4, DUE-2. The customer agreed to pay more for a weight above its maximum, up to the amount that was on the screen: the line
 * may cost that from now on. Who says so is written down. Without it the rest stays a gift.
 */
export function agreeExtra(ports: Ports, actor: Actor, input: AgreeExtra): Promise<CommandAnswer | Refusal> {
  return changeBasket(ports, actor, input, {
    kind: "agree-extra",
    decide({ basket, lines }) {
      const line = lines.find((one) => one.ref === input.ref);
      if (line === undefined || !isPaidByWeight(lineTermsOf(line))) return refuse("bad_input", { fields: ["ref"] });
      if (line.replacedBy !== null || input.upToCents <= line.chargedCents)
        return refuse("nothing_to_decide", { basketId: basket.id });
      return {
        answer: (head) => ({ kind: "extra_agreed", ...head }),
        estimateCents: 0,
        first: [
          ports.db
            .update(basketLine)
            .set({
              chargedCents: cents(input.upToCents),
              extraCents: cents(line.extraCents + input.upToCents - line.chargedCents),
            })
            .where(eq(basketLine.id, line.id)),
        ],
        journal: {
          kind: "extra_agreed",
          lineId: line.id,
          before: { cents: line.chargedCents },
          after: { name: line.productName, cents: input.upToCents },
        },
      };
    },
  });
}
