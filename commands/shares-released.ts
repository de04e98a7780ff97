import { and, eq, isNull } from "drizzle-orm";
import { postAvailable } from "../core/ledger/postings.ts";
import type { Cents } from "../core/money/cents.ts";
import type { Database, Statement } from "../db/database.ts";
import { dueShare, settlement } from "../db/schema/money.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { markSharesReleased } from "../db/writes/settlement.ts";
import type { Ports } from "./ports.ts";

/** What one payee waits for of a due that was carried. */
export type WaitingShare = {
  dueId: string;
  settlementId: string;
  amountCents: Cents;
  payeeKind: "producer" | "market";
  payeeId: string;
  marketId: string;
};

export const shareColumns = {
  dueId: dueShare.dueId,
  settlementId: dueShare.settlementId,
  amountCents: dueShare.amountCents,
  payeeKind: settlement.payeeKind,
  payeeId: settlement.payeeId,
  marketId: settlement.marketId,
};

/** Who waits for this due. */
export const waitingShares = async (db: Database, dueId: string): Promise<WaitingShare[]> =>
  await db
    .select(shareColumns)
    .from(dueShare)
    .innerJoin(settlement, eq(settlement.id, dueShare.settlementId))
    .where(and(eq(dueShare.dueId, dueId), isNull(dueShare.releasedAt)))
    .orderBy(dueShare.settlementId);

/** EXT-10, LED-8. Its customer has paid: what each waited for is payable and waits no more, once. */
export const sharesReleased = (ports: Ports, shares: readonly WaitingShare[], at: number): Statement[] => [
  ...insertPostings(
    ports.db,
    shares.map((one) => ({
      id: ports.newId(),
      kind: "available_due",
      ref: `${one.dueId}:${one.settlementId}`,
      marketId: one.marketId,
      at,
      // A market's fees stand on its payable account from the validation on.
      entries:
        one.payeeKind === "producer" ? postAvailable({ producerId: one.payeeId, amountCents: one.amountCents }) : [],
    })),
  ),
  ...markSharesReleased(ports.db, shares, at),
];
