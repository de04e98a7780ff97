import { describe, expect, it } from "vitest";
import { aMarket, anAccount } from "./testing/a-simulator.ts";

const capabilities = "configuration.recipient" as const;

describe("a connected account", () => {
  it("is restricted until its person went through the onboarding page", async () => {
    const { stripe, simulator } = aMarket();
    const created = await stripe.v2.core.accounts.create(anAccount("Ferme de Peyrignolles"));
    expect(created).toMatchObject({
      object: "v2.core.account",
      display_name: "Ferme de Peyrignolles",
      identity: { country: "fr", entity_type: "individual" },
      configuration: {
        recipient: {
          applied: true,
          capabilities: {
            stripe_balance: { stripe_transfers: { status: "restricted" }, payouts: { status: "restricted" } },
          },
        },
      },
      requirements: { summary: { minimum_deadline: { status: "past_due" } } },
    });
    const link = await onboardingLink();
    const page = await simulator.fetch(link.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Ferme de Peyrignolles");
    const pressed = await simulator.fetch(link.url, { method: "POST" });
    expect([pressed.status, pressed.headers.get("Location")]).toEqual([303, "https://market.test/back"]);
    expect(await stripe.v2.core.accounts.retrieve(created.id, { include: [capabilities] })).toMatchObject({
      configuration: {
        recipient: {
          capabilities: {
            stripe_balance: {
              stripe_transfers: { status: "active", status_details: [] },
              payouts: { status: "active", status_details: [] },
            },
          },
        },
      },
    });

    async function onboardingLink() {
      return stripe.v2.core.accountLinks.create({
        account: created.id,
        use_case: {
          type: "account_onboarding",
          account_onboarding: { refresh_url: "https://market.test/again", return_url: "https://market.test/back" },
        },
      });
    }
  });

  it("shows only the sections that were asked for", async () => {
    const { stripe, producer } = aMarket();
    const luc = await producer();
    const bare = await stripe.v2.core.accounts.retrieve(luc);
    expect(bare.configuration).toBeUndefined();
    expect(bare.requirements).toBeUndefined();
    expect(Object.keys(await stripe.v2.core.accounts.retrieve(luc, { include: [capabilities] }))).toContain(
      "configuration",
    );
  });

  it("has links that work once and not for long, and send to the refresh address after that", async () => {
    const { stripe, simulator, producer, real } = aMarket();
    const account = await producer();
    const aLink = () =>
      stripe.v2.core.accountLinks.create({
        account,
        use_case: { type: "account_onboarding", account_onboarding: { refresh_url: "https://market.test/again" } },
      });
    const used = await aLink();
    await simulator.fetch(used.url, { method: "POST" });
    const old = await aLink();
    real.now += 10 * 60_000;
    for (const { url } of [used, old]) {
      for (const method of ["GET", "POST"]) {
        const answer = await simulator.fetch(url, { method });
        expect([answer.status, answer.headers.get("Location")]).toEqual([303, "https://market.test/again"]);
      }
    }
  });
});
