import { and, isNotNull, ne } from "drizzle-orm";
import { recordPayoutStatus } from "../../commands/record-payout-account.ts";
import { payeesWithAccount } from "../../db/queries/payee.ts";
import { market } from "../../db/schema/market.ts";
import { producer } from "../../db/schema/producer.ts";
import { oneByOne } from "../jobs/one-by-one.ts";
import type { Services } from "../services.ts";

/**
 * ACT-2. The one function behind return page, event and job: asks the provider how an account stands and writes that down.
 * False where it is nobody's here.
 */
export async function settleAccount({ db, ports, provider }: Services, account: string): Promise<boolean> {
  if ((await payeesWithAccount(db, account)).length === 0) return false;
  await recordPayoutStatus(ports, account, await provider.account(account));
  return true;
}

/** Accounts that are on their way, for notices that never come; a job. */
export async function settleOpenAccounts(services: Services): Promise<void> {
  const { db } = services;
  const [producers, markets] = await db.batch([
    db
      .select({ account: producer.payoutAccount })
      .from(producer)
      .where(and(isNotNull(producer.payoutAccount), ne(producer.payoutStatus, "active")))
      .limit(50),
    db
      .select({ account: market.payoutAccount })
      .from(market)
      .where(and(isNotNull(market.payoutAccount), ne(market.payoutStatus, "active")))
      .limit(50),
  ]);
  const open = [...producers, ...markets].flatMap(({ account }) => (account === null ? [] : [{ id: account }]));
  await oneByOne("open_accounts", open, (id) => settleAccount(services, id));
}
