import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import type { Help } from "../../../core/contract/duty.ts";
import { fakeApi } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { aDistribution } from "../../testing/shop-builders.ts";
import { toasts } from "../../ui/toast-list.ts";
import HelpPage from "./help.tsx";

const date = aDistribution();
const help = (rest: Partial<Help> = {}): Help => ({
  market: { slug: "captieux", name: "Le marché de Captieux" },
  mayHelp: true,
  dates: [
    {
      distribution: date,
      lead: "Claire D.",
      tasks: [
        { id: "prepare", kind: "prepare", name: "", wanted: 2, left: 0, mine: false, people: ["Marie L.", "Karim S."] },
        { id: "w", kind: "welcome", name: "Accueil et café", wanted: 2, left: 2, mine: false, people: [] },
      ],
    },
  ],
  ...rest,
});
const route = "GET /api/markets/captieux/help";
const signUps = `/api/distributions/${date.id}/sign-ups`;

async function open(body: Help) {
  const server = fakeApi({
    [route]: { body },
    "GET /api/markets/captieux/trials": { body: { trials: [] } },
    [`PUT ${signUps}`]: {},
    [`DELETE ${signUps}?taskId=w`]: {},
  });
  await renderPage({ route: "/m/:slug/help", at: "/m/captieux/help", page: HelpPage, places: ["answers"] });
  await screen.findByRole("heading", { level: 1, name: "Donner un coup de main" });
  return server;
}

it("signs up with one touch, and steps back with another", async () => {
  const { asked, routes } = await open(help());
  const card = within(screen.getByRole("region", { name: "samedi 21 novembre" }));
  expect(card.getByText(/complet · Marie L. · Karim S./)).toBeTruthy();
  expect(card.getByText(/Référent.: Claire D./)).toBeTruthy();
  const [full, free] = help().dates[0]?.tasks ?? [];
  if (!full || !free) throw new Error("two tasks");
  routes[route] = {
    body: help({ dates: [{ distribution: date, lead: null, tasks: [full, { ...free, left: 1, mine: true }] }] }),
  };
  fireEvent.click(card.getByRole("button", { name: /Accueil et café.: je m’inscris/ }));
  await waitFor(() => expect(asked(`PUT ${signUps}`).map((call) => call.json)).toEqual([{ taskId: "w" }]));
  expect(await screen.findByRole("link", { name: "Ouvrir le tableau" })).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: /Accueil et café.: me retirer/ }));
  await waitFor(() => expect(asked(`DELETE ${signUps}?taskId=w`)).toHaveLength(1));
  await waitFor(() => expect(toasts().at(-1)?.text()).toMatch(/Vous êtes retiré/));
});

it("tells who has never ordered why there is no button", async () => {
  await open(help({ mayHelp: false }));
  expect(screen.getByText(/Après votre première commande/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /je m’inscris/ })).toBeNull();
});
