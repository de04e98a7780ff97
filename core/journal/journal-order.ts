import type { JournalEntry, JournalWish } from "../contract/journal.ts";
import { matchesSearch } from "../text/collate.ts";
import { journalGroupOf } from "./journal-groups.ts";

/** JRN-4. Newest first; several of one instant by their ids, so that every page agrees. */
export const inJournalOrder = (entries: readonly JournalEntry[]): JournalEntry[] =>
  entries.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0));

/** JRN-4. Where the next page goes on. */
export const journalCursor = (entry: JournalEntry): string => `${entry.at}-${entry.id}`;

/** JRN-4. Whether an entry comes after the cursor, older than it. */
export function isAfterCursor(entry: JournalEntry, cursor: string): boolean {
  const cut = cursor.indexOf("-");
  const at = Number(cursor.slice(0, cut));
  return entry.at < at || (entry.at === at && entry.id < cursor.slice(cut + 1));
}

/** JRN-3. Everything asked must fit; words are found in names, numbers and goods, accents forgiven (TXT-2). */
export const matchesJournal = (entry: JournalEntry, wish: JournalWish): boolean =>
  (wish.basket === undefined || entry.basketNumber === Number(wish.basket)) &&
  (wish.person === undefined || entry.byName === wish.person) &&
  (wish.group === undefined || journalGroupOf(entry.kind) === wish.group) &&
  (wish.reason === undefined ||
    entry.reason === wish.reason ||
    (entry.kind === "reason" && entry.after === wish.reason)) &&
  (wish.q === undefined ||
    matchesSearch(
      [entry.byName, entry.basketNumber ?? "", entry.customer ?? "", entry.productName ?? ""].join(" "),
      wish.q,
    ));
