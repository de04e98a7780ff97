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

interface Opening {
  roles?: string[];
  api?: Record<string, ApiHandler>;
}

async function open({ roles = ["admin"], api = {} }: Opening = {}) {
  const server = fakeApi({ "GET /api/manage/captieux/members": { body: { members: [claire, marie, paul] } }, ...api });
  await renderPage({
    route: "/manage/:slug/members",
    at: "/manage/captieux/members",
    page: MembersPage,
    places: ["market"],
    session: aSession({
      user: { ...ana, id: "claire" },
      markets: [{ id: "m", slug: "captieux", name: "Captieux", roles }],
    }),
  });
  await screen.findByText("Claire Dubosc");
  return server;
}
const choose = (name: string) => {
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
    fireEvent.click(screen.getByRole("button", { name: /^Trésorerie/ }));
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
    fireEvent.click(sheet.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() =>
      expect(asked(save("paul")).map((call) => call.json)).toEqual([{ roles: ["treasurer", "volunteer"] }]),
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
});
