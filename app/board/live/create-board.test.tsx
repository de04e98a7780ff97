import { createEffect, createRoot } from "solid-js";
import { describe, expect, it } from "vitest";
import type { BoardBasket } from "../../../core/contract/board.ts";
import { createDraftIndex } from "../../../core/draft/draft-index.ts";
import { bps } from "../../../core/money/bps.ts";
import { cents } from "../../../core/money/cents.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { aBasket, someFacts } from "../../../core/testing/board-facts.ts";
import type { Board } from "./board.ts";
import type { BoardPhone, PhoneEvents } from "./board-phone.ts";
import { createBoardOf } from "./create-board.ts";

const lettuce: BoardBasket["lines"][number] = {
  id: "line-1",
  ref: 1,
  producerId: "peyrignolles",
  producerName: "Ferme de Peyrignolles",
  productName: "Laitue",
  variantLabel: "la pièce",
  picture: "leafy-green",
  tint: "green",
  cold: "ambient",
  kind: "counted",
  unit: "piece",
  priceCents: cents(120),
  estimateGrams: null,
  maxGrams: null,
  vatBps: bps(550),
  quantityMilli: milliOf(5),
  chargedCents: cents(600),
  estimateCents: cents(600),
  finalCents: null,
  finalMilli: null,
  finalGrams: null,
  reason: null,
  pieceWeighed: false,
  origin: "ordered",
  extraCents: cents(0),
  replacedBy: null,
};
const facts = () => someFacts({ baskets: [aBasket(1, { lines: [lettuce] }), aBasket(2, { lines: [lettuce] })] });

/** A board whose phone is in the test's hand. */
async function openBoard() {
  const index = createDraftIndex();
  const seen: Record<string, number> = {};
  const { board, events, dispose } = createRoot((dispose) => {
    let events: PhoneEvents | undefined;
    let written = 0;
    const phone: BoardPhone = {
      folded: index.basket,
      kept: (number) => (number === 1 ? written : 0),
      keptTotal: () => written,
      author: () => undefined,
      history: () => [],
      entryCount: () => written,
      dismissAccount: () => events?.account(null),
      trace: () => undefined,
      observe(b, observation) {
        const key = `abcdef-${written++}`;
        events?.baskets(index.add(key, { ...observation, b, on: [] }));
      },
      send: async () => ({ refused: "stale" }),
      look: () => {},
      destroy: () => {},
    };
    const board = createBoardOf(async (given) => {
      events = given;
      return phone;
    });
    if (events === undefined) throw new Error("the phone is opened at once");
    return { board, events, dispose };
  });
  await board.ready;
  const watch = (name: string, read: (board: Board) => unknown): void =>
    createRoot(() =>
      createEffect(() => {
        read(board);
        seen[name] = (seen[name] ?? 0) + 1;
      }),
    );
  return { board, events, seen, watch, dispose };
}

describe("the board on a screen", () => {
  it("shows amounts from the draft, and wakes only who looks at the basket that changed", async () => {
    const { board, events, seen, watch } = await openBoard();
    events.facts(facts(), facts().baskets);
    watch("one", () => board.amounts(1));
    watch("two", () => board.amounts(2));
    watch("numbers", () => board.numbers());
    expect(board.amounts(1)?.totalCents).toBe(600);
    board.observe(1, { k: "count", l: 1, v: milliOf(4) });
    await board.ready;
    expect(board.amounts(1)?.totalCents).toBe(480);
    expect(board.basis(1)).toEqual({ totalCents: 480, lines: [[1, 480]] });
    expect(board.isPrepared(1)).toBe(true);
    expect(board.isPrepared(2)).toBe(false);
    expect([board.kept(1), board.kept(2), board.unsent()]).toEqual([1, 0, 1]);
    expect(seen).toEqual({ one: 2, two: 1, numbers: 1 });
  });

  it("takes new facts of one basket without waking the others", async () => {
    const { board, events, seen, watch } = await openBoard();
    events.facts(facts(), facts().baskets);
    watch("one", () => board.basket(1));
    watch("two", () => board.basket(2)?.status);
    const validated = aBasket(2, { lines: [lettuce], status: "validated", finalCents: cents(600) });
    events.facts(someFacts({ factsSeq: 2, baskets: [aBasket(1, { lines: [lettuce] }), validated] }), [validated]);
    expect(board.basket(2)?.status).toBe("validated");
    expect(board.facts()?.factsSeq).toBe(2);
    expect(seen).toEqual({ one: 1, two: 2 });
  });

  it("tells what was sent after work alone until it is put away; one change alone is no news", async () => {
    const { board, events } = await openBoard();
    const one = { entries: ["abcdef-0"], baskets: [1], commands: [] };
    events.account(one);
    expect(board.account()).toBeNull();
    const two = { ...one, entries: ["abcdef-0", "abcdef-1"] };
    events.account(two);
    expect(board.account()).toEqual(two);
    board.dismissAccount();
    expect(board.account()).toBeNull();
  });
});
