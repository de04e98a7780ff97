import { type DraftEntry, parseDraftEntry } from "../../../core/draft/draft-entry.ts";
import type { Clash } from "../../../core/draft/fold-basket.ts";
import type { Observation } from "../live/board-phone.ts";

/** One of the values that contradict each other, and the entries of everybody who saw it. */
export interface ClashSide {
  readonly entry: DraftEntry;
  readonly keys: readonly string[];
}

export function clashSides(clash: Clash): ClashSide[] {
  const sides: ClashSide[] = [];
  for (const { key, value } of clash.entries) {
    const entry = parseDraftEntry(key, { b: clash.basket, l: clash.line, k: clash.kind, v: value, on: [] });
    if (entry === undefined) continue;
    const index = sides.findIndex((side) => sameText(side.entry) === sameText(entry));
    const side = sides[index];
    if (side === undefined) sides.push({ entry, keys: [key] });
    else sides[index] = { entry: side.entry, keys: [...side.keys, key] };
  }
  return sides;
}

/** The same weights in another order are one value (DRA-4). */
const sameText = ({ k, v }: DraftEntry): string =>
  JSON.stringify(k === "weigh" && v !== null ? v.toSorted((a, b) => a - b) : v);

/** The same thing observed again, by whoever decides. */
export function observationOf(entry: DraftEntry): Observation {
  const { b: _basket, on: _on, ...observation } = entry;
  return observation;
}
