import { eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { addDays } from "../core/time/local-date.ts";
import { instantOf, localDate } from "../core/time/zone.ts";
import { dayPass, distribution } from "../db/schema/distribution.ts";
import { market } from "../db/schema/market.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** DAY-1. A link for one date's board, until that day ends where the market is. */
export async function createDayPass(
  ports: Ports,
  actor: Actor,
  input: {
    id: string;
    distributionId: string;
    task: "prepare" | "welcome";
    /** What is kept of the link's token (worker/links). */
    linkHash: (dayPassId: string) => Promise<string>;
  },
): Promise<{ dayPassId: string } | Refusal> {
  const { db } = ports;
  return once<{ dayPassId: string }>(ports, actor, {
    id: input.id,
    kind: "create-day-pass",
    decide: async () => {
      const at = await db
        .select({
          pickupOn: distribution.pickupOn,
          marketId: distribution.marketId,
          frozenAt: distribution.frozenAt,
          cancelledAt: distribution.cancelledAt,
          trial: distribution.trial,
          timeZone: market.timeZone,
        })
        .from(distribution)
        .innerJoin(market, eq(market.id, distribution.marketId))
        .where(eq(distribution.id, input.distributionId))
        .get();
      if (at === undefined) return refuse("not_found");
      const now = ports.marketNow();
      const expiresAt = instantOf(addDays(lastDay(at, now), 1), "00:00", at.timeZone);
      if (at.frozenAt !== null || at.cancelledAt !== null || expiresAt <= now) return refuse("distribution_closed");
      const dayPassId = ports.newId();
      return {
        answer: { dayPassId },
        statements: [
          db.insert(dayPass).values({
            id: dayPassId,
            distributionId: input.distributionId,
            marketId: at.marketId,
            task: input.task,
            tokenHash: await input.linkHash(dayPassId),
            createdAt: now,
            createdBy: actor.userId,
            expiresAt,
          }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: at.marketId,
              distributionId: input.distributionId,
              kind: "day_pass_created",
              at: now,
              byUserId: actor.userId,
              byName: actor.name,
              after: { task: input.task },
            },
          ]),
        ],
      };
    },
  });
}

/** The day a link is good for: the date's own; a trial is tried on any day of its week. */
const lastDay = (at: { trial: boolean; pickupOn: string; timeZone: string }, now: number): string =>
  at.trial ? localDate(now, at.timeZone) : at.pickupOn;
