import { and, eq, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { MOST_FEES, type NewFee } from "../core/contract/fees.ts";
import { feeColumns, marketFeeOf } from "../db/queries/market-fees.ts";
import { catalog } from "../db/schema/catalog.ts";
import { catalogLink, marketFee } from "../db/schema/market.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { markFeeRetired } from "../db/writes/market-fee.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * MFE-1, MFE-2. A fee for the orders to come; with `replaces` it takes the place of one that stands, which is retired in the
 * same batch. Of two people who change the same fee one fails there and is told that it is gone.
 */
export async function setMarketFee(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; fee: NewFee },
): Promise<{ feeId: string } | Refusal> {
  const { db } = ports;
  const { replaces, producerId = "", ...fee } = input.fee;
  return once<{ feeId: string }>(ports, actor, {
    id: input.id,
    kind: "set-market-fee",
    decide: async () => {
      const [standing, producers] = await db.batch([
        db
          .select(feeColumns)
          .from(marketFee)
          .where(and(eq(marketFee.marketId, input.marketId), isNull(marketFee.retiredAt))),
        db
          .select({ id: catalog.producerId })
          .from(catalogLink)
          .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
          .where(and(eq(catalogLink.marketId, input.marketId), isNull(catalogLink.unlinkedAt))),
      ]);
      const before = standing.find((row) => row.id === replaces);
      if (replaces !== undefined && before === undefined) return refuse("not_found");
      // A fee of a producer that has left may still be changed, not given to it anew.
      const known = producerId === "" || producerId === before?.producerId;
      if (!known && !producers.some((row) => row.id === producerId)) return refuse("not_found");
      if (before === undefined && standing.length >= MOST_FEES) return refuse("too_many_fees");
      const at = ports.marketNow();
      const feeId = ports.newId();
      return {
        answer: { feeId },
        statements: [
          ...(before === undefined ? [] : [markFeeRetired(db, before.id, at)]),
          db.insert(marketFee).values({
            id: feeId,
            marketId: input.marketId,
            producerId,
            label: fee.label,
            kind: fee.kind,
            rateBps: fee.kind === "percent" ? fee.bps : null,
            amountCents: fee.kind === "flat" ? fee.amountCents : null,
            vatBps: fee.vatBps,
          }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: input.marketId,
              kind: "market_fee_set",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              ...(before && { before: marketFeeOf(before) }),
              after: { id: feeId, producerId, ...fee },
            },
          ]),
        ],
      };
    },
  });
}
