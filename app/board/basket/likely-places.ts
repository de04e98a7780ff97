import { comparePlaces } from "../../../core/text/collate.ts";

/** More chips than this are slower than typing. */
const MOST = 24;

/** The places in use, and after each numbered row the next one: B3 and B4 are taken, so B5 is offered too. */
export function likelyPlaces(used: readonly (string | undefined)[]): string[] {
  const taken = new Set(used.filter((place) => place !== undefined));
  const next = new Map<string, number>();
  for (const place of taken) {
    const [, row = "", number = ""] = /^(.*?)(\d{1,4})$/.exec(place) ?? [];
    if (number !== "") next.set(row, Math.max(next.get(row) ?? 0, Number(number) + 1));
  }
  const fresh = [...next].map(([row, number]) => `${row}${number}`);
  return [...new Set([...taken, ...fresh])].toSorted(comparePlaces).slice(0, MOST);
}
