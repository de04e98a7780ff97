import { eq } from "drizzle-orm";
import type { BoardCommand, CommandAnswer } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { isPaidByWeight } from "../core/line/line-terms.ts";
import { cents } from "../core/money/cents.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { lineTermsOf } from "../db/rows/line-terms-of.ts";
import { basketLine } from "../db/schema/basket.ts";
import { insertRevision, updateBasketChanged } from "../db/writes/basket.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { notChangeable } from "./not-changeable.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

type AgreeExtra = Extract<BoardCommand, { kind: "agree_extra" }>;

/**
 * EXT-4, DUE-2. The customer agreed to pay more for a weight above its maximum, up to the amount that was on the screen: the line
 * may cost that from now on. Who says so is written down. Without it the rest stays a gift.
 */
export async function agreeExtra(ports: Ports, actor: Actor, input: AgreeExtra): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "agree-extra",
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      if (facts === undefined) return refuse("not_found");
      const refused = notChangeable(facts);
      if (refused !== undefined) return refused;
      const { basket } = facts;
      const line = facts.lines.find((one) => one.ref === input.ref);
      if (line === undefined || !isPaidByWeight(lineTermsOf(line))) return refuse("bad_input", { fields: ["ref"] });
      if (line.replacedBy !== null || input.upToCents <= line.chargedCents)
        return refuse("nothing_to_decide", { basketId: basket.id });
      const revision = basket.revision + 1;
      const at = ports.marketNow();
      return {
        answer: { kind: "extra_agreed", basketId: basket.id, revision },
        statements: [
          insertRevision(db, {
            basketId: basket.id,
            revision,
            kind: "changed",
            commandId: input.id,
            at,
            by: actor.userId,
          }),
          db
            .update(basketLine)
            .set({
              chargedCents: cents(input.upToCents),
              extraCents: cents(line.extraCents + input.upToCents - line.chargedCents),
            })
            .where(eq(basketLine.id, line.id)),
          updateBasketChanged(db, { id: basket.id, revision, estimateCents: 0 }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: basket.marketId,
              distributionId: basket.distributionId,
              basketId: basket.id,
              lineId: line.id,
              kind: "extra_agreed",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: { cents: line.chargedCents },
              after: { name: line.productName, cents: input.upToCents },
            },
          ]),
          ...updateFacts(db, basket.distributionId, [basket.id]),
        ],
        distributionIds: [basket.distributionId],
      };
    },
  });
}
