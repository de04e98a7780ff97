import { cleanup, render, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useCan } from "./permission.ts";
import { type SessionInfo, SessionProvider, useSession } from "./session.tsx";

const claire: SessionInfo = {
  user: {
    id: "u1",
    email: "claire@exemple.fr",
    firstName: "Claire",
    lastName: "Dupuy",
    phone: "06",
    locale: "fr",
    hasPassword: false,
  },
  markets: [{ id: "m1", slug: "captieux", name: "Le marché de Captieux", roles: ["treasurer"] }],
  duties: [{ distributionId: "d1", marketId: "m1", task: "lead" }],
  boards: [],
  producers: [],
  demo: false,
  build: "1",
  now: 1_700_000_000_000,
};

function Probe() {
  const session = useSession();
  const can = useCan();
  return (
    <>
      <p>{`${session.state()} ${session.user()?.firstName ?? "personne"}`}</p>
      <p data-testid="rights">
        {[
          can("money:read", { market: "captieux" }),
          can("market:manage", { market: "captieux" }),
          can("money:read", { market: "bazas" }),
          can("distribution:validate", { distribution: "d1" }),
          can("distribution:validate", { distribution: "d2" }),
        ].join()}
      </p>
    </>
  );
}
const show = (load: () => Promise<SessionInfo>) =>
  render(() => (
    <SessionProvider load={load}>
      <Probe />
    </SessionProvider>
  ));
const unreachable = () => Promise.reject(new TypeError("Failed to fetch"));

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("session", () => {
  it("is loaded once, and says who is here", async () => {
    const load = vi.fn(async () => claire);
    show(load);
    expect(screen.getByText("loading personne")).toBeTruthy();
    await screen.findByText("fresh Claire");
    expect(load).toHaveBeenCalledOnce();
  });

  it("counts roles in their market and duties at their distribution only", async () => {
    show(async () => claire);
    await screen.findByText("fresh Claire");
    expect(screen.getByTestId("rights").textContent).toBe("true,false,false,true,false");
  });

  it("knows who is here without network, from what it kept, without address and phone", async () => {
    const first = show(async () => claire);
    await screen.findByText("fresh Claire");
    first.unmount();
    expect(JSON.stringify(localStorage)).not.toMatch(/claire@|"06"/);
    show(unreachable);
    await screen.findByText("kept Claire");
  });

  it("forgets at sign-out", async () => {
    const first = show(async () => claire);
    await screen.findByText("fresh Claire");
    first.unmount();
    const second = show(async () => ({ ...claire, user: null, markets: [], duties: [] }));
    await screen.findByText("fresh personne");
    second.unmount();
    show(unreachable);
    await screen.findByText("failed personne");
  });

  it("does not read what an older version of the app kept in another shape", async () => {
    localStorage.setItem("cabas.session.1", "{ broken");
    vi.spyOn(console, "warn").mockImplementation(() => {});
    show(unreachable);
    await waitFor(() => expect(screen.getByText("failed personne")).toBeTruthy());
  });
});
