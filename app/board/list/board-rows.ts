import { matchesSearch, sortKey } from "../../../core/text/collate.ts";
import type { BasketLook } from "./basket-look.ts";

export const basketOrders = ["name", "number"] as const;
export type BasketOrder = (typeof basketOrders)[number];

export const basketFilters = ["all", "todo", "weigh", "prepared", "decide", "validated"] as const;
export type BasketFilter = (typeof basketFilters)[number];

/** What the list knows of one basket: enough to order, filter and find it. */
export interface BoardRow {
  readonly number: number;
  /** Who, as it is searched and sorted (nameKey). */
  readonly name: string;
  readonly nameKey: string;
  readonly products: readonly string[];
  readonly look: BasketLook;
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
 * A number finds that basket, then those that begin with it; words find people first, then goods. With several words each
 * may come from the name or the number, or all of them from one product.
 */
export function searchRows<Row extends BoardRow>(rows: readonly Row[], query: string): Found<Row>[] {
  const asked = sortKey(query);
  if (asked === "") return rows.map((row) => ({ row, products: [] }));
  if (/^\d+$/.test(asked)) return byNumber(rows, asked);
  const people: Found<Row>[] = [];
  // 500 baskets hold the same few dozen goods.
  const fitting = new Map<string, boolean>();
  const fits = (product: string): boolean => {
    const known = fitting.get(product) ?? matchesSearch(product, query);
    fitting.set(product, known);
    return known;
  };
  const goods: Found<Row>[] = [];
  for (const row of rows) {
    if (matchesSearch(`${row.number} ${row.name}`, query)) people.push({ row, products: [] });
    else {
      const products = row.products.filter(fits);
      if (products.length > 0) goods.push({ row, products });
    }
  }
  return [...people, ...goods];
}

function byNumber<Row extends BoardRow>(rows: readonly Row[], digits: string): Found<Row>[] {
  const beginning = rows.filter((row) => String(row.number).startsWith(String(Number(digits))));
  return beginning
    .toSorted((a, b) => (a.number === Number(digits) ? -1 : b.number === Number(digits) ? 1 : 0))
    .map((row) => ({ row, products: [] }));
}
