import { batch, createMemo, createSignal } from "solid-js";
import type { BoardBasket } from "../../../core/contract/board.ts";
import { isRefusal, type Refusal } from "../../../core/contract/codes.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import type { FoldedLine } from "../../../core/draft/fold-basket.ts";
import { isPaidByWeight } from "../../../core/line/line-terms.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { compareNames } from "../../../core/text/collate.ts";
import { readRow, type TypedAct, type TypingLetters } from "../../../core/typing/read-row.ts";
import { boardLineOf } from "../line/board-line-of.ts";
import { createLineActions } from "../line/line-actions.ts";
import type { Board } from "../live/board.ts";

export type PrintedOrder = "name" | "number";

type Written = {
  readonly number: number;
  readonly basketId: string;
  readonly lines: readonly { readonly ref: number; readonly before: FoldedLine }[];
  readonly acts: readonly TypedAct[];
};

/** What became of a row that was typed here. */
export type RowNews = { readonly acts: readonly TypedAct[]; readonly refusal?: Refusal };

/** TYP-1 … TYP-4. Typing a filled list: one row at a time, each Enter writes it as a hand on the board would, and goes on. */
export function createTyping(board: Board, order: () => PrintedOrder, letters: () => TypingLetters) {
  const [wished, setWished] = createSignal<number>();
  const [text, setText] = createSignal("");
  const [news, setNews] = createSignal<ReadonlyMap<number, RowNews>>(new Map());
  const [past, setPast] = createSignal<readonly Written[]>([]);

  const rows = createMemo(() =>
    board
      .numbers()
      .flatMap((number) => board.basket(number) ?? [])
      .filter((basket) => basket.status !== "cancelled")
      .toSorted(
        (a, b) =>
          (order() === "name" ? compareNames(a.lastName, b.lastName) || compareNames(a.firstName, b.firstName) : 0) ||
          a.number - b.number,
      ),
  );
  const current = createMemo<BoardBasket | undefined>(
    () => rows().find((basket) => basket.number === wished()) ?? rows()[0],
  );
  const read = createMemo(() => {
    const lines = (current()?.lines ?? []).map((line) => ({
      ref: line.ref,
      paidByWeight: isPaidByWeight(boardLineOf(line).terms),
    }));
    return readRow(text(), lines, letters());
  });
  /** Why the row as typed will not be written; undefined where it will. */
  const refused = createMemo<{ word: string } | { number: number } | "locked" | undefined>(() => {
    const row = read();
    if (row.kind === "unread") return { word: row.word };
    if (row.kind === "go")
      return rows().some((basket) => basket.number === row.number) ? undefined : { number: row.number };
    if (row.kind === "acts" && current()?.status !== "ordered" && row.acts.some(({ act }) => act !== "collected"))
      return "locked";
    return undefined;
  });

  const step = (by: number) => {
    const at = rows().findIndex((basket) => basket.number === current()?.number);
    const next = rows()[Math.min(Math.max(at + by, 0), rows().length - 1)];
    setText("");
    setWished(next?.number);
  };
  const tell = (number: number, what: RowNews) => setNews((before) => new Map(before).set(number, what));

  function observe(basket: BoardBasket, act: TypedAct): void {
    const hand = (line: BasketLine) => createLineActions(board, basket.number, () => line);
    if (act.act === "all") {
      // What the list says of single lines stands beside it, whatever came first.
      for (const line of basket.lines) {
        const seen = board.folded(basket.number).lines.get(line.ref);
        if (seen === undefined && !isPaidByWeight(boardLineOf(line).terms)) hand(line).allThere();
      }
      return;
    }
    if (!("ref" in act)) return;
    const line = basket.lines.find((one) => one.ref === act.ref);
    if (line === undefined) return;
    if (act.act === "missing") hand(line).setCount(milli(0));
    else if (act.act === "count") hand(line).setCount(act.count);
    else hand(line).weigh(act.weights);
  }

  /** Single lines first: "all there" is about the others. */
  const inTurn = (acts: readonly TypedAct[]) => acts.toSorted((a, b) => turn(a) - turn(b));

  function write(basket: BoardBasket, acts: readonly TypedAct[]): void {
    const fold = board.folded(basket.number);
    const lines = basket.lines.map((line) => ({ ref: line.ref, before: fold.lines.get(line.ref) ?? {} }));
    setPast((before) => [...before, { number: basket.number, basketId: basket.id, lines, acts }]);
    tell(basket.number, { acts });
    batch(() => {
      for (const act of inTurn(acts)) observe(basket, act);
    });
    const send = async (request: Parameters<Board["send"]>[0]) => {
      const outcome = await board.send(request);
      if (isRefusal(outcome)) tell(basket.number, { acts, refusal: outcome });
    };
    const basis = board.basis(basket.number);
    if (acts.some(({ act }) => act === "validate") && basis !== undefined) {
      const seen = basis.lines.map(([ref, final]): [number, number] => [ref, final]);
      void send({ kind: "validate", basketId: basket.id, basis: { totalCents: basis.totalCents, lines: seen } });
    }
    if (acts.some(({ act }) => act === "collected")) void send({ kind: "collect", basketId: basket.id });
  }

  function restore({ number, lines }: Written): void {
    batch(() => {
      for (const { ref, before } of lines) {
        const now = board.folded(number).lines.get(ref) ?? {};
        if ((now.count ?? null) !== (before.count ?? null))
          board.observe(number, { k: "count", l: ref, v: before.count ?? null });
        if (`${now.weigh}` !== `${before.weigh}`)
          board.observe(number, { k: "weigh", l: ref, v: before.weigh === undefined ? null : [...before.weigh] });
        if ((now.reason ?? null) !== (before.reason ?? null))
          board.observe(number, { k: "reason", l: ref, v: before.reason ?? null });
      }
    });
  }

  return {
    rows,
    current,
    text,
    setText,
    read,
    refused,
    news,
    canUndo: () => past().length > 0,
    goTo: setWished,
    up: () => step(-1),
    down: () => step(1),
    enter(): void {
      const row = read();
      const basket = current();
      if (basket === undefined || refused() !== undefined) return;
      if (row.kind === "go") {
        setWished(row.number);
        setText("");
        return;
      }
      if (row.kind === "acts") write(basket, row.acts);
      step(1);
    },
    /** The last row typed here, as it was before; resolves to what could not be taken back. */
    async undo(): Promise<{ number: number; late: boolean } | undefined> {
      const last = past().at(-1);
      if (last === undefined) return undefined;
      setPast((before) => before.slice(0, -1));
      setWished(last.number);
      setNews((before) => new Map([...before].filter(([number]) => number !== last.number)));
      if (last.acts.some(({ act }) => act === "collected"))
        void board.send({ kind: "uncollect", basketId: last.basketId });
      if (last.acts.some(({ act }) => act === "validate")) {
        const outcome = await board.send({ kind: "undo", basketId: last.basketId });
        if (isRefusal(outcome) && outcome.refused !== "basket_not_open") return { number: last.number, late: true };
      }
      restore(last);
      return { number: last.number, late: false };
    },
  };
}

const turn = ({ act }: TypedAct): number => (act === "all" ? 1 : 0);
export type Typing = ReturnType<typeof createTyping>;
