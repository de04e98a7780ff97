import { createMemoryHistory, MemoryRouter } from "@solidjs/router";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadMessages } from "../../i18n/catalogue.ts";
import PaperPage from "./paper.tsx";
import { aPaper, aPaperBasket, aPaperLine, bread, potatoes } from "./testing/a-paper.ts";

const paper = aPaper([
  aPaperBasket(1, "Ouali", { phone: "06 12 34 56 78", lines: [bread] }),
  aPaperBasket(2, "Castex", { firstName: "Bruno", lines: [potatoes(1500), bread], ifMissing: "call" }),
]);

beforeAll(() => loadMessages("paper"));
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("fetch", async () => Response.json(paper));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Each test asks for another distribution: what was loaded for one stays in the router's cache. */
let count = 0;
function open(sheet: string) {
  count += 1;
  const history = createMemoryHistory();
  history.set({ value: `/paper/d${count}/${sheet}` });
  render(() => (
    <MemoryRouter history={history}>{[{ path: "/paper/:distributionId/:sheet", component: PaperPage }]}</MemoryRouter>
  ));
  return history;
}

const table = async () => within(await screen.findByRole("table"));
const firstCells = (rows: readonly HTMLElement[]) =>
  rows.slice(1).map((row) => row.querySelectorAll("td")[1]?.textContent);

describe("the attendance list", () => {
  it("goes by family name, or by number, and this device remembers it", async () => {
    open("attendance");
    expect(firstCells((await table()).getAllByRole("row"))).toEqual([
      "CASTEX Brunosi manquant\u00a0: appeler",
      "OUALI Ana",
    ]);
    fireEvent.change(screen.getByLabelText("Ordre"), { target: { value: "number" } });
    expect(firstCells((await table()).getAllByRole("row"))).toEqual([
      "OUALI Ana",
      "CASTEX Brunosi manquant\u00a0: appeler",
    ]);
    cleanup();
    open("attendance");
    expect(firstCells((await table()).getAllByRole("row"))).toEqual([
      "OUALI Ana",
      "CASTEX Brunosi manquant\u00a0: appeler",
    ]);
  });

  it("shows phones and what is in the baskets only when asked to", async () => {
    open("attendance");
    await table();
    expect(screen.queryByText("06 12 34 56 78")).toBeNull();
    fireEvent.click(screen.getByRole("checkbox", { name: "Téléphones" }));
    expect((await table()).getByText("06 12 34 56 78")).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: "Contenu des paniers" }));
    expect((await table()).getByText(/1. 1,5 kg Pommes de terre · 2. 1 pièce Pain au levain/)).toBeTruthy();
  });

  it("offers no phones to who may not read them", async () => {
    vi.stubGlobal("fetch", async () => Response.json(aPaper([aPaperBasket(1, "Ouali")])));
    open("attendance");
    await table();
    expect(screen.queryByRole("checkbox", { name: "Téléphones" })).toBeNull();
  });
});

it("puts goods across customers", async () => {
  open("table");
  const row = (await table()).getByRole("row", { name: /Pain au levain/ });
  expect([...row.children].map((cell) => cell.textContent?.replace("\u00a0", " "))).toEqual([
    "Pain au levain",
    "2 pièces",
    "1",
    "1",
  ]);
});

it("moves between sheets, and says how many pages each takes", async () => {
  const history = open("attendance");
  await table();
  expect(screen.getByText("1 page")).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "Préparation" }));
  expect(await screen.findByText("2 pages")).toBeTruthy();
  await waitFor(() => expect(history.get()).toBe(`/paper/d${count}/preparation`));
  expect(screen.getAllByRole("heading", { level: 2 }).map((title) => title.textContent)).toEqual([
    "Boulangerie Dulong",
    "Ferme de Peyrignolles",
  ]);
});

it("says what to expect where nobody has ordered yet", async () => {
  vi.stubGlobal("fetch", async () => Response.json(aPaper([])));
  open("attendance");
  expect(await screen.findByText("Rien à imprimer")).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Imprimer" }).disabled).toBe(true);
});

it("tells on the preparation list what a box holds", async () => {
  const box = aPaperLine({ productName: "Panier de saison", boxContent: "2 salades\n1 botte de radis" });
  vi.stubGlobal("fetch", async () => Response.json(aPaper([aPaperBasket(1, "Ouali", { lines: [box, bread] })])));
  open("preparation");
  expect((await screen.findAllByText(/2 salades/)).length).toBeGreaterThan(0);
});

describe("labels", () => {
  const labels = () => [...document.querySelectorAll(".label")].map((label) => label.textContent);
  const pages = () => document.querySelectorAll(".label-page").length;
  const choose = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });

  it("LAB-2 one a basket in the order chosen, counted live, from the first free label of a begun sheet on", async () => {
    open("labels");
    await waitFor(() =>
      expect(labels()).toEqual([
        expect.stringMatching(/^2CASTEX Bruno2 produits/),
        expect.stringMatching(/^1OUALI Ana1 produit/),
      ]),
    );
    expect(screen.getByText("1 page")).toBeTruthy();
    choose("Papier", "2x4");
    choose("Première étiquette", "7");
    expect(pages()).toBe(2);
    expect(screen.getByText("2 pages")).toBeTruthy();
    choose("Papier", "roll-57");
    expect(pages()).toBe(2);
    expect(document.querySelector("style")?.textContent).toContain("size: 57mm 40mm");
  });

  it("one a line for the lots of each farm, with the basket's number and a place for the weight", async () => {
    open("labels");
    await waitFor(() => expect(pages()).toBe(1));
    choose("Une étiquette par", "line");
    expect(labels().map((text) => text?.slice(0, 30))).toEqual([
      expect.stringMatching(/^2CASTEX Bruno1.pièce Pain/),
      expect.stringMatching(/^1OUALI Ana1.pièce Pain/),
      expect.stringMatching(/^2CASTEX Bruno1,5.kg Pommes/),
    ]);
    expect(document.querySelectorAll(".label-weight")).toHaveLength(1);
  });
});

describe("settings of a market on this device", () => {
  it("say which columns stand and whether names are grouped by letter", async () => {
    open("attendance");
    await table();
    fireEvent.change(screen.getByLabelText("Groupes"), { target: { value: "letter" } });
    expect(screen.getAllByRole("rowheader").map((cell) => cell.textContent)).toEqual(["C", "O"]);
    fireEvent.click(screen.getByLabelText("Montants"));
    expect(screen.queryByRole("columnheader", { name: "Payé" })).toBeNull();
  });
});
