import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import type { Session } from "../../../core/contract/person.ts";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import SignInPage from "./sign-in.tsx";

async function open(api: Record<string, ApiHandler>, { at = "/sign-in", session = aSession() } = {}) {
  const server = fakeApi(api);
  const page = await renderPage({
    route: "/sign-in",
    at,
    page: SignInPage,
    places: ["account", "demo"],
    session,
  });
  await screen.findByRole("heading", { level: 1, name: "Se connecter" });
  return { ...server, ...page };
}
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

const claire: Session = aSession({
  user: { ...ana, id: "u-claire", firstName: "Claire" },
  markets: [{ id: "m1", slug: "captieux", name: "Le marché de Captieux", roles: ["admin"] }],
  demo: true,
});

describe("signing in", () => {
  it("goes back to where one came from", async () => {
    const { becomes, address } = await open(
      {
        "POST /api/session/password": () => {
          becomes(aSession({ user: ana }));
          return { body: { newcomer: false } };
        },
      },
      { at: "/sign-in?to=%2Forders%2Fb12" },
    );
    fireEvent.click(screen.getByRole("button", { name: "J’ai un mot de passe" }));
    type("Votre adresse mail", "ana@exemple.fr");
    type("Mot de passe", "une longue phrase");
    fireEvent.click(screen.getAllByRole("button", { name: "Se connecter" })[0] ?? document.body);
    await waitFor(() => expect(address()).toBe("/orders/b12"));
  });

  it("does not say which of mail and password was wrong, and keeps both", async () => {
    await open({ "POST /api/session/password": refusal("wrong_credentials", {}, 400) });
    fireEvent.click(screen.getByRole("button", { name: "J’ai un mot de passe" }));
    type("Votre adresse mail", "ana@exemple.fr");
    type("Mot de passe", "faux");
    fireEvent.click(screen.getAllByRole("button", { name: "Se connecter" })[0] ?? document.body);
    await screen.findByText("Adresse ou mot de passe incorrect.");
    expect(screen.getByLabelText<HTMLInputElement>("Votre adresse mail").value).toBe("ana@exemple.fr");
    expect(screen.getByLabelText<HTMLInputElement>("Mot de passe").value).toBe("faux");
  });

  it("sets a new password by a code and signs in with it", async () => {
    const { becomes, calls, address } = await open({
      "POST /api/session/reset": { status: 202, body: {} },
      "POST /api/session/reset/confirm": { body: { newcomer: false } },
      "POST /api/session/password": () => {
        becomes(aSession({ user: ana }));
        return { body: { newcomer: false } };
      },
    });
    fireEvent.click(screen.getByRole("button", { name: "J’ai un mot de passe" }));
    type("Votre adresse mail", "ana@exemple.fr");
    fireEvent.click(screen.getByRole("button", { name: "Mot de passe oublié" }));
    fireEvent.click(screen.getByRole("button", { name: "Recevoir mon code" }));
    await screen.findByLabelText("Code à 6 chiffres");
    type("Code à 6 chiffres", "123456");
    type("Nouveau mot de passe", "une longue phrase");
    fireEvent.click(screen.getByRole("button", { name: "Choisir un mot de passe" }));
    await waitFor(() => expect(address()).toBe("/"));
    expect(calls.map((call) => call.route)).toEqual([
      "POST /api/session/reset",
      "POST /api/session/reset/confirm",
      "POST /api/session/password",
    ]);
  });

  it("lets one be anybody of the demo with one click, at their own work", async () => {
    const people = [{ email: "claire@demo.cabas.example", firstName: "Claire", lastName: "Dupuy", what: "admin" }];
    const { becomes, address, calls } = await open(
      {
        "GET /dev/people": { body: people },
        "POST /dev/sign-in": () => {
          becomes(claire);
          return { status: 204 };
        },
      },
      { session: aSession({ demo: true }) },
    );
    fireEvent.click(await screen.findByRole("button", { name: /Claire/ }));
    await waitFor(() => expect(address()).toBe("/manage/captieux"));
    expect(calls.at(-1)?.json).toEqual({ email: "claire@demo.cabas.example" });
  });

  it("knows no demo people anywhere else", async () => {
    const { calls } = await open({});
    expect(calls).toEqual([]);
    expect(screen.queryByText("Marché de démonstration")).toBeNull();
  });
});
