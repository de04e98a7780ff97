import { and, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { inJson } from "../in-json.ts";
import { file } from "../schema/file.ts";

/** How many of these pictures are the producer's own uploads. */
export const filesOfProducer = async (db: Database, producerId: string, ids: readonly string[]): Promise<number> =>
  ids.length === 0
    ? 0
    : await db.$count(file, and(eq(file.ownerKind, "producer"), eq(file.ownerId, producerId), inJson(file.id, ids)));
