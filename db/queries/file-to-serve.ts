import { and, eq, sql } from "drizzle-orm";
import * as v from "valibot";
import { type StoredSize, storedSizesSchema } from "../../core/contract/file.ts";
import type { Database } from "../database.ts";
import { file } from "../schema/file.ts";
import { market } from "../schema/market.ts";

export type FileToServe = {
  sizes: readonly StoredSize[];
  /** Set where only the people of this market may see it. */
  privateTo: string | null;
};

/** An uploaded picture and who may see it: a private market's is for its people, every other one for anybody. */
export async function fileToServe(db: Database, id: string): Promise<FileToServe | undefined> {
  const row = await db
    .select({
      sizes: file.sizes,
      privateTo: sql<string | null>`CASE WHEN ${market.visibility} = 'private' THEN ${market.id} END`,
    })
    .from(file)
    .leftJoin(market, and(eq(file.ownerKind, "market"), eq(market.id, file.ownerId)))
    .where(eq(file.id, id))
    .get();
  return row === undefined ? undefined : { sizes: v.parse(storedSizesSchema, row.sizes), privateTo: row.privateTo };
}
