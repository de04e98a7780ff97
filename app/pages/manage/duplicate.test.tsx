import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import { fakeApi } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import DuplicatePage from "./duplicate.tsx";

it("asks a name, and leads to the second market's own place", async () => {
  const route = "POST /api/manage/captieux/duplicate";
  const { asked } = fakeApi({ [route]: { status: 201, body: { slug: "soir" } } });
  const { address } = await renderPage({
    route: "/manage/:slug/duplicate",
    at: "/manage/captieux/duplicate",
    page: DuplicatePage,
    places: ["setup"],
  });
  fireEvent.click(await screen.findByRole("button", { name: "Dupliquer" }));
  expect(screen.getByText("Écrivez le nom du marché.")).toBeTruthy();
  expect(asked(route)).toEqual([]);
  fireEvent.input(screen.getByLabelText("Nom du marché"), { target: { value: "Le marché du soir" } });
  fireEvent.click(screen.getByRole("button", { name: "Dupliquer" }));
  await waitFor(() => expect(address()).toBe("/manage/soir"));
  expect(asked(route)[0]?.json).toEqual({ name: "Le marché du soir", withCatalogs: true });
});
