import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { beforeEach, expect, it, vi } from "vitest";
import type { CatalogProducts } from "../../../core/contract/product.ts";
import { bps } from "../../../core/money/bps.ts";
import { aSession } from "../../testing/a-session.ts";
import { fakeApi, refusal } from "../../testing/fake-api.ts";
import { aCatalogProduct } from "../../testing/product-builders.ts";
import { renderPage } from "../../testing/render-page.tsx";
import GridPage from "./grid.tsx";

const AT = "/api/producer/peyrignolles/catalogs/c1/products";

const catalog: CatalogProducts = {
  catalog: { id: "c1", number: 9481, name: "Vente au marché" },
  feeBps: bps(360),
  feeVatBps: bps(2000),
  products: [aCatalogProduct("p1", "Radis"), aCatalogProduct("p2", "Navets")],
  sales: [],
  now: 1_800_000_000_000,
};

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});

async function open() {
  const server = fakeApi({ [`GET ${AT}`]: { body: catalog } });
  await renderPage({
    route: "/producer/:slug/catalogs/:catalogId/grid",
    at: "/producer/peyrignolles/catalogs/c1/grid",
    page: GridPage,
    places: ["catalog", "common"],
    session: aSession({ producers: [{ id: "p", slug: "peyrignolles", name: "Peyrignolles", role: "owner" }] }),
  });
  const grid = await screen.findByRole("grid");
  const cell = (row: number, column: number) => {
    const found = within(grid).getAllByRole("row")[row]?.querySelectorAll<HTMLElement>('[role="gridcell"]')[column];
    if (found === undefined) throw new Error(`no cell ${row}, ${column}`);
    return found;
  };
  const key = (name: string, more: object = {}) => fireEvent.keyDown(grid, { key: name, ...more });
  /** Typed over what stands in the active cell, and left with Enter. */
  const type = async (text: string) => {
    key(text[0] ?? "");
    const input = await within(grid).findByRole("textbox");
    fireEvent.input(input, { target: { value: text } });
    fireEvent.keyDown(input, { key: "Enter" });
  };
  const save = () => fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  return { ...server, grid, cell, key, type, save };
}

it("is filled by the keyboard alone, and saves only the rows that changed, in one go", async () => {
  const { routes, asked, cell, key, type, save } = await open();
  expect(screen.getByText("Rien à enregistrer")).toBeTruthy();
  fireEvent.click(cell(1, 3));
  await type("1,80");
  expect(cell(1, 3).textContent).toBe("1,80");
  expect(screen.getByText("1 ligne modifiée")).toBeTruthy();
  // Enter went down: the next letter is the next product's price.
  key("z", { ctrlKey: true });
  expect(screen.getByText("Rien à enregistrer")).toBeTruthy();
  key("z", { ctrlKey: true, shiftKey: true });
  routes[`PUT ${AT}`] = { body: { productIds: ["p1"], openSales: [] } };
  save();
  await waitFor(() => expect(asked(`PUT ${AT}`)).toHaveLength(1));
  expect(asked(`PUT ${AT}`)[0]?.json).toMatchObject({
    products: [{ id: "p1", revision: 3, variants: [{ id: "p1-v", priceCents: 180 }], stock: { left: 40, seen: 40 } }],
  });
});

it("marks what is no price before anything is sent", async () => {
  const { asked, cell, type, save } = await open();
  fireEvent.click(cell(2, 3));
  await type("cher");
  expect(cell(2, 3).getAttribute("aria-invalid")).toBe("true");
  save();
  expect(await screen.findByText("1 case à revoir")).toBeTruthy();
  expect(asked(`PUT ${AT}`)).toEqual([]);
});

it("takes a spreadsheet's rows, the ones too many as new products", async () => {
  const { routes, asked, grid, cell, save } = await open();
  fireEvent.click(cell(2, 0));
  const text = "Navets boule d'or\tla botte\nPanais\tle kg";
  fireEvent.paste(grid, { clipboardData: { getData: () => text } });
  expect(await screen.findByText("4 cases collées")).toBeTruthy();
  expect(cell(2, 0).textContent).toBe("Navets boule d'or");
  expect(cell(3, 0).textContent).toBe("Panais");
  expect(screen.getByText("2 lignes modifiées")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
  expect(screen.getByText("Rien à enregistrer")).toBeTruthy();
  expect(within(grid).getAllByRole("row")).toHaveLength(3);
  expect(routes).not.toHaveProperty(`PUT ${AT}`);
  save();
  expect(asked(`PUT ${AT}`)).toEqual([]);
});

it("says where somebody else was quicker, and keeps what was typed", async () => {
  const { routes, cell, type, save } = await open();
  fireEvent.click(cell(1, 0));
  await type("Radis noir");
  routes[`PUT ${AT}`] = refusal("products_refused", { rows: [{ row: 0, why: "stale" }] });
  save();
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(cell(1, 0).textContent).toBe("Radis noir");
});
