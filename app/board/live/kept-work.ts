import type { BoardFacts } from "../../../core/contract/board.ts";
import { ownerOf } from "./board-names.ts";
import type { KeyedDraftEntry } from "./board-phone.ts";
import { openStore } from "./kept-store.ts";
import type { QueuedCommand } from "./phone-store.ts";

/** What one person typed on this phone and the market does not have, with what is needed to read it. */
export interface KeptWork {
  readonly facts: BoardFacts | undefined;
  readonly entries: readonly KeyedDraftEntry[];
  readonly commands: readonly QueuedCommand[];
}

/** Of one board; `userId` null: whoever typed it, where nobody is signed in. Nothing here names a customer after a sign-out. */
export async function readKeptWork(distributionId: string, userId: string | null): Promise<KeptWork[]> {
  const databases = await indexedDB.databases();
  const work: KeptWork[] = [];
  for (const { name = "" } of databases) {
    const owner = ownerOf(name);
    if (owner?.distributionId !== distributionId || (userId !== null && owner.userId !== userId)) continue;
    const store = await openStore(name);
    try {
      const [facts, entries, commands] = await Promise.all([store.facts.read(), store.own.all(), store.commands.all()]);
      if (entries.length + commands.length > 0) work.push({ facts, entries, commands });
    } finally {
      store.close();
    }
  }
  return work;
}

/** How much of this person's work, on whatever board, is on this phone alone. */
export async function countUnsent(userId: string): Promise<number> {
  const databases = await indexedDB.databases();
  const ids = databases.flatMap(({ name = "" }) => ownerOf(name)?.distributionId ?? []);
  const work = await Promise.all([...new Set(ids)].map((distributionId) => readKeptWork(distributionId, userId)));
  return work.flat().reduce((sum, { entries, commands }) => sum + entries.length + commands.length, 0);
}
