import { afterEach, describe, expect, test, vi } from "vitest";
import { answer, done } from "./answer.ts";
import { ApiRefusal, isRefusedWith } from "./api-refusal.ts";
import { api } from "./client.ts";

afterEach(() => vi.unstubAllGlobals());

function server(respond: () => Response) {
  const fetch = vi.fn(async (_address: string, _init: RequestInit) => respond());
  vi.stubGlobal("fetch", fetch);
  return fetch;
}
const failure = (promise: Promise<unknown>) => promise.then(() => undefined).catch((error: unknown) => error);

describe("the typed client", () => {
  test("writes path, query, body and headers as the routes want them", async () => {
    const fetch = server(() => Response.json({}));
    await answer(api.markets[":slug"].$get({ param: { slug: "à côté/x" } }));
    await done(
      api.markets[":slug"].contact.$post(
        { param: { slug: "captieux" }, json: { name: "Ana", email: "a@b.fr", body: "Bonjour" } },
        { headers: { "idempotency-key": "k" } },
      ),
    );
    await done(api.session.$delete());
    expect(fetch.mock.calls).toEqual([
      ["/api/markets/%C3%A0%20c%C3%B4t%C3%A9%2Fx", { method: "GET", headers: { accept: "application/json" } }],
      [
        "/api/markets/captieux/contact",
        {
          method: "POST",
          headers: { accept: "application/json", "content-type": "application/json", "idempotency-key": "k" },
          body: '{"name":"Ana","email":"a@b.fr","body":"Bonjour"}',
        },
      ],
      ["/api/session", { method: "DELETE", headers: { accept: "application/json" } }],
    ]);
  });

  test("gives the body of a good answer", async () => {
    server(() => Response.json({ markets: [] }));
    expect(await answer(api.markets.$get())).toEqual({ markets: [] });
  });

  test("turns a refusal into its code and data", async () => {
    server(() => Response.json({ error: { code: "out_of_stock", data: { offers: [1] } } }, { status: 409 }));
    const refused = await failure(answer(api.markets.$get()));
    expect(refused).toBeInstanceOf(ApiRefusal);
    expect(refused).toMatchObject({ code: "out_of_stock", data: { offers: [1] }, status: 409 });
    expect(isRefusedWith(refused, "offer_gone", "out_of_stock")).toBe(true);
    expect(isRefusedWith(refused, "offer_gone")).toBe(false);
    expect(await failure(done(api.session.$delete()))).toMatchObject({ code: "out_of_stock" });
  });

  test.each([
    ["a proxy's page", () => new Response("<html>", { status: 502 }), "internal"],
    ["an answer cut short", () => new Response('{"mark'), "unreachable"],
    ["no network", () => Promise.reject(new TypeError("failed")), "unreachable"],
  ])("%s is a refusal too", async (_what, respond, code) => {
    vi.stubGlobal("fetch", async () => respond());
    vi.spyOn(console, "warn").mockReturnValue();
    expect(await failure(answer(api.markets.$get()))).toMatchObject({ code });
  });
});
