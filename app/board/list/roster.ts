import { type Accessor, createMemo, mapArray } from "solid-js";
import type { BoardBasket } from "../../../core/contract/board.ts";
import type { Cents } from "../../../core/money/cents.ts";
import { homonyms } from "../../../core/text/collate.ts";
import { findable } from "../../search/word-search.ts";
import type { Board } from "../live/board.ts";
import { type BasketLook, basketLook, sameLook } from "./basket-look.ts";
import { type BoardRow, type FindableRow, nameKey } from "./board-rows.ts";

/** One basket of the board with what is derived from it; computed again only when that basket changes. */
export interface RosterBasket {
  readonly number: number;
  readonly basket: Accessor<BoardBasket>;
  readonly look: Accessor<BasketLook>;
  /** What it costs as it stands: as validated, or as observed so far. */
  readonly totalCents: Accessor<Cents | undefined>;
  readonly row: Accessor<BoardRow>;
}

export interface Roster {
  readonly baskets: Accessor<readonly RosterBasket[]>;
  /** Of all baskets, gathered once for all who count, sort and filter them. */
  readonly rows: Accessor<readonly BoardRow[]>;
  readonly find: (number: number | undefined) => RosterBasket | undefined;
  /** Somebody else here has the same family name. */
  readonly isHomonym: (number: number) => boolean;
}

export function createRoster(board: Board): Roster {
  const waiting = createMemo(() => {
    const facts = board.facts();
    const ids = new Set(facts?.lookAgains.map((look) => look.basketId));
    if (board.you()?.canClose) for (const late of facts?.lateChanges ?? []) ids.add(late.basketId);
    return ids;
  });
  const known = createMemo(() => board.numbers().filter((number) => board.basket(number) !== undefined));
  const baskets = createMemo(mapArray(known, (number) => rosterBasket(board, number, waiting)));
  const byNumber = createMemo(() => new Map(baskets().map((entry) => [entry.number, entry])));
  const alike = createMemo(() =>
    homonyms(
      baskets().map(({ number, basket }) => ({ id: String(number), name: basket().lastName || basket().firstName })),
    ),
  );
  return {
    baskets,
    rows: createMemo(() => baskets().map((entry) => entry.row())),
    find: (number) => (number === undefined ? undefined : byNumber().get(number)),
    isHomonym: (number) => alike().has(String(number)),
  };
}

function rosterBasket(board: Board, number: number, waiting: Accessor<ReadonlySet<string>>): RosterBasket {
  const basket = createMemo<BoardBasket | undefined>((before) => board.basket(number) ?? before);
  const there = () => {
    const found = basket();
    if (found === undefined) throw new Error(`basket ${number} is listed and unknown`);
    return found;
  };
  const named = createMemo(() => {
    const basket = there();
    return { nameKey: nameKey(basket.firstName, basket.lastName), findable: once(() => findableRow(basket)) };
  });
  const waits = createMemo(() => waiting().has(there().id));
  const look = createMemo(() => basketLook(there(), board.folded(number), waits()), undefined, { equals: sameLook });
  return {
    number,
    basket: there,
    look,
    // Of those in sight only: 500 baskets are not reckoned before the first is shown.
    totalCents() {
      const { status, finalCents } = there();
      return status === "ordered" ? board.amounts(number)?.totalCents : (finalCents ?? undefined);
    },
    row: createMemo(() => ({ number, look: look(), ...named() })),
  };
}

const findableRow = ({ number, firstName, lastName, phone, lines }: BoardBasket): FindableRow => ({
  words: findable(number, `${number} ${firstName} ${lastName}`).words,
  phone: phone.replace(/\D/g, ""),
  products: lines.map((line) => `${line.productName} ${line.variantLabel}`),
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
