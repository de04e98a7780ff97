import { type Accessor, createMemo } from "solid-js";
import { type BasketFilter, type BasketOrder, orderRows, passesFilter, searchRows } from "./board-rows.ts";
import type { Roster } from "./roster.ts";

export interface ListWish {
  readonly query: string;
  readonly order: BasketOrder;
  readonly filter: BasketFilter;
  /** Whatever else makes the list begin anew: another basket opened, the list come back to. */
  readonly turn: string;
}

export interface StillRows {
  /** Which list it is: what was searched, filtered and ordered. */
  readonly list: string;
  readonly numbers: readonly number[];
  /** The goods by which a basket was found. */
  readonly products: ReadonlyMap<number, readonly string[]>;
}

interface Kept extends StillRows {
  readonly turn: string;
}

/**
 * The rows in their order. While one looks at the list nothing moves under the finger: a basket that somebody else
 * validates changes its look and keeps its place, one that comes to fit the filter is added at the end.
 */
export function createStillRows(roster: Roster, wish: Accessor<ListWish>): Accessor<StillRows> {
  return createMemo<Kept>(
    (before) => {
      const { query, order, filter, turn } = wish();
      const list = JSON.stringify([query, order, filter]);
      const rows = roster.rows().filter((row) => passesFilter(row.look, filter));
      // An empty list has nothing under the finger: facts that come late are put in order.
      if (list !== before.list || turn !== before.turn || before.numbers.length === 0) {
        const found = searchRows(orderRows(rows, order), query);
        return {
          list,
          turn,
          numbers: found.map(({ row }) => row.number),
          products: new Map(found.map(({ row, products }) => [row.number, products])),
        };
      }
      const known = new Set(before.numbers);
      const added = searchRows(
        rows.filter((row) => !known.has(row.number)),
        query,
      );
      if (added.length === 0) return before;
      return {
        list,
        turn,
        numbers: [...before.numbers, ...added.map(({ row }) => row.number)],
        products: new Map([...before.products, ...added.map(({ row, products }) => [row.number, products] as const)]),
      };
    },
    { list: "", turn: "", numbers: [], products: new Map() },
  );
}
