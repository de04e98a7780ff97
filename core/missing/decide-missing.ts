import type { WrittenEntry } from "../draft/written-entry.ts";
import { type Milli, milli } from "../quantity/milli.ts";
import { shareShort } from "../share/share-short.ts";

/** A line of a good that is announced as missing or short. */
export type AnnouncedLine = {
  readonly lineId: string;
  readonly offerId: string;
  readonly basket: number;
  readonly line: number;
  readonly wantedMilli: Milli;
  /** What its customer was told last; null = nothing. */
  readonly toldMilli: Milli | null;
};
export type ShortLine = AnnouncedLine & { readonly haveMilli: Milli; readonly replaces: readonly WrittenEntry[] };

/**
 * MIS-2. Which customers are told of goods known to be short before the day, and how much each will have: by the order of
 * ordering (SHG-2). What somebody else has counted or weighed already is in somebody's hand and stays; what was told already
 * is not told again.
 */
export function decideMissing(announced: {
  readonly lines: readonly AnnouncedLine[];
  /** By offer: how much of it there will be for these lines. */
  readonly have: ReadonlyMap<string, Milli>;
  readonly standing: readonly WrittenEntry[];
  readonly authorName: string;
}): ShortLine[] {
  const observed = Map.groupBy(announced.standing, ({ entry }) => ("l" in entry ? `${entry.b} ${entry.l}` : ""));
  const entriesOf = (line: AnnouncedLine) => observed.get(`${line.basket} ${line.line}`) ?? [];
  const free = announced.lines.filter((line) =>
    entriesOf(line).every(({ name, entry }) => name === announced.authorName || entry.v === null),
  );
  return [...Map.groupBy(free, (line) => line.offerId)].flatMap(([offerId, lines]) => {
    const byPlace = new Map(lines.map((line) => [`${line.basket} ${line.line}`, line]));
    return shareShort(announced.have.get(offerId) ?? milli(0), lines, "in_order").flatMap((part) => {
      const line = byPlace.get(`${part.basket} ${part.line}`);
      if (line === undefined || (line.toldMilli ?? line.wantedMilli) === part.givenMilli) return [];
      return [{ ...line, haveMilli: part.givenMilli, replaces: entriesOf(line) }];
    });
  });
}
