import { fireEvent, screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { fakeApi } from "../../testing/fake-api.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import SettingsPage from "./settings.tsx";

withNativeDialog();

it("leads to every setting, and opens the tasks of the day here", async () => {
  const tasks = { tasks: [{ id: "prepare", kind: "prepare", name: "", wanted: 2 }] };
  fakeApi({
    "GET /api/markets/captieux": { body: { slug: "captieux", name: "Captieux" } },
    "GET /api/manage/captieux/tasks": { body: tasks },
  });
  await renderPage({
    route: "/manage/:slug/settings",
    at: "/manage/captieux/settings",
    page: SettingsPage,
    places: ["settings", "market", "setup", "answers"],
    session: aSession({ user: ana, markets: [{ id: "m", slug: "captieux", name: "Captieux", roles: ["admin"] }] }),
  });
  await screen.findByRole("heading", { level: 1, name: "Paramètres" });
  const places = ["texts", "place", "contact", "access", "sales", "fees"].map((one) => `settings/${one}`);
  const hrefs = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  for (const place of [...places, "poster", "duplicate"]) expect(hrefs).toContain(`/manage/captieux/${place}`);
  fireEvent.click(screen.getByRole("button", { name: /Les tâches du jour/ }));
  await screen.findByRole("dialog", { name: "Les tâches du jour" });
  expect(await screen.findByRole("spinbutton", { name: "Personnes, Préparer les paniers" })).toBeTruthy();
});
