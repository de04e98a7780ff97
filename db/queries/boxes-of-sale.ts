import { and, eq, ne } from "drizzle-orm";
import type { Database } from "../database.ts";
import { boxContent } from "../schema/catalog.ts";

/** PDT-6. What the boxes of a date hold, by product, where their producers wrote it. */
export async function boxesOfSale(db: Database, distributionId: string): Promise<Record<string, string>> {
  const rows = await db
    .select({ productId: boxContent.productId, body: boxContent.body })
    .from(boxContent)
    .where(and(eq(boxContent.distributionId, distributionId), ne(boxContent.body, "")));
  return Object.fromEntries(rows.map(({ productId, body }) => [productId, body]));
}
