import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { addressInHash } from "./address-in-hash.ts";
import InvitationPage from "./invitation.tsx";
import { placeAfter } from "./place-after.ts";

const TOKEN = "A".repeat(43);
const LOOK = `GET /api/invitations/${TOKEN}`;
const ACCEPT = `POST /api/invitations/${TOKEN}/accept`;
const invitation = {
  kind: "member",
  roles: ["volunteer"],
  message: "À samedi",
  invitedByName: "Claire",
  market: { slug: "captieux", name: "Le marché de Captieux", commune: "Captieux", scene: "market-hall" },
  producer: null,
};

async function open(api: Record<string, ApiHandler>, signedIn: boolean) {
  const server = fakeApi(api);
  await renderPage({
    route: "/invitation/:token",
    at: `/invitation/${TOKEN}`,
    page: InvitationPage,
    places: ["people", "account"],
    session: aSession(signedIn ? { user: ana } : {}),
  });
  return server;
}

describe("an invitation's page", () => {
  it("says who invites to what, and takes the place with one touch", async () => {
    const { asked } = await open(
      {
        [LOOK]: { body: invitation },
        [ACCEPT]: { body: { kind: "member", roles: ["volunteer"], slug: "captieux" } },
      },
      true,
    );
    expect(await screen.findByText("Claire vous invite")).toBeTruthy();
    expect(screen.getByText("À samedi")).toBeTruthy();
    expect(asked(ACCEPT)).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Rejoindre" }));
    await waitFor(() => expect(asked(ACCEPT)).toHaveLength(1));
  });

  it("asks who has no session for an address first", async () => {
    await open({ [LOOK]: { body: invitation } }, false);
    expect(await screen.findByLabelText("Votre adresse mail")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Rejoindre" })).toBeNull();
  });

  it("says what to do where the link ended", async () => {
    await open({ [LOOK]: refusal("invitation_ended", {}, 410) }, true);
    expect(await screen.findByText("Cette invitation n’est plus valable")).toBeTruthy();
  });
});

describe("the address behind the #", () => {
  it("is taken where it is one, and nothing else is", () => {
    expect(addressInHash("#ana%40exemple.fr")).toBe("ana@exemple.fr");
    for (const hash of ["", "#", "#%E0%A4%A", "#<b>", "#two words@exemple.fr"]) expect(addressInHash(hash)).toBe("");
  });
});

describe("where one goes on", () => {
  it("is the team's page that the role opens, else the market or the farm", () => {
    const at = (roles: string[]) => placeAfter({ kind: "member", slug: "x", roles });
    expect(at([])).toBe("/m/x");
    expect(at(["volunteer"])).toBe("/m/x");
    expect(at(["messenger"])).toBe("/manage/x/members");
    expect(at(["treasurer"])).toBe("/manage/x/payments");
    expect(at(["admin"])).toBe("/manage/x");
    expect(placeAfter({ kind: "producer_person", slug: "x", roles: ["editor"] })).toBe("/producer/x");
  });
});
