import { createMemoryHistory, MemoryRouter } from "@solidjs/router";
import { fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import { toasts } from "../../ui/toast-list.ts";
import { BoardProvider } from "../board-context.tsx";
import { boardTests, press } from "../testing/a-board.ts";
import { aBasket, someFacts } from "../testing/board-facts.ts";
import { the } from "../testing/by-words.ts";
import { createFakeBoard } from "../testing/fake-board.ts";
import { WalkInItem } from "./walk-in-item.tsx";

boardTests();

const ana = aBasket({ number: 12 });

/** The item as it stands in the board's menu; a browser's own popover is not this test's. */
function open(link: "live" | "offline") {
  const board = createFakeBoard(someFacts({ baskets: [ana] }));
  board.link(link);
  board.answer((asked) =>
    asked.kind === "open_walk_in" && link === "live"
      ? { kind: "walk_in_opened", basketId: asked.basketId, revision: 1 }
      : undefined,
  );
  const history = createMemoryHistory();
  history.set({ value: "/board/x" });
  const Item = () => (
    <BoardProvider board={board}>
      <WalkInItem />
    </BoardProvider>
  );
  render(() => (
    <MemoryRouter history={history}>
      {[{ path: ["/board/:distributionId", "/board/:distributionId/:number"], component: Item }]}
    </MemoryRouter>
  ));
  press("Client sans commande");
  fireEvent.input(screen.getByLabelText("Prénom"), { target: { value: "Zoé" } });
  press("Ouvrir le panier");
  const [asked] = board.sent;
  if (asked?.kind !== "open_walk_in") throw new Error("nothing was asked");
  return { board, history, basketId: asked.basketId };
}

it("EXT-5 the new basket opens once the facts hold it, which may be after the room's answer", async () => {
  const { board, history, basketId } = open("live");
  await waitFor(() => expect(board.waiting()).toEqual([]));
  expect(the("button", "Ouvrir le panier").getAttribute("aria-busy")).toBe("true");
  board.change({ baskets: [ana, aBasket({ number: 13, id: basketId, firstName: "Zoé", walkIn: true })] });
  await waitFor(() => expect(history.get()).toBe("/board/x/13"));
  expect(screen.queryByLabelText("Prénom")).toBeNull();
});

it("EXT-5 without a network it is asked for, and nobody stands before a turning wheel", () => {
  const { history } = open("offline");
  expect(toasts().map((one) => one.text().replaceAll("\u00a0", " "))).toEqual([
    "Panier de Zoé : en attente du réseau.",
  ]);
  expect(screen.queryByLabelText("Prénom")).toBeNull();
  expect(history.get()).toBe("/board/x");
});
