import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { aDistributionDetail, aMember } from "../../testing/manage-builders.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { dismissToast, toasts } from "../../ui/toast-list.ts";
import DistributionPage from "./distribution.tsx";

withNativeDialog();

const date = aDistributionDetail();
const path = `/api/distributions/${date.id}`;
const claire = date.lead ?? { userId: "", name: "" };
const aFarm = (producerName: string, answer: "yes" | "no" | null) => ({
  catalogId: producerName,
  producerId: producerName,
  closesAt: null,
  catalogName: "Vente au marché",
  producerName,
  producerSlug: "ferme",
  answer,
  offers: 22,
  word: "",
  invitedAt: null,
  stockAskedAt: null,
  stockConfirmedAt: null,
});

async function open(
  rest: Parameters<typeof aDistributionDetail>[0] = {},
  api: Record<string, ApiHandler> = {},
  roles = ["admin"],
) {
  const server = fakeApi({
    [`GET ${path}/manage`]: { body: aDistributionDetail(rest) },
    [`GET ${path}/day-passes`]: { body: { passes: [] } },
    ...api,
  });
  await renderPage({
    route: "/manage/:slug/distributions/:id",
    at: `/manage/captieux/distributions/${date.id}`,
    page: DistributionPage,
    places: ["market", "answers", "dates"],
    session: aSession({ user: ana, markets: [{ id: "m", slug: "captieux", name: "Captieux", roles }] }),
  });
  await screen.findByRole("heading", { level: 1, name: "Samedi 21 novembre" });
  return server;
}

describe("a sale's window", () => {
  it("is closed now only after what it does was said", async () => {
    const { asked } = await open({}, { [`POST ${path}/close`]: { body: { at: 1 } } });
    fireEvent.click(screen.getByRole("button", { name: "Fermer la vente maintenant" }));
    const sheet = within(screen.getByRole("dialog", { name: "Fermer la vente maintenant" }));
    expect(sheet.getByText(/Plus personne ne pourra commander/)).toBeTruthy();
    expect(sheet.getByText(/pendant 15 minutes/)).toBeTruthy();
    expect(asked(`POST ${path}/close`)).toEqual([]);
    fireEvent.click(sheet.getByRole("button", { name: "Fermer maintenant" }));
    await waitFor(() => expect(asked(`POST ${path}/close`)).toHaveLength(1));
    // What is on the screen is asked anew.
    await waitFor(() => expect(asked(`GET ${path}/manage`).length).toBeGreaterThan(1));
  });

  it("says why it could not, and stays", async () => {
    await open({}, { [`POST ${path}/close`]: refusal("sale_not_open") });
    fireEvent.click(screen.getByRole("button", { name: "Fermer la vente maintenant" }));
    fireEvent.click(screen.getByRole("button", { name: "Fermer maintenant" }));
    expect(await screen.findByText("Cette vente n’est pas ouverte.")).toBeTruthy();
  });

  it("is no business of a treasurer", async () => {
    await open({}, {}, ["treasurer"]);
    expect(screen.queryByRole("button", { name: /maintenant/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Ajouter une personne" })).toBeNull();
    expect(screen.queryByRole("link", { name: /Ouvrir les paniers/ })).toBeNull();
    expect(screen.getByRole("link", { name: "Paiements" })).toBeTruthy();
  });
});

describe("who comes", () => {
  it("begins with who has not answered, with a link to send", async () => {
    await open({ catalogs: [aFarm("Fournil", "yes"), aFarm("Rucher", "no"), aFarm("Presse", null)] });
    const farms = within(screen.getByRole("region", { name: "Producteurs" }));
    expect(farms.getAllByRole("link").map((link) => link.textContent)).toEqual(["Presse", "Fournil", "Rucher"]);
    expect(farms.getByText(/1 producteur participe/).textContent).toMatch(/1 n’a pas répondu/);
    expect(farms.getAllByRole("button", { name: /Copier le lien/ })).toHaveLength(1);
  });

  it("asks everybody who has not answered with one touch", async () => {
    const invite = "POST /api/manage/captieux/invitations-to-sales";
    const { asked } = await open(
      { catalogs: [aFarm("Fournil", null), aFarm("Rucher", "no"), aFarm("Presse", null)] },
      { [invite]: { body: { asked: 2 } } },
    );
    fireEvent.click(screen.getByRole("button", { name: "Inviter les 2 sans réponse" }));
    await waitFor(() => expect(toasts().at(-1)?.text()).toBe("2 producteurs invités"));
    expect(asked(invite).map((call) => call.json)).toEqual([{ distributionIds: [date.id] }]);
  });

  it("asks for the stocks of all that come, and writes an answer down for a producer", async () => {
    const ask = `POST ${path}/stock-requests`;
    const answerFor = `PUT ${path}/participations`;
    const { asked } = await open(
      { catalogs: [aFarm("Fournil", "yes"), aFarm("Presse", null)] },
      { [ask]: { body: { asked: 1 } }, [answerFor]: { body: { answered: 1 } } },
    );
    fireEvent.click(screen.getByRole("button", { name: "Demander les stocks" }));
    await waitFor(() => expect(asked(ask).map((call) => call.json)).toEqual([{}]));
    fireEvent.click(screen.getByRole("button", { name: "Répondre à sa place (Presse)" }));
    const sheet = within(screen.getByRole("dialog", { name: "Répondre pour Presse" }));
    fireEvent.click(sheet.getByRole("button", { name: "Participe" }));
    await waitFor(() =>
      expect(asked(answerFor).map((call) => call.json)).toEqual([{ catalogIds: ["Presse"], answer: "yes" }]),
    );
    await waitFor(() => expect(toasts().at(-1)?.text()).toBe("Presse participe"));
    for (const one of toasts()) dismissToast(one.id);
  });
});

describe("duties", () => {
  const withLead = { duties: [{ ...claire, task: "lead" as const }] };
  const query = `userId=${claire.userId}&task=lead`;

  it("are taken away at one touch, and given back by undoing", async () => {
    const { asked } = await open(withLead, {
      [`DELETE ${path}/duties?${query}`]: {},
      [`PUT ${path}/duties`]: {},
    });
    fireEvent.click(screen.getByRole("button", { name: "Retirer Claire Dubosc (Référent)" }));
    await waitFor(() => expect(asked(`DELETE ${path}/duties?${query}`)).toHaveLength(1));
    await waitFor(() => expect(toasts().at(-1)?.action?.label).toBe("Annuler"));
    toasts().at(-1)?.action?.run();
    await waitFor(() =>
      expect(asked(`PUT ${path}/duties`).map((call) => call.json)).toEqual([{ userId: claire.userId, task: "lead" }]),
    );
  });

  it("ask for a référent where there is none; any member may be one, the team stands first", async () => {
    const { asked } = await open(
      { lead: null },
      {
        "GET /api/manage/captieux/members": {
          body: {
            members: [
              aMember({ firstName: "Zoé", lastName: "Fontan", userId: "zoe" }),
              aMember({ roles: ["volunteer"] }),
            ],
          },
        },
        [`PUT ${path}/duties`]: {},
      },
    );
    fireEvent.click(screen.getByRole("button", { name: "Nommer le référent" }));
    const sheet = within(screen.getByRole("dialog", { name: "Ajouter une personne" }));
    await sheet.findByText("Zoé Fontan");
    const people = sheet.getAllByRole("listitem").map((item) => item.textContent);
    expect(people[0]).toContain("Marie Lalanne");
    fireEvent.click(sheet.getByRole("button", { name: /Zoé Fontan/ }));
    await waitFor(() =>
      expect(asked(`PUT ${path}/duties`).map((call) => call.json)).toEqual([{ userId: "zoe", task: "lead" }]),
    );
  });

  it("stand as they were once the distribution is closed", async () => {
    await open({ ...withLead, frozen: true });
    expect(screen.queryByRole("button", { name: /Retirer/ })).toBeNull();
  });
});
