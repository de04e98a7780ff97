import { draftName, ownerOf } from "./board-names.ts";
import { FACTS_MS, openStore } from "./kept-store.ts";

/** Pictures of goods of boards that were prepared; some belong to private markets. */
export const GOODS_CACHE = "cabas-goods";

/**
 * Housekeeping of a phone, by whoever loads the app next. `userId`: whose session it is, null = nobody's. Of everybody else, and
 * of boards told more than seven days ago, names and numbers leave; what was typed and is not with the market stays for its owner.
 */
export async function tidyBoards(userId: string | null): Promise<void> {
  const databases = await indexedDB.databases();
  let isAnyLeft = false;
  for (const { name = "" } of databases) {
    const owner = ownerOf(name);
    if (owner === undefined) continue;
    const left = await tidyBoard(name, owner.userId === userId, draftName(owner.userId, owner.distributionId));
    isAnyLeft ||= left;
  }
  if (!isAnyLeft) await globalThis.caches?.delete(GOODS_CACHE);
}

/** Returns whether people's names may stay here. */
async function tidyBoard(name: string, isOwners: boolean, draft: string): Promise<boolean> {
  const store = await openStore(name);
  try {
    const [since, entries, commands] = await Promise.all([store.peopleSince(), store.own.all(), store.commands.all()]);
    const isFresh = since === undefined || Date.now() - since < FACTS_MS;
    if (isOwners && isFresh) return since !== undefined;
    const unsent = entries.length + commands.length > 0;
    await store.forgetPeople(unsent);
    // Notes may name people: what the market has need not be here. Where a tab has it open it goes when that closes.
    if (!unsent) indexedDB.deleteDatabase(draft);
    return false;
  } finally {
    store.close();
  }
}
