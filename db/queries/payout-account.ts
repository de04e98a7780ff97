import { eq } from "drizzle-orm";
import * as v from "valibot";
import { PAYOUT_WANTS, type PayoutStatus, type PayoutWant } from "../../core/payout/payout-account.ts";
import type { Database } from "../database.ts";
import { market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import type { Payee } from "./payee.ts";

const wantsSchema = v.array(v.picklist(PAYOUT_WANTS));

/** How a payee's account stood when the provider was last asked; a payee that is not there has none. */
export async function payoutAccountOf(
  db: Database,
  payee: Payee,
): Promise<{ status: PayoutStatus; wants: PayoutWant[] }> {
  const row =
    payee.kind === "producer"
      ? await db
          .select({ status: producer.payoutStatus, wants: producer.payoutWants })
          .from(producer)
          .where(eq(producer.id, payee.id))
          .get()
      : await db
          .select({ status: market.payoutStatus, wants: market.payoutWants })
          .from(market)
          .where(eq(market.id, payee.id))
          .get();
  return { status: row?.status ?? "missing", wants: v.parse(wantsSchema, row?.wants ?? []) };
}
