import { isAbandoned } from "../../core/picture/abandoned.ts";
import type { Database } from "../../db/database.ts";
import { storedHashes } from "../../db/queries/stored-hashes.ts";
import { pictureKey } from "./picture-store.ts";

/** One share of all hashes after another, so that their names fit into memory however many there are. */
const SHARES = [..."0123456789abcdef"];

/**
 * FIL-2. Removes the bytes that no picture needs. An upload stores bytes before its row, and storing the same bytes again makes
 * them young: only what has lain for a day is looked at (PIC-1). Returns how many went.
 */
export async function sweepObjects(files: R2Bucket, db: Database, now: number): Promise<number> {
  let removed = 0;
  for (const share of SHARES) {
    const needed = await storedHashes(db, share);
    let cursor: string | undefined;
    do {
      const page = await files.list({ prefix: pictureKey(share), ...(cursor !== undefined && { cursor }) });
      const gone = page.objects
        .filter(({ key, uploaded }) => {
          const named = needed.has(key.slice(pictureKey("").length));
          return isAbandoned({ named, storedAt: uploaded.getTime() }, now);
        })
        .map(({ key }) => key);
      if (gone.length > 0) await files.delete(gone);
      removed += gone.length;
      cursor = page.truncated ? page.cursor : undefined;
    } while (cursor !== undefined);
  }
  return removed;
}
