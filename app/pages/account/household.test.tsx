import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import type { Household } from "../../api/household.ts";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import AccountPage from "./account.tsx";

const sam = { id: "l-sam", email: "sam@exemple.fr", name: "Sam", addedAt: 1, verifiedAt: null, isCurrent: false };
const HOUSEHOLD = "GET /api/account/household";
const ADD = "POST /api/account/household";
const REMOVE = "DELETE /api/account/household/l-sam";

async function open(household: Household, api: Record<string, ApiHandler> = {}) {
  const server = fakeApi({
    "GET /api/account/mails": { body: { markets: [] } },
    "GET /api/account/sessions": { body: { sessions: [] } },
    "GET /api/account/address": { body: { address: "3 rue du Four", commune: "Captieux", postcode: "33840" } },
    [HOUSEHOLD]: { body: household },
    ...api,
  });
  await renderPage({
    route: "/account",
    at: "/account",
    page: AccountPage,
    places: ["account", "people"],
    session: aSession({ user: ana }),
  });
  await screen.findByRole("heading", { name: "Mon foyer" });
  return server;
}

it("adds an address with a name, and says beside the field why one cannot be", async () => {
  let isFree = false;
  const { asked } = await open(
    { mayChange: true, logins: [] },
    { [ADD]: () => (isFree ? { body: { loginId: "l-sam" } } : refusal("address_taken")) },
  );
  fireEvent.click(screen.getByRole("button", { name: "Ajouter une adresse" }));
  const name = document.querySelector<HTMLInputElement>("input[name=name]");
  const email = screen.getByLabelText<HTMLInputElement>(/^Son adresse mail/);
  if (name === null) throw new Error("no name is asked for");
  fireEvent.input(name, { target: { value: "Sam" } });
  fireEvent.input(email, { target: { value: "sam@exemple.fr" } });
  fireEvent.click(screen.getByRole("button", { name: "Ajouter" }));
  await waitFor(() => expect(email.getAttribute("aria-invalid")).toBe("true"));
  isFree = true;
  fireEvent.click(screen.getByRole("button", { name: "Ajouter" }));
  await screen.findByRole("button", { name: "Ajouter une adresse" });
  expect(asked(ADD).map(({ json }) => json)).toEqual([
    { name: "Sam", email: "sam@exemple.fr" },
    { name: "Sam", email: "sam@exemple.fr" },
  ]);
});

it("shows who has not come in yet, and takes an address away", async () => {
  const { asked } = await open({ mayChange: true, logins: [sam] }, { [REMOVE]: { status: 204 } });
  expect(screen.getByText("pas encore venue")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Retirer l’adresse de Sam" }));
  await waitFor(() => expect(asked(REMOVE)).toHaveLength(1));
});

it("offers neither addresses nor a password to who came in by a second address", async () => {
  await open({ mayChange: false, logins: [{ ...sam, verifiedAt: 2, isCurrent: true }] });
  expect(screen.getByText("sam@exemple.fr")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Retirer|Ajouter une adresse|mot de passe/ })).toBeNull();
});

it("keeps the postal address with its commune", async () => {
  const PUT = "PUT /api/account/address";
  const { asked } = await open({ mayChange: true, logins: [] }, { [PUT]: { status: 204 } });
  const street = await screen.findByLabelText<HTMLInputElement>(/^Numéro et rue/);
  expect(street.value).toBe("3 rue du Four");
  fireEvent.input(street, { target: { value: "5 rue du Four" } });
  const form = street.closest("form");
  if (form === null) throw new Error("no form");
  fireEvent.submit(form);
  await waitFor(() =>
    expect(asked(PUT)[0]?.json).toEqual({ address: "5 rue du Four", commune: "Captieux", postcode: "33840" }),
  );
});
