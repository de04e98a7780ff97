import { batch, createMemo, createSignal, getOwner, onCleanup, runWithOwner } from "solid-js";
import { basisOf } from "../../../core/basket/basis.ts";
import { type BasketAmounts, basketAmounts } from "../../../core/basket/basket-amounts.ts";
import type { BoardBasket } from "../../../core/contract/board.ts";
import { basketObservations, type FoldedBasket, foldBasket, isPrepared } from "../../../core/draft/fold-basket.ts";
import { newUuid } from "../../api/new-uuid.ts";
import { setMarketTime } from "../../ui/clock.ts";
import { boardLinesOf, countingRefs } from "./basket-lines.ts";
import type { Board, BoardHead } from "./board.ts";
import type { BoardPerson, BoardPhone, PhoneEvents, You } from "./board-phone.ts";
import type { ConnectionState } from "./connection-state.ts";
import { createBasketSignals } from "./create-basket-signals.ts";
import type { Ended } from "./ended.ts";
import type { QueuedCommand } from "./phone-store.ts";
import { isWorthTelling, type SentAccount } from "./sent-account.ts";

export type BoardOptions = { readonly distributionId: string; readonly userId: string; readonly build: string };
export type OpenPhone = (events: PhoneEvents) => Promise<BoardPhone>;

/** The live board of one distribution on this phone, for as long as its owner lives. */
export function createBoard(options: BoardOptions): Board {
  const closing = new AbortController();
  onCleanup(() => closing.abort());
  // The phone itself (its database, the draft, the room's messages) comes beside the list, not before it.
  const phone = import("./open-browser-phone.ts");
  const draft = import("./draft-link.ts");
  // Where neither comes, the phone's own failure is the one that is told.
  draft.catch(() => undefined);
  return createBoardOf(async (events) => (await phone).openBrowserPhone(options, events, closing.signal, draft));
}

/** The board on any phone: everything that a screen asks, each part waking only who looks at it. */
export function createBoardOf(open: OpenPhone): Board {
  const owner = getOwner();
  const [facts, setFacts] = createSignal<BoardHead | null>(null);
  const [numbers, setNumbers] = createSignal<readonly number[]>([]);
  const [people, setPeople] = createSignal<readonly BoardPerson[]>([]);
  const [connection, setConnection] = createSignal<ConnectionState>("connecting");
  const [ended, setEnded] = createSignal<Ended | null>(null);
  const [you, setYou] = createSignal<You | null>(null);
  const [waiting, setWaiting] = createSignal<readonly QueuedCommand[]>([]);
  const [loose, setLoose] = createSignal(0);
  const [keeps, setKeeps] = createSignal(true);
  const [account, setAccount] = createSignal<SentAccount | null>(null);
  const [kept, setKept] = createSignal(0);
  const baskets = createBasketSignals<BoardBasket | undefined>(undefined);
  /** Counts the changes of a basket's draft; what it is stands in the phone. */
  const drafts = createBasketSignals(0);
  const amountsOf = new Map<number, () => BasketAmounts | undefined>();
  let phone: BoardPhone | undefined;
  let changes = 0;

  const events: PhoneEvents = {
    baskets: (touched) =>
      batch(() => {
        for (const number of touched) drafts.set(number, ++changes);
        setKept(phone?.keptTotal() ?? 0);
      }),
    facts: ({ baskets: all, ...head }, changed) =>
      batch(() => {
        for (const basket of changed) baskets.set(basket.number, basket);
        if (all.length !== numbers().length) setNumbers(all.map((basket) => basket.number));
        setFacts(head);
      }),
    people: setPeople,
    connection: setConnection,
    ended: setEnded,
    welcome(next, now) {
      setYou(next);
      setMarketTime(now);
    },
    waiting: setWaiting,
    loose: setLoose,
    keeps: setKeeps,
    account: setAccount,
  };

  const opening = open(events);
  const ready = opening.then((opened) => {
    phone = opened;
    // What came before the phone was at hand is looked at again.
    batch(() => {
      for (const number of numbers()) drafts.set(number, ++changes);
      setKept(opened.keptTotal());
    });
  });
  onCleanup(
    () =>
      void opening.then((opened) => {
        // Left in good order: the room does not wait for this phone.
        opened.look(null, null);
        opened.destroy();
      }),
  );

  function of<T>(number: number, read: (from: BoardPhone) => T, before: T): T {
    drafts.get(number);
    return phone === undefined ? before : read(phone);
  }

  /** At once where the phone is open: whoever writes reads what it came to in the same breath. */
  function whenOpen(act: (opened: BoardPhone) => void): void {
    if (phone === undefined) void opening.then(act);
    else act(phone);
  }

  const folded = (number: number): FoldedBasket =>
    of(number, (from) => from.folded(number), foldBasket(number, new Map()));

  function computed(number: number): BasketAmounts | undefined {
    const basket = baskets.get(number);
    if (basket === undefined) return undefined;
    return basketAmounts(boardLinesOf(basket), basket.fees, basketObservations(folded(number)));
  }

  /** Computed once for all who look, under the board's owner, not under the first screen that asked. */
  function amounts(number: number): BasketAmounts | undefined {
    const memo = amountsOf.get(number) ?? runWithOwner(owner, () => createMemo(() => computed(number)));
    if (memo === undefined) return undefined;
    amountsOf.set(number, memo);
    return memo();
  }

  return {
    facts,
    numbers,
    basket: baskets.get,
    folded,
    amounts,
    basis(number) {
      const now = amounts(number);
      return now === undefined ? undefined : basisOf(now);
    },
    isPrepared(number) {
      const basket = baskets.get(number);
      return isPrepared(folded(number), basket === undefined ? [] : countingRefs(basket));
    },
    kept: (number) => of(number, (from) => from.kept(number), 0),
    trace: (number) => of(number, (from) => from.trace(number), undefined),
    author: (entry) => phone?.author(entry),
    history: (number) => of(number, (from) => from.history(number), []),
    unsent: () => kept() + waiting().length,
    people,
    connection,
    ended,
    you,
    waiting,
    loose,
    keeps,
    account() {
      const now = account();
      return now !== null && isWorthTelling(now) ? now : null;
    },
    dismissAccount: () => whenOpen((opened) => opened.dismissAccount()),
    entryCount: () => phone?.entryCount() ?? 0,
    observe: (number, observation) => whenOpen((opened) => opened.observe(number, observation)),
    send: (request) => opening.then((opened) => opened.send({ ...request, id: newUuid() })),
    look: (basket, line = null) => whenOpen((opened) => opened.look(basket, line)),
    ready,
  };
}
