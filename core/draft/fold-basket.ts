import type { LineObservation } from "../line/observed-amount.ts";
import type { Reason } from "../line/reason.ts";
import type { Grams } from "../quantity/grams.ts";
import type { Milli } from "../quantity/milli.ts";
import { DRAFT_BOUNDS, type DraftEntry, type DraftKind } from "./draft-entry.ts";
import {
  areOneValue,
  type DraftSlot,
  type KeyedEntry,
  type SlotName,
  slotName,
  standingEntries,
} from "./draft-slot.ts";

export type ClashEntry = {
  readonly key: string;
  /** Whoever the room says wrote it; undefined until the room has said so. */
  readonly author: string | undefined;
  readonly value: DraftEntry["v"];
};

/** Several observations of one thing that differ and that nobody has replaced. */
export type Clash = {
  readonly basket: number;
  readonly line: number | null;
  readonly kind: DraftKind;
  /** DRA-6. It could change an amount, so the basket cannot be confirmed before it is decided. */
  readonly blocking: boolean;
  readonly entries: readonly ClashEntry[];
};

export type FoldedLine = { readonly count?: Milli; readonly weigh?: readonly Grams[]; readonly reason?: Reason };

/** What the draft says of one basket. Whatever clashes is absent from its place and stands in `clashes`. */
export type FoldedBasket = {
  readonly basket: number;
  readonly lines: ReadonlyMap<number, FoldedLine>;
  readonly note?: string;
  readonly arrived?: boolean;
  readonly bags?: number;
  /** Where the prepared basket stands. */
  readonly crate?: string;
  readonly clashes: readonly Clash[];
  readonly standing: ReadonlyMap<DraftSlot, readonly string[]>;
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const BLOCKING: ReadonlySet<DraftKind> = new Set<DraftKind>(["count", "weigh"]);

/** DRA-2 … DRA-6. The same whatever the order in which the entries came. */
export function foldBasket(basket: number, slots: ReadonlyMap<DraftSlot, readonly KeyedEntry[]>): FoldedBasket {
  const lines = new Map<number, Writable<FoldedLine>>();
  const clashes: Clash[] = [];
  const standing = new Map<DraftSlot, readonly string[]>();
  const folded: Writable<FoldedBasket> = { basket, lines, clashes, standing };

  for (const [slot, entries] of slots) {
    const current = standingEntries(entries);
    const first = current[0]?.entry;
    if (first === undefined) continue;
    standing.set(
      slot,
      current.map(({ key }) => key),
    );
    if (areOneValue(current)) place(first);
    else clashes.push(clashOf(first, current));
  }
  clashes.sort((a, b) => (firstKey(a) < firstKey(b) ? -1 : 1));
  return folded;

  function place(entry: DraftEntry): void {
    if (entry.v === null) return;
    if (entry.k === "count") lineOf(entry.l).count = entry.v;
    else if (entry.k === "weigh") lineOf(entry.l).weigh = entry.v;
    else if (entry.k === "reason") lineOf(entry.l).reason = entry.v;
    else if (entry.k === "note") folded.note = entry.v;
    else if (entry.k === "arrived") folded.arrived = entry.v;
    else if (entry.k === "bags") folded.bags = entry.v;
    else folded.crate = entry.v;
  }

  function lineOf(ref: number): Writable<FoldedLine> {
    const known = lines.get(ref);
    if (known !== undefined) return known;
    const made: Writable<FoldedLine> = {};
    lines.set(ref, made);
    return made;
  }
}

const clashOf = (first: DraftEntry, current: readonly KeyedEntry[]): Clash => ({
  basket: first.b,
  line: "l" in first ? first.l : null,
  kind: first.k,
  blocking: BLOCKING.has(first.k),
  entries: current.map(({ key, entry }) => ({ key, author: undefined, value: entry.v })),
});

const firstKey = (clash: Clash): string => clash.entries[0]?.key ?? "";

/** What a new entry must name in `on` to replace what its writer sees now. */
export const replacedBy = (basket: FoldedBasket, name: SlotName): readonly string[] =>
  (basket.standing.get(slotName(name)) ?? []).slice(0, DRAFT_BOUNDS.on);

/** DRA-7. The observations from which amounts are computed, by line. */
export function basketObservations(basket: FoldedBasket): ReadonlyMap<number, LineObservation> {
  const observations = new Map<number, LineObservation>();
  for (const [ref, { count, weigh, reason }] of basket.lines) {
    observations.set(ref, {
      ...(count !== undefined && { countMilli: count }),
      ...(weigh !== undefined && { weights: weigh }),
      ...(reason !== undefined && { reason }),
    });
  }
  return observations;
}

/** DRA-8. "Prepared": somebody has counted or weighed every line. Shown, never stored, never asked for. */
export const isPrepared = (basket: FoldedBasket, lineRefs: readonly number[]): boolean =>
  lineRefs.every((ref) => {
    const line = basket.lines.get(ref);
    return line?.count !== undefined || line?.weigh !== undefined;
  });
