import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import type { JournalEntry, JournalWish } from "../../../core/contract/journal.ts";
import { readJournal } from "../../api/journal.ts";

/** A word is asked for when no letter has followed for so long. */
const TYPING_MS = 250;

/** The journal as it was asked for, page by page. What comes for an earlier wish is left out. */
export function createJournal(distributionId: Accessor<string>) {
  const [query, setQuery] = createSignal("");
  const [wish, setWish] = createSignal<JournalWish>({});
  const [entries, setEntries] = createSignal<readonly JournalEntry[]>([]);
  const [next, setNext] = createSignal<string | null>(null);
  const [total, setTotal] = createSignal<number>();
  const [people, setPeople] = createSignal<readonly string[]>([]);
  const [timeZone, setTimeZone] = createSignal<string>();
  const [loading, setLoading] = createSignal(false);
  const [error, setError] = createSignal<unknown>();
  let asked = 0;

  async function read(before?: string): Promise<boolean> {
    const turn = ++asked;
    setLoading(true);
    setError(undefined);
    try {
      const page = await readJournal(distributionId(), { ...wish(), ...(before !== undefined && { before }) });
      if (turn !== asked) return false;
      setEntries((had) => (before === undefined ? page.entries : [...had, ...page.entries]));
      setNext(page.next);
      setTotal(page.total);
      setPeople(page.people);
      setTimeZone(page.timeZone);
      return true;
    } catch (failure) {
      if (turn === asked) setError(failure);
      return false;
    } finally {
      if (turn === asked) setLoading(false);
    }
  }

  createEffect(on([distributionId, wish], () => void read()));

  let typing: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(typing));
  const choose = (part: JournalWish) => setWish((before) => ({ ...before, ...part }));

  const more = async (): Promise<boolean> => {
    const before = next();
    return before === null ? false : await read(before);
  };
  return {
    query,
    setQuery(text: string) {
      setQuery(text);
      clearTimeout(typing);
      typing = setTimeout(() => choose({ q: text.trim() === "" ? undefined : text.trim() }), TYPING_MS);
    },
    wish,
    choose,
    entries,
    total,
    people,
    timeZone,
    hasMore: () => next() !== null,
    isNarrowed: () => Object.values(wish()).some((value) => value !== undefined),
    loading,
    error,
    again: () => void read(),
    more,
    /** Paper shows all that was asked for. */
    async loadAll(): Promise<boolean> {
      while (next() !== null) if (!(await more())) return false;
      return true;
    },
  };
}
