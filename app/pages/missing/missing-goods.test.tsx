import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import type { MissingGoods } from "../../../core/contract/missing.ts";
import { cents } from "../../../core/money/cents.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { fakeApi, refusal } from "../../testing/fake-api.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { aDistribution } from "../../testing/shop-builders.ts";
import FarmMissingGoods from "./farm-missing-goods.tsx";

withNativeDialog();

const salads: MissingGoods["goods"][number] = {
  offerId: "salads",
  producerId: "luc",
  producerName: "Ferme de Peyrignolles",
  productName: "Batavia",
  variantLabel: "la pièce",
  picture: "lettuce",
  tint: "leaf",
  unit: "piece",
  kind: "counted",
  quantityMilli: milliOf(4),
  chargedCents: cents(480),
  parts: [
    { basket: 1, wantedMilli: milliOf(2), chargedCents: cents(240), toldMilli: null },
    { basket: 2, wantedMilli: milliOf(2), chargedCents: cents(240), toldMilli: null },
  ],
  told: null,
};
const date = aDistribution();
const path = `/api/distributions/${date.id}/missing?producer=peyrignolles`;
const some = (given: Partial<MissingGoods> = {}): MissingGoods => ({
  market: { slug: "captieux", name: "Le marché de Captieux" },
  distribution: date,
  isOver: false,
  goods: [salads],
  ...given,
});
const open = async () => {
  await renderPage({
    route: "/producer/:slug/sales/:distributionId/missing",
    at: `/producer/peyrignolles/sales/${date.id}/missing`,
    page: FarmMissingGoods,
    places: ["missing"],
  });
  await screen.findByRole("heading", { level: 1, name: "Prévenir d’un manque" });
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

it("says how many are told and what comes back before anybody is told", async () => {
  const server = fakeApi({
    [`GET ${path}`]: { body: some() },
    [`POST ${path}`]: { body: { baskets: 1, backCents: 126 } },
  });
  await open();
  fireEvent.click(await screen.findByRole("button", { name: /Batavia/ }));
  expect(plain((await screen.findByText(/seront prévenus/)).textContent ?? "")).toBe(
    "2 clients seront prévenus : 4,80 € leur seront rendus.",
  );
  const field = screen.getByRole("spinbutton");
  fireEvent.input(field, { target: { value: "3" } });
  fireEvent.keyDown(field, { key: "Enter" });
  fireEvent.click(screen.getByRole("button", { name: "Prévenir 1 client" }));
  await waitFor(() => expect(server.asked(`POST ${path}`)).toHaveLength(1));
  expect(server.asked(`POST ${path}`)[0]?.json).toEqual({ goods: [{ offerId: "salads", haveMilli: 3000 }] });
});

it("keeps the choice where it is refused, and offers nothing once the pickup has begun", async () => {
  fakeApi({ [`GET ${path}`]: { body: some() }, [`POST ${path}`]: refusal("pickup_begun") });
  await open();
  fireEvent.click(await screen.findByRole("button", { name: /Batavia/ }));
  fireEvent.click(await screen.findByRole("button", { name: "Prévenir 2 clients" }));
  expect(await screen.findByText(/Le retrait a commencé/)).toBeTruthy();
});
