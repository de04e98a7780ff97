import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";

/** Who money is paid out to: a producer for its goods, a market for its fees. */
export type Payee = { kind: "producer" | "market"; id: string };

const columns = {
  producer: { id: producer.id, name: producer.name, account: producer.payoutAccount, status: producer.payoutStatus },
  market: { id: market.id, name: market.name, account: market.payoutAccount, status: market.payoutStatus },
};
export type PayeeRow = Payee & {
  name: string;
  account: string | null;
  status: "missing" | "pending" | "active" | "restricted";
};

export async function payeeOf(db: Database, payee: Payee): Promise<PayeeRow | undefined> {
  const row =
    payee.kind === "producer"
      ? await db.select(columns.producer).from(producer).where(eq(producer.id, payee.id)).get()
      : await db.select(columns.market).from(market).where(eq(market.id, payee.id)).get();
  return row && { kind: payee.kind, ...row };
}

/** Whose an account at the provider is; of one that is not ours there is none. */
export async function payeesWithAccount(db: Database, account: string): Promise<Payee[]> {
  const [producers, markets] = await db.batch([
    db.select({ id: producer.id }).from(producer).where(eq(producer.payoutAccount, account)),
    db.select({ id: market.id }).from(market).where(eq(market.payoutAccount, account)),
  ]);
  return [
    ...producers.map(({ id }): Payee => ({ kind: "producer", id })),
    ...markets.map(({ id }): Payee => ({ kind: "market", id })),
  ];
}
