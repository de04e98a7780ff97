import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import type { CatalogProducts } from "../../../core/contract/product.ts";
import { bps } from "../../../core/money/bps.ts";
import { aSession } from "../../testing/a-session.ts";
import { fakeApi, refusal } from "../../testing/fake-api.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import ProductPage from "./product.tsx";

withNativeDialog();

const AT = "/api/producer/peyrignolles/catalogs/c1/products";
const empty: CatalogProducts = {
  catalog: { id: "c1", number: 9481, name: "Vente au marché" },
  feeBps: bps(360),
  feeVatBps: bps(2000),
  products: [],
  sales: [],
  now: 1_800_000_000_000,
};

async function open() {
  const server = fakeApi({ [`GET ${AT}`]: { body: empty } });
  await renderPage({
    route: "/producer/:slug/catalogs/:catalogId/products/:productId",
    at: "/producer/peyrignolles/catalogs/c1/products/new",
    page: ProductPage,
    places: ["catalog", "common"],
    session: aSession({ producers: [{ id: "p", slug: "peyrignolles", name: "Peyrignolles", role: "owner" }] }),
  });
  await screen.findByLabelText(/^Nom$/);
  return server;
}
const type = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const save = () => fireEvent.submit(document.querySelector("#product-form") ?? document.body);

it("makes a first product of four fields, the rest proposed from the name", async () => {
  const { asked, routes } = await open();
  routes[`PUT ${AT}`] = { body: { productIds: ["x"], openSales: [] } };
  type(/^Nom$/, "Tomates anciennes");
  type(/^Prix/, "3,80");
  type(/^Quantité/, "40");
  expect(screen.getByText(/Légumes · TVA 5,5/)).toBeTruthy();
  expect(screen.getByText(/vous recevrez 3,66/)).toBeTruthy();
  save();
  await waitFor(() => expect(asked(`PUT ${AT}`)).toHaveLength(1));
  expect(asked(`PUT ${AT}`)[0]?.json).toMatchObject({
    products: [
      {
        id: null,
        name: "Tomates anciennes",
        category: "vegetables",
        picture: "tomato",
        variants: [{ label: "le kg", kind: "counted", unit: "kg", priceCents: 380, vatBps: 550, stepMilli: 500 }],
        stock: { left: 40_000, seen: null },
      },
    ],
  });
});

it("proposes estimate and maximum for what is weighed, and says at the field what is missing", async () => {
  const { calls } = await open();
  type(/^Nom$/, "Potimarron");
  expect(screen.getByText(/≈ 1,2 kg, 1,56 kg au plus/)).toBeTruthy();
  save();
  await screen.findByText("Indiquez un prix, par exemple 2,50.");
  expect(calls.filter(({ route }) => route.startsWith("PUT"))).toEqual([]);
});

it("keeps what was typed where somebody else was faster", async () => {
  const { routes } = await open();
  routes[`PUT ${AT}`] = refusal("products_refused", {
    rows: [{ row: 0, variant: null, field: "revision", why: "stale" }],
  });
  type(/^Nom$/, "Radis");
  type(/^Prix/, "1,60");
  save();
  await screen.findByText(/Quelqu’un d’autre a modifié ce produit/);
  expect(screen.getByLabelText<HTMLInputElement>(/^Nom$/).value).toBe("Radis");
});
