import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { fakeApi } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import CompanyPage from "./company.tsx";

const read = "GET /api/producer/luc/company";
const save = "PUT /api/producer/luc/company";
const papers = {
  legalName: "EARL du Ciron",
  legalForm: "EARL",
  address: "12 route du Ciron",
  siret: "",
  vatStatus: "standard",
  vatNumber: "",
};

async function open() {
  const server = fakeApi({ [read]: { body: papers }, [save]: {} });
  await renderPage({
    route: "/producer/:slug/company",
    at: "/producer/luc/company",
    page: CompanyPage,
    places: ["farm"],
    session: aSession({ user: ana, producers: [{ id: "p", slug: "luc", name: "Luc", role: "owner" }] }),
  });
  await screen.findByLabelText("SIRET");
  return server;
}
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe("a farm's papers", () => {
  it("say what is missing, propose the VAT number of the SIRET, and are sent as they are kept", async () => {
    const { asked } = await open();
    expect(screen.getByText("Il manque le SIRET et le numéro de TVA.")).toBeTruthy();
    type("SIRET", "732 829 320 00074");
    fireEvent.click(await screen.findByRole("button", { name: "Reprendre" }));
    expect(await screen.findByText("Vos papiers sont complets.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() =>
      expect(asked(save).map((call) => call.json)).toEqual([
        { ...papers, siret: "73282932000074", vatNumber: "FR44732829320" },
      ]),
    );
  });

  it("are not sent with a SIRET that does not add up; what was typed stays", async () => {
    const { asked } = await open();
    type("SIRET", "73282932000075");
    fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByText(/ne tombe pas juste/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("SIRET").value).toBe("73282932000075");
    expect(asked(save)).toEqual([]);
  });
});
