import { query } from "@solidjs/router";
import type { JournalWish } from "../../core/contract/journal.ts";
import { answer } from "./answer.ts";
import { api } from "./client.ts";

/** Who did what, newest first; a page at a time. */
export const readJournal = (distributionId: string, wish: JournalWish & { before?: string }) =>
  answer(api.distributions[":id"].journal.$get({ param: { id: distributionId }, query: wish }));

export const loadJournal = query(readJournal, "journal");

/** Where the same stands as a table. */
export function journalTableHref(distributionId: string, wish: JournalWish): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(wish)) if (value !== undefined && value !== "") search.set(name, value);
  return `/api/distributions/${distributionId}/journal.csv${search.size > 0 ? `?${search}` : ""}`;
}
