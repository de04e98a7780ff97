import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { aMember } from "../../testing/manage-builders.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import MembersPage from "./members.tsx";

withNativeDialog();

const claire = aMember({
  userId: "claire",
  firstName: "Claire",
  lastName: "Dubosc",
  email: "claire@exemple.fr",
  roles: ["admin"],
});
const paul = aMember({
  userId: "paul",
  firstName: "Paul",
  lastName: "Mariuzzo",
  email: "paul@exemple.fr",
  roles: ["volunteer", "treasurer"],
});
const marie = aMember({ userId: "marie" });
const save = (id: string) => `PUT /api/manage/captieux/members/${id}/roles`;

const entries = [
  {
    id: "1",
    at: Date.now() - 60_000,
    kind: "roles_changed",
    byName: "Claire Dubosc",
    name: "Paul Mariuzzo",
    before: [],
    after: ["treasurer"],
    count: 0,
  },
];

interface Opening {
  roles?: string[];
  api?: Record<string, ApiHandler>;
}

async function open({ roles = ["admin"], api = {} }: Opening = {}) {
  const server = fakeApi({
    "GET /api/manage/captieux/members": { body: { members: [claire, marie, paul] } },
    "GET /api/manage/captieux/invitations": { body: { invitations: [] } },
    "GET /api/manage/captieux/requests": { body: { requests: [] } },
    ...Object.fromEntries(
      ["claire", "marie", "paul"].map((id) => [`GET /api/manage/captieux/rights?userId=${id}`, { body: { entries } }]),
    ),
    ...api,
  });
  await renderPage({
    route: "/manage/:slug/members",
    at: "/manage/captieux/members",
    page: MembersPage,
    places: ["market", "people"],
    session: aSession({
      user: { ...ana, id: "claire" },
      markets: [{ id: "m", slug: "captieux", name: "Captieux", roles }],
    }),
  });
  await screen.findByText("Marie Lalanne");
  return server;
}
const team = () => fireEvent.click(screen.getByRole("tab", { name: /^Équipe/ }));
const choose = (name: string) => {
  if (name !== "Marie Lalanne") team();
  fireEvent.click(screen.getByRole("button", { name: new RegExp(`${name}.*@`) }));
  return within(screen.getByRole("dialog", { name }));
};
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>("radio", { name });

describe("members", () => {
  it("are found by name without accents, and by role", async () => {
    await open();
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "mari lal" } });
    await waitFor(() => expect(screen.queryByText("Claire Dubosc")).toBeNull());
    expect(screen.getByText("Marie Lalanne")).toBeTruthy();
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "" } });
    team();
    await waitFor(() => expect(screen.queryByText("Marie Lalanne")).toBeNull());
    expect(screen.getByText("Paul Mariuzzo")).toBeTruthy();
  });

  it("are only read by who follows the money", async () => {
    await open({ roles: ["treasurer"] });
    expect(screen.queryByRole("button", { name: /Marie Lalanne/ })).toBeNull();
  });
});

describe("a member's role", () => {
  it("is one of four, with messages as a tick", async () => {
    const { asked } = await open({ api: { [save("marie")]: {} } });
    const sheet = choose("Marie Lalanne");
    expect(sheet.getAllByRole("radio")).toHaveLength(4);
    expect(radio(/^Client/).checked).toBe(true);
    fireEvent.click(radio(/^Bénévole/));
    fireEvent.click(sheet.getByRole("checkbox", { name: "Écrit aux membres" }));
    fireEvent.click(sheet.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() =>
      expect(asked(save("marie")).map((call) => call.json)).toEqual([{ roles: ["volunteer", "messenger"] }]),
    );
  });

  it("keeps a treasurer who also checks baskets as both", async () => {
    const { asked } = await open({ api: { [save("paul")]: {} } });
    const sheet = choose("Paul Mariuzzo");
    expect(radio(/^Trésorerie/).checked).toBe(true);
    expect(sheet.getByRole<HTMLInputElement>("checkbox", { name: "Aussi bénévole" }).checked).toBe(true);
    fireEvent.click(sheet.getByRole("checkbox", { name: "Écrit aux membres" }));
    fireEvent.click(sheet.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() =>
      expect(asked(save("paul")).map((call) => call.json)).toEqual([
        { roles: ["treasurer", "volunteer", "messenger"] },
      ]),
    );
  });

  it("cannot be taken from the last admin", async () => {
    await open();
    const sheet = choose("Claire Dubosc");
    expect(sheet.getAllByRole<HTMLInputElement>("radio").filter((one) => !one.disabled)).toEqual([
      radio(/^Administration/),
    ]);
    expect(sheet.getByText(/seule personne à l’administration/)).toBeTruthy();
  });

  it("stays in the sheet when the server refuses", async () => {
    await open({ api: { [save("marie")]: refusal("too_many_tries", {}, 429) } });
    const sheet = choose("Marie Lalanne");
    fireEvent.click(radio(/^Administration/));
    fireEvent.click(sheet.getByRole("button", { name: "Enregistrer" }));
    expect(await sheet.findByText(/Trop d’essais/)).toBeTruthy();
    expect(radio(/^Administration/).checked).toBe(true);
  });

  it("comes with a note and tags, saved alone where the role stays", async () => {
    const { asked } = await open({ api: { "PATCH /api/manage/captieux/members/marie": {} } });
    const sheet = choose("Marie Lalanne");
    fireEvent.input(sheet.getByLabelText(/^Note/), { target: { value: "Vient en vélo " } });
    fireEvent.input(sheet.getByLabelText(/^Étiquettes/), { target: { value: "école, vélo,, école" } });
    fireEvent.click(sheet.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() =>
      expect(asked("PATCH /api/manage/captieux/members/marie").map((call) => call.json)).toEqual([
        { note: "Vient en vélo", tags: ["école", "vélo"] },
      ]),
    );
    expect(asked(save("marie"))).toEqual([]);
  });

  it("tells who gave which right", async () => {
    await open();
    const sheet = choose("Paul Mariuzzo");
    expect(await sheet.findByText(/Client → Trésorerie/)).toBeTruthy();
  });

  it("is taken out after a word about what stays", async () => {
    const { asked } = await open({ api: { "DELETE /api/manage/captieux/members/marie": {} } });
    const sheet = choose("Marie Lalanne");
    fireEvent.click(sheet.getByRole("button", { name: "Retirer du marché" }));
    expect(sheet.getByText(/Ses commandes restent/)).toBeTruthy();
    fireEvent.click(sheet.getByRole("button", { name: "Retirer" }));
    await waitFor(() => expect(asked("DELETE /api/manage/captieux/members/marie")).toHaveLength(1));
  });
});

describe("inviting", () => {
  const SEND = "POST /api/manage/captieux/invitations";
  const paste = async (text: string, answer: ApiHandler) => {
    const { asked } = await open({ api: { [SEND]: answer } });
    fireEvent.click(screen.getByRole("button", { name: "Inviter" }));
    const sheet = within(await screen.findByRole("dialog"));
    fireEvent.input(sheet.getByLabelText(/^Adresses mail/), { target: { value: text } });
    fireEvent.click(sheet.getByRole("button", { name: /^Envoyer/ }));
    return { asked, sheet, box: () => sheet.getByLabelText<HTMLTextAreaElement>(/^Adresses mail/).value };
  };

  it("sends each address once, as pasted from a mail program", async () => {
    const { asked } = await paste('"Dupont, Marie" <Marie@exemple.fr>; luc@exemple.fr luc@exemple.fr', {
      body: { invited: ["marie@exemple.fr", "luc@exemple.fr"], alreadyIn: [], alreadyInvited: [] },
    });
    await waitFor(() =>
      expect(asked(SEND).map((call) => call.json)).toEqual([
        { kind: "member", emails: ["marie@exemple.fr", "luc@exemple.fr"], roles: [], message: "" },
      ]),
    );
  });

  it("keeps in the box what cannot be read, and names who is here already", async () => {
    const { sheet, box } = await paste("luc@exemple.fr, Bruno", {
      body: { invited: [], alreadyIn: ["luc@exemple.fr"], alreadyInvited: [] },
    });
    expect(await sheet.findByText("Déjà là : luc@exemple.fr")).toBeTruthy();
    expect(box()).toBe("Bruno");
    expect(sheet.getByText("Ce ne sont pas des adresses : Bruno")).toBeTruthy();
  });
});
