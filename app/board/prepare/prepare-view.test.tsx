import "../testing/match-media.ts";

import { MemoryRouter } from "@solidjs/router";
import { render, screen } from "@solidjs/testing-library";
import { beforeAll, expect, it } from "vitest";
import { loadMessages } from "../../i18n/catalogue.ts";
import { aBoard, boardTests, press } from "../testing/a-board.ts";
import { textOf } from "../testing/by-words.ts";
import type { PhoneChecks } from "./create-preparing.ts";
import { PrepareView } from "./prepare-view.tsx";

boardTests();
beforeAll(() => loadMessages("offline"));

const fine: PhoneChecks = {
  shell: async () => ({ state: "done", n: 40 }),
  board: async (baskets) => ({ state: "done", n: baskets.length }),
  work: async (n) => ({ state: "done", n }),
  pictures: async () => ({ state: "done", n: 4 }),
  space: async () => ({ state: "best" }),
};

function show(checks: Partial<PhoneChecks>, board = aBoard()) {
  render(() => (
    <MemoryRouter>
      {[
        {
          path: "/",
          component: () => <PrepareView board={board} checks={{ ...fine, ...checks }} distributionId="d" />,
        },
      ]}
    </MemoryRouter>
  ));
  return board;
}

it("is ready when everything was read back; what the browser does not promise is said", async () => {
  show({});
  expect(await screen.findByText("Prêt hors ligne ✓")).toBeTruthy();
  expect(screen.getAllByRole("listitem").map(textOf)).toEqual([
    "L’application40 fichiers, relus",
    "Le tableau et les noms3 paniers",
    "Les saisies de l’équipe0 saisie",
    "Les images des produits4 images",
    "La place dans ce téléphoneCe navigateur ne la réserve pas : ouvrez le tableau demain avant la halle si vous pouvez",
  ]);
  expect(screen.getByRole("link", { name: "Ouvrir le tableau" }).getAttribute("href")).toBe("/board/d");
});

it("says what is missing and looks again when asked; a picture less is still ready", async () => {
  let whole = false;
  show({
    shell: async () => (whole ? { state: "done", n: 40 } : { state: "missing", n: 2 }),
    pictures: async () => ({ state: "missing", n: 1 }),
  });
  expect(await screen.findByText("Pas encore prêt")).toBeTruthy();
  expect(screen.getByText("Il en manque 2")).toBeTruthy();
  expect(screen.queryByText("Prêt hors ligne ✓")).toBeNull();
  whole = true;
  press("Réessayer ce qui manque");
  expect(await screen.findByText("Prêt hors ligne ✓")).toBeTruthy();
  expect(screen.getByText(/Il en manque 1/)).toBeTruthy();
});

it("waits for the room and says that this takes a network", async () => {
  const board = aBoard();
  board.link("offline");
  show({}, board);
  expect(await screen.findByText("Pas encore prêt")).toBeTruthy();
  board.link("live");
  expect(await screen.findByText("Prêt hors ligne ✓")).toBeTruthy();
});

it("begins nothing anew when the link breaks under way: only what is missing is looked at again", async () => {
  const asked: string[] = [];
  const slow: ((checked: { state: "done"; n: number }) => void)[] = [];
  const board = show({
    shell: () => {
      asked.push("app");
      return new Promise((resolve) => slow.push(resolve));
    },
    work: async () => {
      asked.push("work");
      return asked.length < 4 ? { state: "missing", n: 1 } : { state: "done", n: 1 };
    },
    board: async (baskets) => {
      asked.push("board");
      return { state: "done", n: baskets.length };
    },
  });
  expect(await screen.findByText("Toutes ne sont pas arrivées")).toBeTruthy();
  board.link("offline");
  board.link("live");
  expect(await screen.findByText("1 saisie")).toBeTruthy();
  expect(asked).toEqual(["app", "board", "work", "work"]);
  for (const done of slow) done({ state: "done", n: 40 });
  expect(await screen.findByText("Prêt hors ligne ✓")).toBeTruthy();
});

it("is not ready where the phone keeps nothing", async () => {
  show({
    board: async () => {
      throw new DOMException("no", "InvalidStateError");
    },
  });
  expect(await screen.findByText("Pas encore prêt")).toBeTruthy();
  expect(screen.getByText(/ne peut rien garder/)).toBeTruthy();
});
