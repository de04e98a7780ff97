import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { marketFee } from "../schema/market.ts";

/** Fails on a fee that is retired already (market_fee_retired_once): of two who change one, the second decides anew. */
export const markFeeRetired = (db: Database, id: string, at: number) =>
  db.update(marketFee).set({ retiredAt: at }).where(eq(marketFee.id, id));
