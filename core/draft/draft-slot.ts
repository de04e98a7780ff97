import type { DraftEntry } from "./draft-entry.ts";

/** One thing that is observed: the count of a line, the bags of a basket. Entries replace each other only within it. */
export type DraftSlot = number | string;

export type SlotName =
  | { readonly k: "count" | "weigh" | "reason"; readonly l: number }
  | { readonly k: "note" | "arrived" | "bags" | "crate" };

const LINE_KINDS = { count: 0, weigh: 1, reason: 2 } as const;

/** Lines' slots are numbers: a board has thousands of them and folds at every start of a phone. */
export function slotName(name: SlotName): DraftSlot {
  return "l" in name ? name.l * 3 + LINE_KINDS[name.k] : name.k;
}

/** The line that a slot is about; undefined for what is about the basket. */
export const lineOfSlot = (slot: DraftSlot): number | undefined =>
  typeof slot === "number" ? Math.floor(slot / 3) : undefined;

export const slotOf = (entry: DraftEntry): DraftSlot => slotName(entry);

export type KeyedEntry = { readonly key: string; readonly entry: DraftEntry };

/**
 * DRA-3, DRA-5. Of the entries of one slot those that none replaces, sorted by key. Keys named by `on` that are not here
 * yet, or belong to another slot, replace nothing. Entries that only replace each other in a ring, which no honest phone
 * can write, all stand: a value is shown twice sooner than lost in silence.
 */
export function standingEntries(entries: readonly KeyedEntry[]): readonly KeyedEntry[] {
  if (entries.length < 2) return entries;
  const replaced = new Set(entries.flatMap(({ entry }) => entry.on));
  const free = entries.filter(({ key }) => !replaced.has(key));
  const covered = reachedFrom(free, entries);
  const standing =
    covered.size === entries.length ? free : entries.filter(({ key }) => !replaced.has(key) || !covered.has(key));
  return standing.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function reachedFrom(roots: readonly KeyedEntry[], entries: readonly KeyedEntry[]): ReadonlySet<string> {
  const byKey = new Map(entries.map((keyed) => [keyed.key, keyed]));
  const reached = new Set(roots.map(({ key }) => key));
  const open = [...roots];
  for (let keyed = open.pop(); keyed !== undefined; keyed = open.pop()) {
    for (const named of keyed.entry.on) {
      const next = byKey.get(named);
      if (next === undefined || reached.has(named)) continue;
      reached.add(named);
      open.push(next);
    }
  }
  return reached;
}

/** DRA-4. Whether the values are one value; the order in which pieces were weighed makes no difference. */
export const areOneValue = (entries: readonly KeyedEntry[]): boolean =>
  entries.length < 2 || new Set(entries.map(({ entry }) => valueText(entry))).size === 1;

function valueText(entry: DraftEntry): string {
  if (entry.v === null) return "";
  if (entry.k === "weigh") return entry.v.toSorted((a, b) => a - b).join();
  return String(entry.v);
}
