import { eq } from "drizzle-orm";
import { feesOf } from "../core/contract/market-fee.ts";
import { postAvailable, postDistributionValidated } from "../core/ledger/postings.ts";
import { cents } from "../core/money/cents.ts";
import { payoutDates } from "../core/payout/payout-dates.ts";
import { settle } from "../core/settlement/settle.ts";
import { commit } from "../db/commit.ts";
import { unbackedDues } from "../db/queries/unbacked-dues.ts";
import { finalFeesOf } from "../db/rows/final-fees-of.ts";
import { basket, basketLine } from "../db/schema/basket.ts";
import { distribution, distributionNotice } from "../db/schema/distribution.ts";
import { market } from "../db/schema/market.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { updateRunClosed, updateRunProgress } from "../db/writes/run.ts";
import { insertDueShares, insertSettlements } from "../db/writes/settlement.ts";
import { updateSoldStock } from "../db/writes/stock.ts";
import { backedSettlements, unbackedOf } from "./backed-settlements.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * SET-1 … SET-3, DUE-4, DUE-5, PAY-1, RUN-3. Closes a distribution whose baskets are all validated: one settlement per producer (and one for the
 * market's fees), dates of availability and payment, ledger, stock handed over. Once: the posting's key is the distribution.
 */
export async function closeDistribution(
  ports: Ports,
  actor: Actor,
  open: { id: string; distributionId: string },
): Promise<boolean> {
  const { db } = ports;
  const [owners, baskets, lines, dues] = await db.batch([
    db
      .select({ distribution, market })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(eq(distribution.id, open.distributionId)),
    db.select().from(basket).where(eq(basket.distributionId, open.distributionId)),
    db.select().from(basketLine).where(eq(basketLine.distributionId, open.distributionId)),
    unbackedDues(db, open.distributionId),
  ]);
  const owner = owners[0];
  if (owner === undefined) throw new Error("a run without its distribution");
  const counted = baskets.filter((row) => row.status === "validated");
  const finals = lines.flatMap((line) => (line.finalCents === null ? [] : [{ ...line, finalCents: line.finalCents }]));
  const fees = counted.flatMap(deliveredFees);
  const settlement = settle({
    lines: finals,
    fees,
    platformFeeBps: owner.market.platformFeeBps,
    platformFeeVatBps: owner.market.platformFeeVatBps,
  });
  const backed = backedSettlements(ports, settlement, {
    marketId: owner.market.id,
    unbacked: unbackedOf(counted, lines, dues),
  });
  const at = ports.marketNow();
  const dates = payoutDates(at, owner.market.timeZone);
  const base = {
    marketId: owner.market.id,
    distributionId: open.distributionId,
    availableOn: dates.availableOn,
    payOn: dates.payOn,
  };
  const settled = () => [
    ...insertPostings(db, [
      {
        id: ports.newId(),
        kind: "distribution_validated",
        ref: open.distributionId,
        marketId: owner.market.id,
        at,
        entries: postDistributionValidated({
          baskets: counted.map((row) => ({ basketId: row.id, finalCents: row.finalCents ?? cents(0) })),
          producers: settlement.producers,
          market: { marketId: owner.market.id, grossCents: settlement.market.grossCents },
        }),
      },
      // LED-8. Coins are there already: only what goes through the provider has a day to wait for.
      ...backed.producers
        .filter((one) => one.tillCents > 0)
        .map((one) => ({
          id: ports.newId(),
          kind: "available_till",
          ref: one.id,
          marketId: owner.market.id,
          at,
          entries: postAvailable({ producerId: one.producerId, amountCents: one.tillCents }),
        })),
    ]),
    insertSettlements(db, [
      ...backed.producers.map(({ producerId, vat: _, carried: _shares, cardCents: _card, ...one }) => ({
        ...base,
        ...one,
        payeeKind: "producer",
        payeeId: producerId,
      })),
      ...(settlement.market.grossCents > 0
        ? [
            {
              ...base,
              id: backed.market.id,
              payeeKind: "market",
              payeeId: owner.market.id,
              grossCents: settlement.market.grossCents,
              platformFeeCents: 0,
              platformFeeVatCents: 0,
              netCents: settlement.market.grossCents,
              tillCents: backed.market.tillCents,
              carriedCents: backed.market.carriedCents,
            },
          ]
        : []),
    ]),
    insertDueShares(
      db,
      [...backed.producers, backed.market].flatMap((one) =>
        one.carried.map((share) => ({ dueId: share.dueId, settlementId: one.id, amountCents: share.cents })),
      ),
    ),
    updateSoldStock(db, open.distributionId),
  ];
  const committed = await commit(db, [
    // TRI-4. Nobody is owed anything of a trial and nothing left a shelf; its notice is what makes its close happen once.
    ...(owner.distribution.trial
      ? [db.insert(distributionNotice).values({ distributionId: open.distributionId, kind: "trial_closed", at })]
      : settled()),
    db
      .update(distribution)
      .set({ validatedAt: at, validatedBy: actor.userId })
      .where(eq(distribution.id, open.distributionId)),
    updateRunProgress(db, open.id),
    updateRunClosed(db, open.id, at),
    insertJournal(db, [
      {
        id: ports.newId(),
        marketId: owner.market.id,
        distributionId: open.distributionId,
        kind: "distribution_validated",
        at,
        byUserId: actor.userId,
        byName: actor.name,
        after: { baskets: counted.length, availableOn: dates.availableOn, payOn: dates.payOn },
      },
    ]),
    ...updateFacts(db, open.distributionId),
  ]);
  // Posted already: another worker closed it meanwhile. Any other guard means that it is not closed at all.
  if (!committed.ok && committed.guard !== "posted_already" && committed.guard !== "effect_known")
    throw new Error(`a close refused by ${committed.guard}`);
  if (committed.ok) await ports.wake({ distributionIds: [open.distributionId] });
  return true;
}

/** What a basket's fees came to when it was validated, with their VAT rates. */
function deliveredFees(row: typeof basket.$inferSelect) {
  const fees = feesOf(row.fees);
  return finalFeesOf(row.finalFees).flatMap((amount) => {
    const fee = fees.find((one) => one.id === amount.feeId);
    return fee === undefined ? [] : [{ cents: amount.cents, vatBps: fee.vatBps }];
  });
}
