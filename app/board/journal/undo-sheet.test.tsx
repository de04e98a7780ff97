import "../testing/match-media.ts";

import { createMemoryHistory, MemoryRouter } from "@solidjs/router";
import { fireEvent, render, within } from "@solidjs/testing-library";
import { beforeAll, expect, it } from "vitest";
import { milliOf } from "../../../core/quantity/milli.ts";
import { loadMessages } from "../../i18n/catalogue.ts";
import { SessionProvider } from "../../shell/session.tsx";
import { aSession } from "../../testing/a-session.ts";
import { BoardProvider } from "../board-context.tsx";
import { aBoard, boardTests } from "../testing/a-board.ts";
import { coming, textOf, the } from "../testing/by-words.ts";
import { type FakeBoard, karim } from "../testing/fake-board.ts";
import { UndoSheet } from "./undo-sheet.tsx";

boardTests();
beforeAll(() => loadMessages("history"));

/** What the menu opens; jsdom has no popovers to press it in. */
const openUndo = async (board: FakeBoard) => {
  const history = createMemoryHistory();
  history.set({ value: "/board/x" });
  render(() => (
    <SessionProvider load={async () => aSession()}>
      <MemoryRouter history={history}>
        {[
          {
            path: "/board/:distributionId",
            component: () => (
              <BoardProvider board={board}>
                <UndoSheet open onClose={() => {}} />
              </BoardProvider>
            ),
          },
        ]}
      </MemoryRouter>
    </SessionProvider>
  ));
  return coming("dialog", "Mes derniers changements");
};

it("takes one's own changes back one by one, by new entries, also without a network", async () => {
  const board = aBoard();
  board.observe(12, { k: "count", l: 1, v: milliOf(0) });
  board.observe(12, { k: "reason", l: 1, v: "missing" });
  board.observeAs(karim, 7, { k: "count", l: 4, v: milliOf(1) });
  board.observe(7, { k: "count", l: 4, v: milliOf(2) });
  board.link("offline");
  const sheet = await openUndo(board);
  expect(within(sheet).getAllByRole("listitem").map(textOf)).toHaveLength(2);
  fireEvent.click(within(sheet).getAllByRole("button", { name: /^Annuler.: Batavia$/ })[0] as HTMLElement);
  expect(board.folded(7).lines.get(4)).toEqual({ count: 1000 });
  const before = board.history(12).length;
  const open = within(the("dialog", "Mes derniers changements")).getAllByRole("button", {
    name: /^Annuler.: Batavia$/,
  });
  fireEvent.click(open.at(-1) as HTMLElement);
  expect(board.folded(12).lines.get(1)).toBeUndefined();
  // Nothing is rewritten: two entries more.
  expect(board.history(12)).toHaveLength(before + 2);
});

it("says kindly who has replaced a change since, and that a basket is validated", async () => {
  const board = aBoard();
  board.observe(12, { k: "count", l: 1, v: milliOf(0) });
  board.observeAs(karim, 12, { k: "count", l: 1, v: milliOf(2) });
  board.observe(3, { k: "count", l: 1, v: milliOf(0) });
  const sheet = await openUndo(board);
  expect(textOf(sheet)).toContain("remplacé depuis par Karim");
  expect(textOf(sheet)).toContain("panier validé");
  expect(within(sheet).queryByRole("button", { name: /^Annuler/ })).toBeNull();
});
