import { and, eq } from "drizzle-orm";
import type { BoardCommand, CommandAnswer } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { marketFees } from "../db/queries/market-fees.ts";
import { basket } from "../db/schema/basket.ts";
import { distribution } from "../db/schema/distribution.ts";
import { user } from "../db/schema/user.ts";
import { insertRevision, insertWalkIn } from "../db/writes/basket.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

type OpenWalkIn = Extract<BoardCommand, { kind: "open_walk_in" }>;

/**
 * EXT-5. A basket for somebody without an order: the next number, nothing paid, goods by `addLine`. Percentages of the market's
 * fees are on its goods; its flat fees are for orders. An address makes it that person's, with whom there is an account then.
 */
export async function openWalkIn(
  ports: Ports,
  actor: Actor,
  input: OpenWalkIn,
  distributionId: string,
): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "open-walk-in",
    decide: async () => {
      const at = await db.select().from(distribution).where(eq(distribution.id, distributionId)).get();
      if (at === undefined) return refuse("not_found");
      if (at.validatedAt !== null || at.frozenAt !== null || at.cancelledAt !== null)
        return refuse("distribution_closed");
      const taken = await db.select({ id: basket.id }).from(basket).where(eq(basket.id, input.basketId)).get();
      if (taken !== undefined) return refuse("command_reused");
      const known =
        input.email === undefined
          ? undefined
          : await db.select({ id: user.id }).from(user).where(eq(user.email, input.email)).get();
      const userId = known?.id ?? ports.newId();
      if (known !== undefined) {
        const own = and(eq(basket.distributionId, distributionId), eq(basket.userId, known.id));
        const has = await db.select({ number: basket.number }).from(basket).where(own).get();
        if (has !== undefined) return refuse("customer_has_basket", { number: has.number });
      }
      const fees = await marketFees(db, at.marketId);
      const now = ports.marketNow();
      const realAt = new Date(ports.realNow());
      const { firstName, lastName = "", phone = "" } = input;
      return {
        answer: { kind: "walk_in_opened", basketId: input.basketId, revision: 1 },
        statements: [
          ...(known === undefined
            ? [
                db.insert(user).values({
                  id: userId,
                  name: `${firstName} ${lastName}`.trim(),
                  firstName,
                  lastName,
                  phone,
                  // Without an address nothing is ever mailed, and no code can be asked for it.
                  email: input.email ?? `guest:${userId}`,
                  guestOf: input.email === undefined ? `basket:${input.basketId}` : null,
                  createdAt: realAt,
                  updatedAt: realAt,
                }),
              ]
            : []),
          insertWalkIn(db, {
            id: input.basketId,
            marketId: at.marketId,
            distributionId,
            userId,
            firstName,
            lastName,
            phone,
            fees: fees.filter((fee) => fee.kind === "percent"),
            at: now,
          }),
          insertRevision(db, {
            basketId: input.basketId,
            revision: 1,
            kind: "ordered",
            commandId: input.id,
            at: now,
            by: actor.userId,
          }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: at.marketId,
              distributionId,
              basketId: input.basketId,
              kind: "walk_in",
              at: now,
              byUserId: actor.userId,
              byName: actor.name,
            },
          ]),
          ...updateFacts(db, distributionId, [input.basketId]),
        ],
        distributionIds: [distributionId],
      };
    },
  });
}
