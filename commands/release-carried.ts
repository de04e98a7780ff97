import { and, eq, isNull, sql } from "drizzle-orm";
import { sumCents } from "../core/money/cents.ts";
import { commit } from "../db/commit.ts";
import { inJson } from "../db/in-json.ts";
import { due } from "../db/schema/basket.ts";
import { market } from "../db/schema/market.ts";
import { dueShare, settlement } from "../db/schema/money.ts";
import { producer } from "../db/schema/producer.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { updateSharesInTill } from "../db/writes/settlement.ts";
import { insertTransfers } from "../db/writes/transfer.ts";
import type { Ports } from "./ports.ts";
import { shareColumns, sharesReleased, type WaitingShare } from "./shares-released.ts";

/**
 * EXT-10. What was carried is paid to its producers once its customer has paid: by a transfer from the very payment that paid it,
 * or from the till where it came in coins. A job: it asks what is due and not done; whose account is not ready waits on.
 */
export async function releaseCarried(ports: Ports): Promise<number> {
  const { db } = ports;
  const rows = await db
    .select({
      ...shareColumns,
      paymentId: due.paymentId,
      ready:
        sql<boolean>`CASE ${settlement.payeeKind} WHEN 'market' THEN ${market.payoutStatus} ELSE ${producer.payoutStatus} END = 'active'`.mapWith(
          Boolean,
        ),
    })
    .from(dueShare)
    .innerJoin(due, and(eq(due.id, dueShare.dueId), eq(due.status, "collected")))
    .innerJoin(settlement, eq(settlement.id, dueShare.settlementId))
    .innerJoin(market, eq(market.id, settlement.marketId))
    .leftJoin(producer, eq(producer.id, settlement.payeeId))
    // Its settlement has had its own day.
    .where(and(isNull(dueShare.releasedAt), inJson(settlement.status, ["payable", "transferred", "paid"])))
    .orderBy(dueShare.settlementId, dueShare.dueId)
    .limit(200);
  let released = 0;
  for (const group of Map.groupBy(rows, (row) => `${row.settlementId} ${row.paymentId ?? ""}`).values()) {
    if (await releaseGroup(ports, group)) released += group.length;
  }
  if (released > 0) await ports.wake({});
  return released;
}

type Share = WaitingShare & { paymentId: string | null; ready: boolean };

/** Shares of one settlement that one payment, or the till, pays. */
async function releaseGroup(ports: Ports, shares: readonly Share[]): Promise<boolean> {
  const { db } = ports;
  const [first] = shares;
  if (first === undefined || (first.paymentId !== null && !first.ready)) return false;
  const at = ports.marketNow();
  const transferId = ports.newId();
  const committed = await commit(db, [
    ...sharesReleased(ports, shares, at),
    ...(first.paymentId === null
      ? [updateSharesInTill(db, shares)]
      : [
          insertTransfers(db, [
            {
              id: transferId,
              settlementId: first.settlementId,
              paymentId: first.paymentId,
              amountCents: sumCents(shares.map((one) => one.amountCents)),
              decidedAt: at,
            },
          ]),
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "transfer",
              key: `transfer:${transferId}`,
              subjectId: transferId,
              payload: {},
              dueAt: ports.realNow(),
            },
          ]),
        ]),
  ]);
  // Posted already: another worker released this very group.
  if (!committed.ok && committed.guard !== "posted_already")
    throw new Error(`a carried due refused by ${committed.guard}`);
  return committed.ok;
}
