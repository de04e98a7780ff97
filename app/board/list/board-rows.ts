import { sortKey } from "../../../core/text/collate.ts";
import { find, findable } from "../../search/word-search.ts";
import type { BasketLook } from "./basket-look.ts";

export const basketOrders = ["name", "number"] as const;
export type BasketOrder = (typeof basketOrders)[number];

export const basketFilters = ["all", "todo", "weigh", "prepared", "decide", "validated"] as const;
export type BasketFilter = (typeof basketFilters)[number];

/** What the list knows of one basket: enough to order, filter and find it. */
export interface BoardRow {
  readonly number: number;
  /** Who, as it is sorted (nameKey). */
  readonly nameKey: string;
  readonly look: BasketLook;
  /** Worked out when somebody first searches, not when the list is first drawn. */
  readonly findable: () => FindableRow;
}

export interface FindableRow {
  /** Who and which, as they are searched. */
  readonly words: readonly string[];
  /** Figures only; empty for whoever may not see it. */
  readonly phone: string;
  readonly products: readonly string[];
}

export const passesFilter = (look: BasketLook, filter: BasketFilter): boolean => {
  switch (filter) {
    case "all":
      return true;
    case "weigh":
      return look.toWeigh > 0;
    default:
      return look.state === filter;
  }
};

/** What waits for a decision first, what is over last: a hand looks for the others. */
const rank = ({ state }: BasketLook): number =>
  state === "decide" ? 0 : state === "validated" || state === "cancelled" ? 2 : 1;

export const orderRows = <Row extends BoardRow>(rows: readonly Row[], order: BasketOrder): Row[] =>
  rows.toSorted((a, b) => rank(a.look) - rank(b.look) || (order === "name" ? byName(a, b) : 0) || a.number - b.number);

/** Family names first; worked out once a basket, as a list of 500 is sorted at every letter typed. */
export const nameKey = (firstName: string, lastName: string): string =>
  `${sortKey(lastName)}\u0000${sortKey(firstName)}`;

const byName = (a: BoardRow, b: BoardRow): number => (a.nameKey < b.nameKey ? -1 : a.nameKey > b.nameKey ? 1 : 0);

export interface Found<Row> {
  readonly row: Row;
  /** Found by these goods, not by who or which. */
  readonly products: readonly string[];
}

/**
 * Figures find that basket, those that begin with it, and who has a phone number that ends so; words find people first, then
 * goods. With several words each may come from the name or the number, or all of them from one product. A slip is forgiven
 * where nothing is found as typed.
 */
export function searchRows<Row extends BoardRow>(rows: readonly Row[], query: string): Found<Row>[] {
  const asked = sortKey(query);
  if (asked === "") return rows.map((row) => ({ row, products: [] }));
  if (/^[\d ]+$/.test(asked)) return byFigures(rows, asked.replaceAll(" ", ""));
  // 500 baskets hold the same few dozen goods.
  const goods = [...new Set(rows.flatMap((row) => row.findable().products))];
  const found = new Set<Row | string>(
    find(
      [
        ...rows.map((row) => ({ item: row, words: row.findable().words })),
        ...goods.map((name) => findable<Row | string>(name, name)),
      ],
      query,
    ),
  );
  const people = rows.filter((row) => found.has(row)).map((row): Found<Row> => ({ row, products: [] }));
  const others = rows
    .filter((row) => !found.has(row))
    .map((row): Found<Row> => ({ row, products: row.findable().products.filter((name) => found.has(name)) }));
  return [...people, ...others.filter(({ products }) => products.length > 0)];
}

/** Fewer figures end too many numbers. */
const SHORTEST_PHONE = 3;

function byFigures<Row extends BoardRow>(rows: readonly Row[], digits: string): Found<Row>[] {
  const number = Number(digits);
  const fits = ({ number: own, findable: of }: Row): number =>
    own === number
      ? 0
      : String(own).startsWith(String(number))
        ? 1
        : digits.length >= SHORTEST_PHONE && of().phone.endsWith(digits)
          ? 2
          : 3;
  return rows
    .filter((row) => fits(row) < 3)
    .toSorted((a, b) => fits(a) - fits(b))
    .map((row) => ({ row, products: [] }));
}
