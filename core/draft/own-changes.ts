import type { DraftEntry } from "./draft-entry.ts";
import { areOneValue, type KeyedEntry, slotOf } from "./draft-slot.ts";

/** The value that an undo writes; what stood before, or nothing. */
export type FormerValue = { readonly entry: DraftEntry; readonly v: DraftEntry["v"] };

export type OwnChange = {
  /** Of its newest entry. */
  readonly key: string;
  readonly basket: number;
  readonly line: number | null;
  /** What one gesture wrote and nobody has replaced, in the order of writing. */
  readonly entries: readonly DraftEntry[];
  readonly undo:
    | { readonly kind: "can"; readonly former: readonly FormerValue[] }
    /** Somebody else has replaced it: the key of that entry. */
    | { readonly kind: "replaced"; readonly by: string }
    /** It decided between two observations: there is no one value to go back to. */
    | { readonly kind: "clash" };
};

/**
 * UND-1 … UND-3. One's own changes that still say something, newest first, and whether each can be taken back by a new entry
 * with the former value. `history` in the order of writing; what one wrote over oneself is told by the newer entry.
 */
export function ownChanges(history: readonly KeyedEntry[], isOwn: (key: string) => boolean): OwnChange[] {
  const byKey = new Map(history.map((keyed) => [keyed.key, keyed]));
  const replacers = new Map<string, KeyedEntry[]>();
  for (const keyed of history) {
    for (const name of keyed.entry.on) {
      const replaced = byKey.get(name);
      if (replaced === undefined || !isOneSlot(replaced.entry, keyed.entry)) continue;
      replacers.set(name, [...(replacers.get(name) ?? []), keyed]);
    }
  }
  const replacedBy = (key: string) => replacers.get(key) ?? [];
  const replacedByOwn = ({ key }: KeyedEntry) => replacedBy(key).some((by) => isOwn(by.key));

  const open = gestures(history.filter(({ key }) => isOwn(key)))
    .map((gesture) => gesture.filter((keyed) => !replacedByOwn(keyed)))
    .filter((gesture) => gesture.length > 0);
  return open.toReversed().flatMap((gesture) => {
    const last = gesture.at(-1);
    if (last === undefined) return [];
    const entries = gesture.map(({ entry }) => entry);
    return [
      {
        key: last.key,
        basket: last.entry.b,
        line: "l" in last.entry ? last.entry.l : null,
        entries,
        undo: undoOf(gesture),
      },
    ];
  });

  function undoOf(gesture: readonly KeyedEntry[]): OwnChange["undo"] {
    const by = gesture.flatMap(({ key }) => replacedBy(key))[0];
    if (by !== undefined) return { kind: "replaced", by: by.key };
    const former: FormerValue[] = [];
    for (const { entry } of gesture) {
      const before = entry.on.flatMap((name) => {
        const replaced = byKey.get(name);
        return replaced !== undefined && isOneSlot(replaced.entry, entry) ? [replaced] : [];
      });
      if (!areOneValue(before)) return { kind: "clash" };
      former.push({ entry, v: before[0]?.entry.v ?? nothingOf(entry) });
    }
    return { kind: "can", former };
  }
}

const isOneSlot = (a: DraftEntry, b: DraftEntry): boolean => a.b === b.b && slotOf(a) === slotOf(b);

/** As if nobody had looked. */
const nothingOf = (entry: DraftEntry): DraftEntry["v"] => {
  return entry.k === "arrived" ? false : null;
};

/** One touch writes several entries of one line, each of another kind, one after the other: a count, and why. */
function gestures(own: readonly KeyedEntry[]): KeyedEntry[][] {
  const made: KeyedEntry[][] = [];
  for (const keyed of own) {
    const last = made.at(-1);
    const first = last?.[0];
    const goesOn =
      first !== undefined &&
      "l" in first.entry &&
      "l" in keyed.entry &&
      first.entry.b === keyed.entry.b &&
      first.entry.l === keyed.entry.l &&
      follows(last?.at(-1)?.key ?? "", keyed.key) &&
      last?.every(({ entry }) => entry.k !== keyed.entry.k) === true;
    if (goesOn && last !== undefined) last.push(keyed);
    else made.push([keyed]);
  }
  return made;
}

/** Keys count up within a replica. */
function follows(former: string, key: string): boolean {
  const cut = (text: string): [string, number] => {
    const at = text.lastIndexOf("-");
    return [text.slice(0, at), Number(text.slice(at + 1))];
  };
  const [replica, n] = cut(former);
  const [other, m] = cut(key);
  return replica === other && m === n + 1;
}
