import { and, asc, desc, eq, notInArray, sql } from "drizzle-orm";
import { sumCents } from "../../core/money/cents.ts";
import type { CsvCell } from "../../core/text/csv.ts";
import type { Database } from "../database.ts";
import { basket } from "../schema/basket.ts";
import { checkout } from "../schema/checkout.ts";
import { distribution } from "../schema/distribution.ts";
import { ledgerEntry, ledgerTransaction, payment, refund, settlement } from "../schema/money.ts";
import { user } from "../schema/user.ts";
import { settlementsOf } from "./settlements.ts";

export const MONEY_TABLES = ["settlements", "refunds", "ledger"] as const;
export type MoneyTable = (typeof MONEY_TABLES)[number];

type Table = readonly (readonly CsvCell[])[];

/** A market's money as a table with its heads, whole: what screens cut off stands here. */
export const moneyExport: Record<MoneyTable, (db: Database, marketId: string) => Promise<Table>> = {
  settlements: async (db, marketId) => [
    [
      "pickup",
      "payee",
      "kind",
      "sold",
      "corrections",
      "gross",
      "platform_fee",
      "net",
      "from_till",
      "till_given",
      "carried",
      "available_on",
      "pay_on",
      "state",
      "held_reason",
    ],
    ...(await settlementsOf(db, eq(settlement.marketId, marketId))).map((one) => [
      one.pickupOn,
      one.payeeName,
      one.payeeKind,
      { cents: one.soldCents },
      { cents: one.correctionsCents },
      { cents: one.grossCents },
      { cents: one.platformFeeCents },
      { cents: one.netCents },
      { cents: one.tillCents },
      { cents: sumCents(one.tillGiven.map((giving) => giving.amountCents)) },
      { cents: one.carriedCents },
      one.availableOn,
      one.payOn,
      one.status,
      one.heldReason,
    ]),
  ],
  refunds: async (db, marketId) => [
    ["pickup", "basket", "customer", "amount", "cause", "state", "decided_at", "settled_at", "payment", "refund"],
    ...(
      await db
        .select({
          pickupOn: distribution.pickupOn,
          number: basket.number,
          firstName: sql<string>`coalesce(${basket.firstName}, ${user.firstName})`,
          lastName: sql<string>`coalesce(${basket.lastName}, ${user.lastName})`,
          amountCents: refund.amountCents,
          cause: refund.cause,
          status: refund.status,
          decidedAt: refund.decidedAt,
          settledAt: refund.settledAt,
          intentId: payment.intentId,
          providerId: refund.providerId,
        })
        .from(refund)
        .innerJoin(payment, eq(payment.id, refund.paymentId))
        .innerJoin(checkout, eq(checkout.id, payment.checkoutId))
        .innerJoin(user, eq(user.id, checkout.userId))
        .innerJoin(distribution, eq(distribution.id, refund.distributionId))
        .leftJoin(basket, eq(basket.id, refund.basketId))
        .where(and(eq(payment.marketId, marketId), notInArray(refund.status, ["withdrawn", "replaced"])))
        .orderBy(desc(refund.decidedAt), desc(refund.id))
    ).map((one) => [
      one.pickupOn,
      one.number,
      `${one.firstName} ${one.lastName}`.trim(),
      { cents: one.amountCents },
      one.cause,
      one.status,
      instant(one.decidedAt),
      one.settledAt === null ? null : instant(one.settledAt),
      one.intentId,
      one.providerId,
    ]),
  ],
  ledger: async (db, marketId) => [
    ["at", "transaction", "kind", "reference", "position", "account", "amount"],
    ...(
      await db
        .select({
          at: ledgerTransaction.at,
          id: ledgerTransaction.id,
          kind: ledgerTransaction.kind,
          ref: ledgerTransaction.ref,
          position: ledgerEntry.position,
          account: ledgerEntry.account,
          amountCents: ledgerEntry.amountCents,
        })
        .from(ledgerEntry)
        .innerJoin(ledgerTransaction, eq(ledgerTransaction.id, ledgerEntry.transactionId))
        .where(eq(ledgerTransaction.marketId, marketId))
        .orderBy(asc(ledgerTransaction.at), asc(ledgerTransaction.id), asc(ledgerEntry.position))
    ).map((one) => [instant(one.at), one.id, one.kind, one.ref, one.position, one.account, { cents: one.amountCents }]),
  ],
};

const instant = (at: number): string => new Date(at).toISOString();
