import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { expect, it, vi } from "vitest";
import { fakeApi } from "../../testing/fake-api.ts";
import { aCatalogProduct } from "../../testing/product-builders.ts";
import { renderPage } from "../../testing/render-page.tsx";
import ArrangeList from "./arrange-list.tsx";

const ORDER = "PUT /api/producer/peyrignolles/catalogs/c1/products/order";

it("moves a product past its neighbour on the shelf, and saves the whole order once", async () => {
  const server = fakeApi({ [ORDER]: { status: 204 } });
  const done = vi.fn();
  const products = [
    aCatalogProduct("p1", "Radis"),
    aCatalogProduct("p2", "Miel", { category: "grocery" }),
    aCatalogProduct("p3", "Navets"),
  ];
  await renderPage({
    route: "/",
    at: "/",
    page: () => <ArrangeList place={{ slug: "peyrignolles", catalogId: "c1" }} products={products} onDone={done} />,
    places: ["catalog", "shop"],
  });
  expect((await screen.findByRole<HTMLButtonElement>("button", { name: "Monter Radis" })).disabled).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Descendre Radis" }));
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["Navets", "Radis", "Miel"]);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Descendre Radis" }).disabled).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Garder cet ordre" }));
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(server.asked(ORDER).map(({ json }) => json)).toEqual([{ productIds: ["p3", "p2", "p1"] }]);
});
