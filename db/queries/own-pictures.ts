import { and, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { inJson } from "../in-json.ts";
import { file } from "../schema/file.ts";

const FILE = "file:";

/** Whether every uploaded picture among these is this producer's own; drawings of ours are everybody's. */
export async function areOwnPictures(db: Database, producerId: string, pictures: readonly string[]): Promise<boolean> {
  const ids = new Set(pictures.filter((one) => one.startsWith(FILE)).map((one) => one.slice(FILE.length)));
  if (ids.size === 0) return true;
  const own = await db
    .select({ id: file.id })
    .from(file)
    .where(and(eq(file.ownerKind, "producer"), eq(file.ownerId, producerId), inJson(file.id, [...ids])));
  return own.length === ids.size;
}
