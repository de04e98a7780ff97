import type { BoardBasket, BoardFacts } from "../../../core/contract/board.ts";
import type { BasketState } from "../list/basket-look.ts";

export type WallColumn = "waiting" | "ready" | "collected";

/** What the wall knows of a basket, beside its number and whose it is. */
export interface WallBasket {
  readonly number: number;
  readonly name: string;
  readonly status: BoardBasket["status"];
  readonly state: BasketState;
  readonly collectedAt: number | null;
  readonly validatedAt: number | null;
  readonly arrived: boolean;
  /** Somebody of the team is on it. */
  readonly attended: boolean;
}

/**
 * Where a basket stands for the people in front of the wall; undefined: not on it. Baskets made beforehand are all there, on
 * the shelf once prepared; those gathered while people wait come up when their customer does.
 */
export function wallColumn(basket: WallBasket, composition: BoardFacts["composition"]): WallColumn | undefined {
  if (basket.status === "cancelled") return undefined;
  if (basket.collectedAt != null) return "collected";
  if (basket.state === "prepared" || basket.status === "validated") return "ready";
  return composition === "before" || basket.arrived || basket.attended ? "waiting" : undefined;
}

export interface WallLists {
  readonly waiting: readonly WallBasket[];
  readonly ready: readonly WallBasket[];
  readonly collected: readonly WallBasket[];
}

/** Who waits here first, then by number, as people look for theirs; what was handed over latest first. */
export function wallLists(baskets: readonly WallBasket[], composition: BoardFacts["composition"]): WallLists {
  const inColumn = (column: WallColumn) => baskets.filter((basket) => wallColumn(basket, composition) === column);
  const byNumber = (a: WallBasket, b: WallBasket) => a.number - b.number;
  const hereFirst = (a: WallBasket, b: WallBasket) => Number(b.arrived) - Number(a.arrived) || byNumber(a, b);
  return {
    waiting: inColumn("waiting").toSorted(hereFirst),
    ready: inColumn("ready").toSorted(hereFirst),
    collected: inColumn("collected").toSorted((a, b) => (b.collectedAt ?? 0) - (a.collectedAt ?? 0)),
  };
}

/** "Ana L." A wall shows no more of anybody. */
export function wallName(firstName: string, lastName: string): string {
  const [initial = ""] = lastName.trim();
  return initial === "" ? firstName : `${firstName} ${initial.toUpperCase()}.`;
}
