import { fireEvent, screen } from "@solidjs/testing-library";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { grams } from "../../../core/quantity/grams.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { loadMessages } from "../../i18n/catalogue.ts";
import { TrialBand } from "../panes.ts";
import { aBoard, boardTests } from "../testing/a-board.ts";
import { karim } from "../testing/fake-board.ts";
import { renderBoard } from "../testing/render-board.tsx";

boardTests();
beforeAll(() => Promise.all([loadMessages("trial"), TrialBand.preload()]));
beforeEach(() => localStorage.clear());

const ticked = (done: number) => screen.findByRole("button", { name: `Les étapes de l’essai, ${done} / 6` });

it("TRI-3 names what to try with the board's own goods, and ticks what happens, whoever did it", async () => {
  const board = aBoard();
  board.change({ trial: true });
  renderBoard(board);
  // Nadia was validated before anybody looked.
  expect((await ticked(1)).textContent).toContain("Il manque\u00a0: Batavia (panier 12)");
  board.observeAs(karim, 12, { k: "count", l: 1, v: milli(0) });
  expect((await ticked(2)).textContent).toContain("Pesez\u00a0: Poulet fermier (panier 7)");
  board.observeAs(karim, 7, { k: "weigh", l: 3, v: [grams(1650)] });
  await ticked(3);
  fireEvent.click(await ticked(3));
  expect(screen.getAllByText("fait")).toHaveLength(3);
});

it("TRI-3 the network was cut once something typed in the dark has left; what was ticked is kept on this phone", async () => {
  const board = aBoard();
  board.change({ trial: true });
  renderBoard(board);
  const first = await ticked(1);
  board.link("offline", 2);
  board.link("live", 0);
  await ticked(2);
  expect(first.isConnected).toBe(true);
  expect(localStorage.getItem(`cabas.trial.${board.facts()?.distributionId}`)).toBe('["validate","offline"]');
});

it("is not there on a real day", async () => {
  renderBoard(aBoard());
  expect(screen.queryByText(/Essai/)).toBeNull();
});
