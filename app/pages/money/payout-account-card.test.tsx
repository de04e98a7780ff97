import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PayoutAccountState } from "../../api/payout-account.ts";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import PayoutsPage from "../producer/payouts.tsx";
import { leaveTo } from "./leave-to.ts";

vi.mock("./leave-to.ts", () => ({ leaveTo: vi.fn() }));
beforeEach(() => vi.mocked(leaveTo).mockClear());

const read = "GET /api/producer/luc/payouts";
const open = "POST /api/producer/luc/payout-account";
const refresh = "POST /api/producer/luc/payout-account/refresh";
const page = (account: PayoutAccountState) => ({ body: { account, settlements: [], waiting: [] } });
const papers = {
  legalName: "GAEC de Luc",
  legalForm: "GAEC",
  address: "Captieux",
  siret: "73282932000074",
  vatStatus: "exempt",
  vatNumber: "",
};
const missing: PayoutAccountState = { status: "missing", wants: [] };

async function show(
  account: PayoutAccountState,
  {
    api = {},
    at = "/producer/luc/payouts",
    role = "owner" as "owner" | "editor",
  }: { api?: Record<string, ApiHandler>; at?: string; role?: "owner" | "editor" } = {},
) {
  const server = fakeApi({
    [read]: page(account),
    "GET /api/producer/luc/company": { body: papers },
    ...api,
  });
  await renderPage({
    route: "/producer/:slug/payouts",
    at,
    page: PayoutsPage,
    places: ["producer", "money", "farm"],
    session: aSession({ user: ana, producers: [{ id: "p", slug: "luc", name: "Ferme de Luc", role }] }),
  });
  return server;
}

describe("the account that money is paid out to", () => {
  it("is opened on the provider's page, in one touch from here", async () => {
    const { asked } = await show(missing, {
      api: { [open]: { status: 201, body: { url: "https://provider.example/form" } } },
    });
    fireEvent.click(await screen.findByRole("button", { name: "Recevoir mes versements" }));
    await waitFor(() => expect(leaveTo).toHaveBeenCalledWith("https://provider.example/form"));
    expect(asked(open)).toHaveLength(1);
  });

  it("is asked anew when its person is back, and says what is missing", async () => {
    const { asked, routes } = await show(
      { status: "pending", wants: [] },
      {
        at: "/producer/luc/payouts?account=back",
        api: { [refresh]: { body: { status: "restricted", wants: ["bank_account"] } } },
      },
    );
    routes[read] = page({ status: "restricted", wants: ["bank_account"] });
    await screen.findByText("un compte bancaire (IBAN)");
    expect(asked(refresh)).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Compléter mon compte" })).toBeTruthy();
  });

  it("gets a new way in where the old one is no longer good", async () => {
    await show(missing, {
      at: "/producer/luc/payouts?account=again",
      api: { [open]: { status: 201, body: { url: "https://provider.example/2" } } },
    });
    await waitFor(() => expect(leaveTo).toHaveBeenCalledWith("https://provider.example/2"));
  });

  it("stands beside what the farm’s papers still want, with the way to the form (FRM-4)", async () => {
    const api = { "GET /api/producer/luc/company": { body: { ...papers, siret: "", vatStatus: "unknown" } } };
    await show(missing, { api });
    await screen.findByText("Il manque le SIRET et le régime de TVA.");
    expect(screen.getByRole("link", { name: "Compléter" }).getAttribute("href")).toBe("/producer/luc/company");
  });

  it("says nothing of papers that are complete", async () => {
    const { asked } = await show(missing);
    await waitFor(() => expect(asked("GET /api/producer/luc/company")).toHaveLength(1));
    expect(screen.queryByRole("region", { name: "Entreprise" })).toBeNull();
  });

  it("says that the provider is away, and that nothing is lost", async () => {
    await show(missing, { api: { [open]: refusal("payment_unavailable", {}, 503) } });
    fireEvent.click(await screen.findByRole("button", { name: "Recevoir mes versements" }));
    await screen.findByText("Rien n’est perdu. Réessayez dans un moment.");
    expect(leaveTo).not.toHaveBeenCalled();
  });

  it("is its owner's to open", async () => {
    await show(missing, { role: "editor" });
    await screen.findByText("Le ou la propriétaire de l’espace producteur l’ouvre.");
    expect(screen.queryByRole("button", { name: "Recevoir mes versements" })).toBeNull();
  });

  it("asks for nothing once it is open", async () => {
    await show({ status: "active", wants: [] });
    await screen.findByText(/Votre compte de versement est ouvert/);
    expect(screen.queryByRole("button", { name: /compte|versements/ })).toBeNull();
  });
});
