import { fireEvent, screen, within } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { aManagedDistribution } from "../../testing/manage-builders.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { pickupStartsAt } from "../../testing/shop-builders.ts";
import { setMarketTime } from "../../ui/clock.ts";
import { DateCalendar } from "./date-calendar.tsx";

const DAY = 86_400_000;
const saturday = aManagedDistribution();
const inDecember = aManagedDistribution({
  id: "december",
  pickupOn: "2026-12-05",
  pickupStartsAt: pickupStartsAt + 14 * DAY,
  pickupEndsAt: pickupStartsAt + 14 * DAY + 7_200_000,
});

async function open(dates = [saturday, inDecember]) {
  setMarketTime(pickupStartsAt - DAY);
  await renderPage({
    route: "/manage/:slug/distributions",
    at: "/manage/captieux/distributions",
    page: () => <DateCalendar dates={dates} />,
    places: ["market", "dates"],
    session: aSession({ user: ana, markets: [{ id: "m", slug: "captieux", name: "Captieux", roles: ["admin"] }] }),
  });
  await screen.findByRole("heading", { name: "novembre 2026" });
}
const cellOf = (day: string) => within(screen.getByRole("table")).getByText(day).closest("td") ?? document.body;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

it("shows this month by weeks, each date on its day and leading to itself", async () => {
  await open();
  expect(screen.getAllByRole("columnheader")).toHaveLength(7);
  const link = within(cellOf("21")).getByRole("link");
  expect([link.getAttribute("href"), link.textContent]).toEqual([
    `/manage/captieux/distributions/${saturday.id}`,
    expect.stringMatching(/^10\sh/),
  ]);
  expect(within(screen.getByRole("table")).getAllByRole("link")).toHaveLength(1);
  // The same dates one under the other, for a phone.
  expect(within(screen.getByRole("list")).getAllByRole("link")).toHaveLength(1);
});

it("turns to the months around, and says so where one has no date", async () => {
  await open();
  press("Mois suivant");
  expect(screen.getByRole("heading", { name: "décembre 2026" })).toBeTruthy();
  expect(within(cellOf("5")).getByRole("link").getAttribute("href")).toBe("/manage/captieux/distributions/december");
  press("Mois suivant");
  expect(screen.getByRole("heading", { name: "janvier 2027" })).toBeTruthy();
  expect(screen.getByText("Aucune distribution ce mois-ci.")).toBeTruthy();
  press("Mois précédent");
  press("Mois précédent");
  expect(screen.getByRole("heading", { name: "novembre 2026" })).toBeTruthy();
});
