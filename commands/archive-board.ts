import { and, eq, isNull, lte, or } from "drizzle-orm";
import type { WrittenEntry } from "../core/draft/written-entry.ts";
import { draftChanges } from "../core/journal/draft-changes.ts";
import { commit } from "../db/commit.ts";
import { archiveGround } from "../db/queries/archive-ground.ts";
import { distribution } from "../db/schema/distribution.ts";
import { insertArchivedJournal } from "../db/writes/archived-journal.ts";
import { updateFacts } from "../db/writes/facts.ts";
import type { DraftPort } from "./draft-port.ts";
import type { Ports } from "./ports.ts";

const DAY_MS = 86_400_000;
const KEPT_DAYS = 30;
/** A row is about 300 bytes: a statement stays far below what one may hold. */
const ROWS_A_BATCH = 500;

/** Where a board's observations are kept for good, as one object. */
export type BoardArchive = { keep: (distributionId: string, entries: readonly WrittenEntry[]) => Promise<void> };

/** Dates whose board is due to be archived: over for thirty days. */
export const dueArchives = async ({ db, marketNow }: Ports, most: number): Promise<{ id: string }[]> => {
  const before = marketNow() - KEPT_DAYS * DAY_MS;
  return await db
    .select({ id: distribution.id })
    .from(distribution)
    .where(
      and(
        isNull(distribution.archivedAt),
        or(lte(distribution.validatedAt, before), lte(distribution.cancelledAt, before)),
      ),
    )
    .orderBy(distribution.pickupStartsAt)
    .limit(most);
};

/**
 * ARC-1. The room's entries become one stored object and rows of the journal under ids of their own, so that every step can be
 * repeated; the board is marked as archived, from then on nobody joins it, and only then the room's storage goes.
 */
export async function archiveBoard(
  ports: Ports,
  draft: DraftPort,
  archive: BoardArchive,
  distributionId: string,
): Promise<void> {
  const { db } = ports;
  const history = await draft.history(distributionId);
  await archive.keep(distributionId, history);
  const ground = await archiveGround(db, distributionId);
  if (ground === undefined) return;
  const byKey = new Map(history.map((written) => [written.key, written]));
  const rows = draftChanges(history, ground.baskets).flatMap((change) => {
    const written = byKey.get(change.id);
    if (written === undefined) return [];
    const { entry } = written;
    return [
      {
        id: `${distributionId}/${change.id}`,
        marketId: ground.marketId,
        distributionId,
        basketId: ground.basketIds.get(entry.b) ?? null,
        lineId: "l" in entry ? (ground.lineIds.get(`${entry.b} ${entry.l}`) ?? null) : null,
        kind: change.kind,
        at: change.at,
        byUserId: written.by,
        byName: written.name,
        before: change.before,
        after: change.after,
        reason: change.reason,
      },
    ];
  });
  for (let from = 0; from < rows.length; from += ROWS_A_BATCH) {
    await commit(db, [insertArchivedJournal(db, rows.slice(from, from + ROWS_A_BATCH))]);
  }
  await commit(db, [
    db.update(distribution).set({ archivedAt: ports.marketNow() }).where(eq(distribution.id, distributionId)),
    ...updateFacts(db, distributionId),
  ]);
  await draft.drop(distributionId);
}
