import { and, count, eq, gt, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { orderedAmounts } from "../core/line/line-amounts.ts";
import { sumCents } from "../core/money/cents.ts";
import { seededRandom } from "../core/random/seeded.ts";
import { localDate } from "../core/time/zone.ts";
import { inventBaskets } from "../core/trial/invent-baskets.ts";
import { INVENTED_PEOPLE, inventedPhone } from "../core/trial/invented-people.ts";
import { trialGoods } from "../core/trial/trial-good.ts";
import { MOST_TRIALS, TRIAL_MS, trialWindows } from "../core/trial/trial-time.ts";
import { marketGoods } from "../db/queries/trial-goods.ts";
import { lineTermsOf } from "../db/rows/line-terms-of.ts";
import { distribution, duty } from "../db/schema/distribution.ts";
import { market } from "../db/schema/market.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertTrial } from "../db/writes/trial.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * TRI-1, TRI-2, TRI-8. A sandbox of this market, whose pickup has just begun: a dozen invented people and their baskets of the market's
 * own goods. Who makes it leads it.
 */
export async function makeTrial(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; locale: "fr" | "en" },
): Promise<{ distributionId: string } | Refusal> {
  const { db } = ports;
  return once<{ distributionId: string }>(ports, actor, {
    id: input.id,
    kind: "make-trial",
    decide: async () => {
      const at = ports.marketNow();
      const [markets, living] = await db.batch([
        db.select().from(market).where(eq(market.id, input.marketId)),
        db
          .select({ n: count() })
          .from(distribution)
          .where(
            and(
              eq(distribution.marketId, input.marketId),
              eq(distribution.trial, true),
              isNull(distribution.validatedAt),
              gt(distribution.pickupStartsAt, at - TRIAL_MS),
            ),
          ),
      ]);
      const owner = markets[0];
      if (owner === undefined) return refuse("not_found");
      if ((living[0]?.n ?? 0) >= MOST_TRIALS) return refuse("too_many_trials");
      const goods = trialGoods(await marketGoods(db, owner.id), input.locale);
      const invented = inventBaskets(goods, INVENTED_PEOPLE.length, seededRandom(at));
      const baskets = INVENTED_PEOPLE.map((person, index) => {
        const lines = (invented[index] ?? []).map(({ good: { stepMilli: _, ...good }, quantityMilli }) => ({
          ...good,
          pieceWeighed: good.pieceWeighed ? 1 : 0,
          quantityMilli,
          ...orderedAmounts(lineTermsOf(good), quantityMilli, owner.weighedCharge),
        }));
        return {
          ...person,
          id: ports.newId(),
          userId: ports.newId(),
          number: index + 1,
          phone: inventedPhone(index),
          paidCents: sumCents(lines.map((line) => line.chargedCents)),
          estimateCents: sumCents(lines.map((line) => line.estimateCents)),
          lines,
        };
      });
      const distributionId = ports.newId();
      const trial = {
        id: distributionId,
        marketId: owner.id,
        pickupOn: localDate(at, owner.timeZone),
        ...trialWindows(at),
        placeName: owner.placeName,
      };
      return {
        answer: { distributionId },
        statements: [
          ...insertTrial(db, trial, baskets, ports.realNow()),
          db.insert(duty).values({
            id: ports.newId(),
            distributionId,
            marketId: owner.id,
            userId: actor.userId,
            task: "lead",
          }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: owner.id,
              distributionId,
              kind: "trial_made",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { baskets: baskets.length },
            },
          ]),
        ],
      };
    },
  });
}
