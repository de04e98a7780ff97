import { isDeepStrictEqual } from "node:util";
import type { Evidence } from "./truth.ts";

/** Everybody who may be there has what the room has stored, and shows the facts of the database. */
export function replicasAreEqual({ hall, facts, draft }: Evidence): string[] {
  const stored = Object.fromEntries(draft.entries.map(({ key, value }) => [key, value]));
  return hall.tabs.flatMap((tab) => {
    if (!tab.hasRole) return [];
    if (tab.link === null) return [`${tab.name} did not get back`];
    const shown = tab.phone.facts()?.baskets.map((basket) => ({ ...basket, phone: "" }));
    const known = facts.baskets.map((basket) => ({ ...basket, phone: "" }));
    return [
      ...(isDeepStrictEqual(tab.phone.entries.toJSON(), stored) ? [] : [`${tab.name} has another draft than the room`]),
      ...(isDeepStrictEqual(shown, known) ? [] : [`${tab.name} shows other facts than the database`]),
      ...(isDeepStrictEqual(tab.phone.facts()?.lateChanges, facts.lateChanges) ? [] : [`${tab.name}: late changes`]),
      ...(isDeepStrictEqual(tab.phone.facts()?.lookAgains, facts.lookAgains) ? [] : [`${tab.name}: look agains`]),
    ];
  });
}
