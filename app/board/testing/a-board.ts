import { cleanup, fireEvent, screen, within } from "@solidjs/testing-library";
import { afterEach, beforeAll } from "vitest";
import { cents } from "../../../core/money/cents.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { loadMessages } from "../../i18n/catalogue.ts";
import { dismissToast, toasts } from "../../ui/toast-list.ts";
import { loadPanes } from "../panes.ts";
import { aBasket, aChicken, aLine, someFacts } from "./board-facts.ts";
import { coming, textOf, the } from "./by-words.ts";
import { createFakeBoard, type FakeBoard } from "./fake-board.ts";
import { nativeDialogs } from "./native-dialogs.ts";

/** What every test of the board's screens needs around it. */
export function boardTests(): void {
  nativeDialogs();
  // Compiling every pane takes its time on a machine that does other things too.
  beforeAll(() => Promise.all([loadMessages("board", "hall", "errors"), loadPanes()]), 60_000);
  afterEach(() => {
    cleanup();
    for (const { id } of toasts()) dismissToast(id);
  });
}

const eggs = aLine({
  ref: 2,
  productName: "Œufs plein air",
  variantLabel: "les 12",
  priceCents: cents(420),
  quantityMilli: milliOf(1),
});

/** Ana (12) has salads and eggs, Bruno (7) two kinds of poultry and a salad, Nadia (3) is done. */
export const aBoard = (person?: Parameters<typeof createFakeBoard>[1]): FakeBoard =>
  createFakeBoard(
    someFacts({
      baskets: [
        aBasket({ number: 12, lines: [aLine({ ref: 1 }), eggs] }),
        aBasket({
          number: 7,
          firstName: "Bruno",
          lastName: "Castex",
          lines: [aChicken({ ref: 3 }), aLine({ ref: 4 }), aChicken({ ref: 5, productName: "Pintade" })],
        }),
        aBasket({
          number: 3,
          firstName: "Nadia",
          lastName: "Ouali",
          status: "validated",
          paidCents: cents(530),
          finalCents: cents(280),
          refundedCents: cents(250),
          validatedByName: "Karim",
        }),
      ],
    }),
    person,
  );

/** The room carries out whatever it is asked. */
export const willing = (board: FakeBoard) =>
  board.answer(({ basketId }) => ({ kind: "validated", basketId, revision: 2, refundCents: 0, undoUntil: 0 }));

export const press = (words: string | RegExp) => fireEvent.click(the("button", words));

/** Opens a basket from the list, as the screen does it: by a navigation. */
export async function openBasket(name: string): Promise<void> {
  press(new RegExp(name));
  await coming("heading", name);
}

export const rows = () =>
  within(screen.getByRole("list", { name: "Paniers" }))
    .getAllByRole("button")
    .map(textOf);
