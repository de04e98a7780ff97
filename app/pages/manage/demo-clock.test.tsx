import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { fakeApi, refusal } from "../../testing/fake-api.ts";
import { aManagedDistribution } from "../../testing/manage-builders.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { toasts } from "../../ui/toast-list.ts";
import { ManagePage } from "./manage-page.tsx";

const date = aManagedDistribution();
const recap = date.closesAt + 16 * 60_000;

async function open({ demo = true, roles = ["admin"] } = {}) {
  const server = fakeApi({
    "GET /api/manage/captieux/distributions": { body: { distributions: [date] } },
    "GET /api/manage/captieux/payments": { body: { settlements: [], refunds: [] } },
    "GET /dev/clock": { body: { marketNow: date.closesAt } },
    "POST /dev/clock": { body: { marketNow: recap, stops: 3 } },
  });
  const session = aSession({ user: ana, demo, markets: [{ id: "m", slug: "captieux", name: "Captieux", roles }] });
  const page = await renderPage({
    route: "/manage/:slug",
    at: "/manage/captieux",
    page: () => <ManagePage title="Page">Contenu</ManagePage>,
    places: ["market", "demo"],
    session,
  });
  await screen.findByText("Contenu");
  return { ...server, ...page, session };
}
const clock = async () => within(await screen.findByRole("complementary", { name: "Horloge de démonstration" }));

describe("the demo's clock", () => {
  it.each([{ demo: false }, { roles: ["treasurer"] }])("is not there with %j", async (options) => {
    await open(options);
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  it("goes to the end of the sale, then everything is asked anew", async () => {
    const { asked, becomes, session } = await open();
    const bar = await clock();
    const button = await bar.findByRole<HTMLButtonElement>("button", { name: /Fin de la vente/ });
    await waitFor(() => expect(button.disabled).toBe(false));
    becomes({ ...session, now: recap });
    fireEvent.click(button);
    await waitFor(() => expect(toasts().at(-1)?.text()).toMatch(/La vente est terminée/));
    expect(asked("POST /dev/clock").map((call) => call.json)).toEqual([{ to: recap }]);
    expect(asked("GET /api/manage/captieux/distributions").length).toBeGreaterThan(1);
    // The page now counts from the new time: that sale has no end ahead any more.
    await waitFor(async () => {
      const again = (await clock()).getByRole<HTMLButtonElement>("button", { name: /Fin de la vente/ });
      expect(again.disabled).toBe(true);
    });
  });

  it("has no Monday to go to before a distribution was validated", async () => {
    await open();
    const button = await (await clock()).findByRole<HTMLButtonElement>("button", { name: /Lundi du paiement/ });
    expect(button.disabled).toBe(true);
    expect(button.textContent).toContain("validez d’abord une distribution");
  });

  it("says so where time could not be moved, and can be tried again", async () => {
    const { routes } = await open();
    routes["POST /dev/clock"] = refusal("internal", {}, 500);
    const bar = await clock();
    fireEvent.click(await bar.findByRole<HTMLButtonElement>("button", { name: /\+1 jour/ }));
    await waitFor(() => expect(toasts().at(-1)?.tone).toBe("bad"));
    expect(await bar.findByRole<HTMLButtonElement>("button", { name: /\+1 jour/ })).toBeTruthy();
  });
});
