import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { instantOf } from "../core/time/zone.ts";
import { distribution, participation } from "../db/schema/distribution.ts";
import { market } from "../db/schema/market.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

type Input = {
  id: string;
  distributionId: string;
  producerId: string;
  closes: { on: string; at: string } | null;
};

/** EDT-3. One producer's own end of the order window, earlier than the sale's (WIN-2); null = with the sale. Placed lines stay. */
export async function changeProducerWindow(
  ports: Ports,
  actor: Actor,
  input: Input,
): Promise<{ closesAt: number | null } | Refusal> {
  const { db } = ports;
  return once<{ closesAt: number | null }>(ports, actor, {
    id: input.id,
    kind: "change-producer-window",
    decide: async () => {
      const found = await db
        .select({ date: distribution, zone: market.timeZone, former: participation.closesAt })
        .from(participation)
        .innerJoin(distribution, eq(distribution.id, participation.distributionId))
        .innerJoin(market, eq(market.id, distribution.marketId))
        .where(
          and(eq(participation.distributionId, input.distributionId), eq(participation.producerId, input.producerId)),
        )
        .get();
      if (found === undefined) return refuse("not_found");
      const { date, zone, former } = found;
      if (date.cancelledAt !== null || date.frozenAt !== null) return refuse("distribution_closed");
      if (date.recapSentAt !== null) return refuse("recap_sent");
      const closesAt = input.closes === null ? null : instantOf(input.closes.on, input.closes.at, zone);
      if (closesAt !== null && (closesAt <= date.opensAt || closesAt > date.closesAt)) return refuse("bad_window");
      // Its recap has left: it was told what to prepare.
      if (former !== null && former <= ports.marketNow() && (closesAt ?? date.closesAt) > ports.marketNow())
        return refuse("recap_sent");
      return {
        answer: { closesAt },
        statements: [
          db
            .update(participation)
            .set({ closesAt })
            .where(and(eq(participation.distributionId, date.id), eq(participation.producerId, input.producerId))),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: date.marketId,
              distributionId: date.id,
              kind: "producer_window",
              at: ports.marketNow(),
              byUserId: actor.userId,
              byName: actor.name,
              before: { closesAt: former },
              after: { producerId: input.producerId, closesAt },
            },
          ]),
          ...updateFacts(db, date.id),
        ],
        distributionIds: [date.id],
      };
    },
  });
}
