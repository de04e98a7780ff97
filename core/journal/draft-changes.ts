import type { JournalEntry } from "../contract/journal.ts";
import { slotOf } from "../draft/draft-slot.ts";
import type { WrittenEntry } from "../draft/written-entry.ts";
import type { Milli } from "../quantity/milli.ts";

/** What the journal says of a basket and its lines, by their small numbers. */
export type JournalBasket = {
  readonly customer: string;
  readonly lines: ReadonlyMap<
    number,
    { readonly productName: string; readonly unit: string; readonly orderedMilli: Milli }
  >;
};

/** One gesture writes a count and its reason within a breath of each other. */
const ONE_GESTURE_MS = 1_500;

/**
 * JRN-1, JRN-2. What people observed on a board, as changes: who, when, from what to what and why. "From" is the value that
 * an entry names as replaced; a reason written in one gesture with a count or a weight stands with it, not beside it.
 */
export function draftChanges(
  history: readonly WrittenEntry[],
  baskets: ReadonlyMap<number, JournalBasket>,
): JournalEntry[] {
  const byKey = new Map(history.map((written) => [written.key, written]));
  const reasons = Map.groupBy(
    history.filter(({ entry }) => entry.k === "reason"),
    ({ entry }) => lineOf(entry),
  );
  const told = new Set<string>();
  const changes = history.map((written): JournalEntry => {
    const { key, entry, at, name } = written;
    const basket = baskets.get(entry.b);
    const line = "l" in entry ? basket?.lines.get(entry.l) : undefined;
    const before = entry.on.flatMap((replaced) => {
      const former = byKey.get(replaced);
      return former !== undefined && former.entry.b === entry.b && slotOf(former.entry) === slotOf(entry)
        ? [former.entry.v]
        : [];
    });
    const why =
      entry.k === "count" || entry.k === "weigh" ? reasonOf(written, reasons.get(lineOf(entry)) ?? []) : undefined;
    if (why !== undefined) told.add(why.key);
    return {
      id: key,
      at,
      kind: entry.k,
      byName: name,
      basketNumber: entry.b,
      customer: basket?.customer ?? null,
      productName: line?.productName ?? null,
      unit: line?.unit ?? null,
      orderedMilli: line?.orderedMilli ?? null,
      before: before[0] ?? null,
      after: entry.v,
      reason: typeof why?.entry.v === "string" ? why.entry.v : null,
    };
  });
  return changes.filter((change) => !told.has(change.id));
}

const lineOf = (entry: WrittenEntry["entry"]): string => ("l" in entry ? `${entry.b} ${entry.l}` : "");

const reasonOf = (written: WrittenEntry, reasons: readonly WrittenEntry[]): WrittenEntry | undefined =>
  reasons.find(
    (reason) =>
      reason.by === written.by && Math.abs(reason.at - written.at) <= ONE_GESTURE_MS && reason.seq >= written.seq,
  );
