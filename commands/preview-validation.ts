import { eq } from "drizzle-orm";
import type * as v from "valibot";
import { basketAmounts } from "../core/basket/basket-amounts.ts";
import type { validationPreviewSchema } from "../core/contract/manage.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import { type CloseBlock, decideCloseDistribution } from "../core/distribution/decide-close.ts";
import { cents, sumCents } from "../core/money/cents.ts";
import { payoutPromise } from "../core/payout/payout-promise.ts";
import { manyBasketFacts } from "../db/queries/basket-facts.ts";
import { boardLinesOf } from "../db/rows/board-lines-of.ts";
import { basket } from "../db/schema/basket.ts";
import { market } from "../db/schema/market.ts";
import type { Ports } from "./ports.ts";
import { type BoardPort, closingFacts } from "./validate-distribution.ts";

type Preview = v.InferOutput<typeof validationPreviewSchema>;

/** What validating the distribution now would do: refunds of the remaining baskets as they stand, and all that blocks it. */
export async function previewValidation(
  ports: Ports,
  board: BoardPort,
  distributionId: string,
): Promise<Preview | undefined> {
  const { db } = ports;
  const closing = await closingFacts(ports, board, distributionId);
  if (closing === undefined) return undefined;
  const [baskets, markets] = await db.batch([
    db.select({ id: basket.id, status: basket.status }).from(basket).where(eq(basket.distributionId, distributionId)),
    db.select({ timeZone: market.timeZone }).from(market).where(eq(market.id, closing.distribution.marketId)),
  ]);
  const standing = baskets.filter((row) => row.status !== "cancelled");
  const facts = await manyBasketFacts(
    db,
    distributionId,
    standing.map((row) => row.id),
  );
  const remaining = facts
    .filter((one) => one.basket.status === "ordered")
    .map((one) => {
      const lines = boardLinesOf(one.lines);
      const observations = closing.drafts.get(one.basket.number)?.observations ?? new Map();
      const amounts = basketAmounts(lines, feesOf(one.basket.fees), observations);
      const unweighed = amounts.lines.filter((amount, i) => {
        const line = lines[i];
        return line !== undefined && line.terms.kind === "weighed" && !amount.weighed && amount.finalMilli > 0;
      });
      return {
        refundCents: cents(Math.max(0, one.basket.paidCents - one.basket.refundedCents - amounts.totalCents)),
        unweighed: unweighed.length,
      };
    });
  return {
    baskets: standing.length,
    validated: standing.filter((row) => row.status === "validated").length,
    remaining: remaining.length,
    refundCents: sumCents(remaining.map((one) => one.refundCents)),
    refunds: remaining.filter((one) => one.refundCents > 0).length,
    linesNotWeighed: remaining.reduce((sum, one) => sum + one.unweighed, 0),
    blocking: blocking(closing.facts),
    phonesOut: closing.phonesOut.map(({ name, lastSeenAt }) => ({ name, lastSeenAt })),
    // TRI-4. Nobody is paid of a trial.
    producers: closing.distribution.trial
      ? 0
      : new Set(facts.flatMap((one) => one.lines.map((line) => line.producerId))).size,
    ...payoutPromise(ports.marketNow(), markets[0]?.timeZone ?? "UTC"),
  };
}

type Facts = NonNullable<Awaited<ReturnType<typeof closingFacts>>>["facts"];

/** DIS-3, DIS-4. Silent phones are told apart: they are passed over by saying so. */
function blocking(facts: Facts): Preview["blocking"] {
  const decision = decideCloseDistribution({ ...facts, acknowledged: true });
  if (decision.kind === "ok") return [];
  const counts: Partial<Record<CloseBlock, number>> = {
    look_again_open: facts.lookAgains,
    late_change_open: facts.lateChanges,
    basket_clash: facts.clashes,
    cash_promised: facts.cashPromised,
  };
  return decision.codes.map((code) => ({ code, count: counts[code] ?? 1 }));
}
