import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import DayPage from "./day.tsx";

const ENTER = "POST /api/day-passes/secret/enter";
const pass = { marketName: "Le marché de Captieux", pickupOn: "2026-11-21", placeName: "Halle", task: "prepare" };

async function open(found: ApiHandler, session = aSession()) {
  const server = fakeApi({ "GET /api/day-passes/secret": found, [ENTER]: { body: { distributionId: "d1" } } });
  const page = await renderPage({
    route: "/day/:token",
    at: "/day/secret",
    page: DayPage,
    places: ["people"],
    session,
  });
  return { ...server, ...page };
}

it("asks a first name, and opens the board of that day", async () => {
  const { asked, address } = await open({ body: pass });
  await screen.findByText(/samedi 21 novembre/i);
  fireEvent.click(screen.getByRole("button", { name: "Ouvrir le tableau" }));
  expect(screen.getByLabelText("Votre prénom").getAttribute("aria-invalid")).toBe("true");
  expect(asked(ENTER)).toEqual([]);
  fireEvent.input(screen.getByLabelText("Votre prénom"), { target: { value: "  Sam " } });
  fireEvent.click(screen.getByRole("button", { name: "Ouvrir le tableau" }));
  await waitFor(() => expect(address()).toBe("/board/d1"));
  expect(asked(ENTER)[0]?.json).toEqual({ firstName: "Sam" });
});

it("asks nothing of somebody who is known", async () => {
  const { asked, address } = await open({ body: pass }, aSession({ user: ana }));
  fireEvent.click(await screen.findByRole("button", { name: "Ouvrir le tableau" }));
  await waitFor(() => expect(address()).toBe("/board/d1"));
  expect(asked(ENTER)[0]?.json).toEqual({});
});

it("says what to do with a link that has served", async () => {
  await open(refusal("day_pass_ended", {}, 404));
  expect(await screen.findByText("Ce lien n’est plus valable")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ouvrir le tableau" })).toBeNull();
});

it("keeps the name where the door does not open", async () => {
  const { routes } = await open({ body: pass });
  routes[ENTER] = refusal("day_pass_ended", {}, 404);
  fireEvent.input(await screen.findByLabelText("Votre prénom"), { target: { value: "Sam" } });
  fireEvent.click(screen.getByRole("button", { name: "Ouvrir le tableau" }));
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Votre prénom").value).toBe("Sam");
});
