import type { Paper } from "../../../core/contract/manage.ts";
import { compareNames } from "../../../core/text/collate.ts";
import type { PaperOptions } from "./paper-options.ts";

export type PaperBasket = Paper["baskets"][number];
export type PaperLine = PaperBasket["lines"][number];

/** By family name as one looks for it in a list, or by the number on the bag. */
export const orderedBaskets = (baskets: readonly PaperBasket[], order: PaperOptions["order"]): PaperBasket[] =>
  baskets.toSorted(
    (a, b) =>
      (order === "name" ? compareNames(a.lastName, b.lastName) || compareNames(a.firstName, b.firstName) : 0) ||
      a.number - b.number,
  );

/** "LEFÈVRE Ana": the family name first and in capitals, as on any list at a door. */
export const listName = (basket: PaperBasket): string =>
  `${basket.lastName.toLocaleUpperCase("fr")} ${basket.firstName}`.trim();
