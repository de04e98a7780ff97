import { and, eq, lt, sql } from "drizzle-orm";
import { recordPaidOut } from "../../commands/record-provider-result.ts";
import { localDate } from "../../core/time/zone.ts";
import { market } from "../../db/schema/market.ts";
import { settlement } from "../../db/schema/money.ts";
import { producer } from "../../db/schema/producer.ts";
import { oneByOne } from "../jobs/one-by-one.ts";
import type { Services } from "../services.ts";

/** SND-6. Asks the provider what of an account's money has reached its bank and writes that down. */
export async function settlePayouts({ provider, ports }: Services, account: string): Promise<number> {
  const transfers = await provider.paidOut(account);
  return transfers.size === 0 ? 0 : await recordPaidOut(ports, transfers);
}

/** Accounts whose payday has passed without a word from the provider; a job, for events that never come. */
export async function settleOverduePayouts(services: Services): Promise<void> {
  const { db, ports } = services;
  const account = sql<string>`coalesce(
    CASE ${settlement.payeeKind} WHEN 'market' THEN ${market.payoutAccount} ELSE ${producer.payoutAccount} END, '')`;
  const due = await db
    .selectDistinct({ id: account })
    .from(settlement)
    .innerJoin(market, eq(market.id, settlement.marketId))
    .leftJoin(producer, eq(producer.id, settlement.payeeId))
    // The day after by anybody's calendar: the bank takes a few hours.
    .where(and(eq(settlement.status, "transferred"), lt(settlement.payOn, localDate(ports.marketNow(), "UTC"))))
    .limit(50);
  await oneByOne(
    "overdue_payouts",
    due.filter(({ id }) => id !== ""),
    (id) => settlePayouts(services, id),
  );
}
