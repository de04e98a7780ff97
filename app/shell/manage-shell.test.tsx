import { createMemoryHistory, MemoryRouter } from "@solidjs/router";
import { cleanup, render, screen, within } from "@solidjs/testing-library";
import { afterEach, expect, it } from "vitest";
import ManageShell from "./manage-shell.tsx";
import { type SessionInfo, SessionProvider } from "./session.tsx";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const somebody = (roles: string[], more: Partial<SessionInfo> = {}): SessionInfo => ({
  user: { id: "u1", email: "", firstName: "Paul", lastName: "Mariuzzo", phone: "", locale: "fr", hasPassword: false },
  markets: [{ id: "m1", slug: "captieux", name: "Le marché de Captieux", roles }],
  duties: [],
  boards: [],
  producers: [],
  demo: false,
  build: "1",
  now: Date.now(),
  ...more,
});

function manage(session: SessionInfo) {
  const history = createMemoryHistory();
  history.set({ value: "/manage/captieux/payments" });
  render(() => (
    <SessionProvider load={async () => session}>
      <MemoryRouter history={history}>
        {[{ path: "/manage/:slug/*page", component: () => <ManageShell>Page</ManageShell> }]}
      </MemoryRouter>
    </SessionProvider>
  ));
}
async function pages() {
  const [first] = await screen.findAllByRole("navigation");
  return within(first ?? document.body)
    .getAllByRole("link")
    .map((link) => link.textContent);
}

it("shows an admin every page, and says which one this is", async () => {
  manage(somebody(["admin"]));
  await screen.findAllByRole("link", { name: "Distributions" });
  expect(await pages()).toEqual([
    "Aperçu",
    "Distributions",
    "Commandes",
    "Catalogues",
    "Membres",
    "Messagerie",
    "Paiements",
    "Paramètres",
  ]);
  const current = screen.getAllByRole("link", { current: "page" }).map((link) => link.getAttribute("href"));
  expect(new Set(current)).toEqual(new Set(["/manage/captieux/payments"]));
});

it("shows a treasurer what the role opens, and no dead link", async () => {
  manage(somebody(["treasurer"]));
  await screen.findAllByRole("link", { name: "Paiements" });
  expect(await pages()).toEqual(["Membres", "Paiements"]);
});

it("leads from one place to the others of this person", async () => {
  manage(
    somebody(["treasurer"], {
      boards: [{ distributionId: "d1", marketName: "Le marché de Captieux", pickupOn: "2026-11-21" }],
      producers: [{ id: "p1", slug: "peyrignolles", name: "Ferme de Peyrignolles", role: "owner" }],
    }),
  );
  const button = await screen.findByRole("button", { name: /Le marché de Captieux/ });
  const list = document.getElementById(button.getAttribute("popovertarget") ?? "");
  // jsdom has no popovers: this is the event by which a browser tells that one opens.
  list?.dispatchEvent(Object.assign(new Event("beforetoggle"), { newState: "open" }));
  const links = [...(list?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href"));
  expect(links).toEqual(["/", "/board/d1", "/manage/captieux", "/producer/peyrignolles"]);
});
