import { eq, inArray } from "drizzle-orm";
import type { Database } from "../database.ts";
import { stockPool } from "../schema/catalog.ts";
import { offer } from "../schema/distribution.ts";

type Pool = { onHand: number | null; reserved: number };

/** STO-1. What a pool has left, in its base unit; null = not counted. Never below zero, also where a producer lowered a stock. */
export const leftOf = ({ onHand, reserved }: Pool): number | null =>
  onHand === null ? null : Math.max(0, onHand - reserved);

/** The pools that a distribution's offers draw on; withdrawn offers too, a cart may still name one. */
export const poolsOfOffers = (db: Database, distributionId: string) =>
  db
    .select({ id: stockPool.id, onHand: stockPool.onHand, reserved: stockPool.reserved })
    .from(stockPool)
    .where(
      inArray(
        stockPool.id,
        db.select({ id: offer.stockPoolId }).from(offer).where(eq(offer.distributionId, distributionId)),
      ),
    );

export const leftByPool = (pools: readonly (Pool & { id: string })[]): Record<string, number | null> =>
  Object.fromEntries(pools.map((pool) => [pool.id, leftOf(pool)]));

/** What is left of everything on sale in a distribution, by stock pool. */
export const stockLeft = async (db: Database, distributionId: string): Promise<Record<string, number | null>> =>
  leftByPool(await poolsOfOffers(db, distributionId));
