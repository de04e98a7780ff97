import { comparePlaces } from "../../../core/text/collate.ts";
import type { BasketState } from "../list/basket-look.ts";

export interface BasketGroup<Key> {
  readonly key: Key;
  readonly numbers: readonly number[];
}

/** From what waits most to what is over. */
export const stateOrder: readonly BasketState[] = ["decide", "todo", "prepared", "validated", "cancelled"];

/** Baskets under what they share; within a group they stay in the order in which they came. */
export function groupBaskets<Key>(
  numbers: readonly number[],
  keyOf: (number: number) => Key,
  compare: (a: Key, b: Key) => number,
): BasketGroup<Key>[] {
  return [...Map.groupBy(numbers, keyOf)]
    .map(([key, own]) => ({ key, numbers: own }))
    .toSorted((a, b) => compare(a.key, b.key));
}

export const byState = (a: BasketState, b: BasketState): number => stateOrder.indexOf(a) - stateOrder.indexOf(b);

/** TXT-4. Shelves as people walk along them; what stands nowhere yet comes last. */
export const byPlace = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : comparePlaces(a, b);
