import { type Accessor, batch, createMemo, createSignal, onCleanup, onMount } from "solid-js";
import type { OwnLine, OwnLines, OwnObservations } from "../../../../core/contract/own-lines.ts";
import { type DraftEntry, parseDraftEntry } from "../../../../core/draft/draft-entry.ts";
import { createDraftIndex } from "../../../../core/draft/draft-index.ts";
import { slotOf } from "../../../../core/draft/draft-slot.ts";
import { isRefusedWith } from "../../../api/api-refusal.ts";
import { newUuid } from "../../../api/new-uuid.ts";
import { observeOwnLines, readOwnLines } from "../../../api/own-lines.ts";
import type { Board } from "../../../board/live/board.ts";

/** How often the page asks what volunteers changed, while somebody looks at it. */
const ASK_MS = 5_000;

type Writing = { readonly id: string; readonly observations: OwnObservations; readonly entries: readonly Keyed[] };
type Keyed = readonly [key: string, entry: DraftEntry];

export type OwnLinesModel = {
  readonly lines: Accessor<readonly OwnLine[]>;
  readonly closed: Accessor<boolean>;
  /** The part of a board that the panels of lines need. */
  readonly board: Pick<Board, "folded" | "observe">;
  /** Around one gesture: what it observes is written together, or not at all. */
  readonly act: (change: () => void) => void;
  readonly unsaved: Accessor<number>;
  readonly saving: Accessor<boolean>;
  readonly error: Accessor<unknown>;
  /** Sends again what is not saved, under the same ids. */
  readonly again: () => void;
};

/**
 * A farm's lines with what everybody observed of them. What is typed shows at once and goes to the market in order; a
 * gesture's id names the keys of its entries here as there, so a lost answer is simply asked again.
 */
export function createOwnLines(slug: string, first: OwnLines): OwnLinesModel {
  const [known, setKnown] = createSignal(first);
  const [waiting, setWaiting] = createSignal<readonly Writing[]>([]);
  const [saving, setSaving] = createSignal(false);
  const [error, setError] = createSignal<unknown>();
  let gesture: { lineId: string; entry: DraftEntry }[] | undefined;
  /** Counts what was saved: an answer asked for before it is older than the screen. */
  let saves = 0;

  const index = createMemo(() => {
    const made = createDraftIndex();
    for (const line of known().lines) {
      for (const { key, k, v } of line.standing) {
        made.add(key, { b: line.basketNumber, l: line.ref, k, v, on: [] });
      }
    }
    for (const writing of waiting()) for (const [key, entry] of writing.entries) made.add(key, entry);
    return made;
  });

  async function send(): Promise<void> {
    if (saving()) return;
    setSaving(true);
    setError(undefined);
    for (let next = waiting()[0]; next !== undefined; next = waiting()[0]) {
      try {
        await observeOwnLines(slug, first.distribution.id, next.id, next.observations);
        saves += 1;
        take(await readOwnLines(slug, first.distribution.id), next);
      } catch (failure) {
        setError(failure);
        if (!isFinal(failure)) break;
        setWaiting((list) => list.slice(1));
      }
    }
    setSaving(false);
  }

  /** A refusal will not change by asking again: what was refused is told and left out. */
  const isFinal = (failure: unknown): boolean =>
    isRefusedWith(failure, "bad_input", "not_found", "distribution_closed", "already_validated", "basket_not_open");

  const take = (now: OwnLines, saved?: Writing): void =>
    batch(() => {
      setKnown(now);
      if (saved !== undefined) setWaiting((list) => list.filter((one) => one !== saved));
    });

  async function ask(): Promise<void> {
    if (document.visibilityState === "hidden" || saving()) return;
    const before = saves;
    const now = await readOwnLines(slug, first.distribution.id).catch(() => undefined);
    if (now !== undefined && before === saves && !saving()) take(now);
  }

  onMount(() => {
    const timer = setInterval(() => void ask(), ASK_MS);
    onCleanup(() => clearInterval(timer));
  });

  function observe(basket: number, observation: Parameters<Board["observe"]>[1]): void {
    if (!("l" in observation)) return;
    const line = known().lines.find((one) => one.basketNumber === basket && one.ref === observation.l);
    const alone = parseDraftEntry("own-0", { ...observation, b: basket, on: [] });
    if (line === undefined || alone === undefined) throw new RangeError("an observation out of bounds");
    gesture?.push({
      lineId: line.id,
      entry: { ...alone, on: index().basket(basket).standing.get(slotOf(alone)) ?? [] },
    });
  }

  return {
    lines: () => known().lines,
    closed: () => known().closed,
    board: { folded: (basket) => index().basket(basket), observe },
    act(change) {
      gesture = [];
      change();
      const written = gesture;
      gesture = undefined;
      if (written.length === 0) return;
      const id = newUuid();
      const replica = id.replaceAll("-", "");
      const observations = written.flatMap(({ lineId, entry }) =>
        "l" in entry ? [{ lineId, k: entry.k, v: plain(entry.v), on: [...entry.on] }] : [],
      );
      const entries = written.map(({ entry }, n): Keyed => [`${replica}-${n}`, entry]);
      setWaiting((list) => [...list, { id, observations, entries }]);
      void send();
    },
    unsaved: () => waiting().length,
    saving,
    error,
    again: () => void send(),
  };
}

const plain = (value: number | string | readonly number[] | null): number | string | number[] | null =>
  typeof value === "object" && value !== null ? [...value] : value;
