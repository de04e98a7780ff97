import { describe, expect, it } from "vitest";
import { aMarket } from "./testing/a-simulator.ts";

describe("the hosted page", () => {
  it("speaks the session's language and says that it is not real", async () => {
    const { session, simulator } = aMarket();
    const page = async (locale: "fr" | "en") => {
      const { url } = await session(4_305, { locale });
      const answer = await simulator.fetch(url ?? "");
      return answer.text();
    };
    const fr = await page("fr");
    expect(fr).toContain('<html lang="fr">');
    expect(fr).toContain("Simulateur de paiement");
    expect(fr).toMatch(/Payer 43,05\s€/);
    expect(fr).toContain("Refuser la carte");
    expect(fr).toContain('href="https://market.test/cart"');
    const en = await page("en");
    expect(en).toContain('<html lang="en">');
    expect(en).toMatch(/Pay €43.05/);
    expect(en).not.toContain("Payer");
  });

  it("falls back on the visitor's language", async () => {
    const { session, simulator } = aMarket();
    const { url } = await session(3_000, { locale: "auto" });
    const answer = await simulator.fetch(url ?? "", { headers: { "Accept-Language": "en-GB,en;q=0.9" } });
    expect(await answer.text()).toContain("Simulated payment");
  });

  it("escapes what people typed", async () => {
    const { session, simulator } = aMarket();
    const { url } = await session(3_000, {
      line_items: [
        {
          quantity: 1,
          price_data: { currency: "eur", unit_amount: 3_000, product_data: { name: "<img src=x onerror=alert(1)>" } },
        },
      ],
    });
    const text = await (await simulator.fetch(url ?? "")).text();
    expect(text).not.toContain("<img");
    expect(text).toContain("&lt;img");
  });

  it("pays, and sends the customer back with the session's id in the address", async () => {
    const { session, simulator, stripe } = aMarket();
    const { id, url } = await session(3_000);
    const pressed = await simulator.fetch(`${url}/pay`, { method: "POST" });
    expect([pressed.status, pressed.headers.get("Location")]).toEqual([303, `https://market.test/paid?session=${id}`]);
    expect((await stripe.checkout.sessions.retrieve(id)).status).toBe("complete");
    const again = await simulator.fetch(url ?? "");
    expect(await again.text()).toContain("Ce paiement est déjà fait");
  });

  it("shows a declined card and lets the customer try again", async () => {
    const { session, simulator } = aMarket();
    const { url } = await session(3_000);
    const pressed = await simulator.fetch(`${url}/decline`, { method: "POST" });
    const back = new URL(pressed.headers.get("Location") ?? "", url ?? "");
    const text = await (await simulator.fetch(back)).text();
    expect(text).toContain('role="alert"');
    expect(text).toContain("La carte a été refusée");
    expect(text).toContain(`${new URL(url ?? "").pathname}/pay`);
  });

  it("says when it has expired or never was, and then takes nothing", async () => {
    const { session, simulator, stripe, state } = aMarket();
    const { id, url } = await session(3_000);
    await stripe.checkout.sessions.expire(id);
    const page = await simulator.fetch(url ?? "http://simulator.test/pay/none");
    const text = await page.text();
    expect(text).toContain("a expiré");
    expect(text).not.toContain("<form");
    const pressed = await simulator.fetch(`http://simulator.test/pay/${id}/pay`, { method: "POST" });
    expect(pressed.headers.get("Location")).toBe(`/pay/${id}`);
    expect((await state()).charges).toEqual([]);
    expect((await simulator.fetch("http://simulator.test/pay/cs_none")).status).toBe(404);
  });
});

describe("the overview", () => {
  it("shows the money move", async () => {
    const { stripe, simulator, paid, producer, transfer, moveTo } = aMarket();
    const { charge } = await paid(3_000);
    await stripe.refunds.create({ charge, amount: 81 });
    await transfer(await producer("Ferme de Peyrignolles"), 2_000, charge);
    await moveTo("2023-09-11T12:00:00.000Z");
    const fr = await (await simulator.fetch("http://simulator.test/?lang=fr")).text();
    for (const seen of [
      "Panier 12",
      /30,00\s€/,
      /-0,81\s€/,
      "Ferme de Peyrignolles",
      /20,00\s€/,
      "Versements à la banque",
    ]) {
      expect(fr).toMatch(seen);
    }
    const en = await (await simulator.fetch("http://simulator.test/?lang=en")).text();
    expect(en).toContain("Payouts to the bank");
  });
});
