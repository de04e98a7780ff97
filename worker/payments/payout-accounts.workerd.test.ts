import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { payoutReadiness } from "../../db/queries/payout-readiness.ts";
import { journal } from "../../db/schema/journal.ts";
import { market as marketTable } from "../../db/schema/market.ts";
import { producer } from "../../db/schema/producer.ts";
import { outbox } from "../../db/schema/work.ts";
import { DEMO_MAIL_DOMAIN } from "../../db/seed/data/people.ts";
import { armFaults, providerCalls, simulatorState } from "../../dev/testing/simulator-state.ts";
import { ORDERING, smallMarket } from "../../dev/testing/small-market.ts";
import { testStack } from "../../dev/testing/stack.ts";
import { reconcile } from "../jobs/tick.ts";
import { drainOutbox } from "../outbox/dispatch.ts";

// Failures here are of the test's own making and logged as they should be.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));

const ACCOUNTS = "/v2/core/accounts";
const HOUR = 3_600_000;

/** Two farms that sell, with no account anywhere. */
async function aMarketWithoutAccounts() {
  const stack = testStack();
  await stack.simulator.door("clock", { now: ORDERING });
  const services = await stack.at(ORDERING);
  const made = await smallMarket(services, stack.simulator, { accounts: false });
  const luc = await services.db.select().from(producer).where(eq(producer.slug, "ferme-de-peyrignolles")).get();
  if (luc === undefined) throw new Error("no farm of Luc's");
  const LUC = "/api/producer/ferme-de-peyrignolles/payout-account";
  const MARKET = `/api/manage/${(await services.db.select().from(marketTable).get())?.slug}/payout-account`;
  const cookie = (who: string) => stack.signIn(`${who}@${DEMO_MAIL_DOMAIN}`);
  const post = (path: string, as: string) => stack.request(path, { method: "POST", cookie: as });
  const urlOf = async (response: Response) => ((await response.json()) as { url: string }).url;
  const ofLuc = async () => {
    const row = await services.db.select().from(producer).where(eq(producer.id, luc.id)).get();
    return { account: row?.payoutAccount ?? null, status: row?.payoutStatus, wants: row?.payoutWants };
  };
  const opened = async () =>
    (await providerCalls(stack)).filter((call) => call.method === "POST" && call.path === ACCOUNTS);
  /** Its person fills the provider's form and is sent back. */
  const fill = async (url: string) =>
    (await stack.simulator.fetch(new Request(url, { method: "POST", redirect: "manual" }))).headers.get("location");
  return { stack, services, made, lucId: luc.id, LUC, MARKET, cookie, post, urlOf, ofLuc, opened, fill };
}

test("ACT-1 three touches: the button, the provider's form, back; the account is asked, not the return believed", async () => {
  const { stack, LUC, cookie, post, urlOf, ofLuc, fill, opened } = await aMarketWithoutAccounts();
  const luc = await cookie("luc");
  const response = await post(LUC, luc);
  expect(response.status).toBe(201);
  const url = await urlOf(response);
  const { account } = await ofLuc();
  expect(await ofLuc()).toEqual({ account: expect.stringMatching(/^acct_/), status: "pending", wants: [] });
  // Back without having filled anything: nothing is open, and it says what is missing.
  const early = await post(`${LUC}/refresh`, luc);
  expect(await early.json()).toEqual({ status: "restricted", wants: ["bank_account"] });
  expect(await fill(url)).toBe("http://localhost:5173/producer/ferme-de-peyrignolles/payouts?account=back");
  expect(await (await post(`${LUC}/refresh`, luc)).json()).toEqual({ status: "active", wants: [] });
  expect(await ofLuc()).toEqual({ account, status: "active", wants: [] });

  const [request] = await opened();
  expect(request?.body).toMatchObject({
    display_name: "Ferme de Peyrignolles",
    contact_email: `luc@${DEMO_MAIL_DOMAIN}`,
    dashboard: "express",
    metadata: { payee: "producer" },
  });
  const calls = await providerCalls(stack);
  expect(calls.filter((call) => call.path === "/v1/balance_settings").map((call) => call.body)).toEqual([
    { payments: { payouts: { schedule: { interval: "weekly", weekly_payout_days: ["monday"] } } } },
  ]);
});

test("ACT-1 pressed again and again, by two people, at the same time: one account", async () => {
  const { LUC, cookie, post, urlOf, opened, stack } = await aMarketWithoutAccounts();
  const [one, other] = [await cookie("luc"), await cookie("luc")];
  const answers = await Promise.all([post(LUC, one), post(LUC, other), post(LUC, one)]);
  // Who comes while the account is being made is told to try again; nobody gets a second one.
  expect(answers.every((answer) => [201, 503].includes(answer.status))).toBe(true);
  await post(LUC, one);
  const again = await urlOf(await post(LUC, other));
  expect(again).toMatch(/onboard/);
  expect(await opened()).toHaveLength(1);
  expect((await simulatorState(stack)).accounts).toHaveLength(1);
});

test("ACT-1 the answer that names the account was lost: the same key finds the same account", async () => {
  const { stack, services, LUC, cookie, post, ofLuc, opened } = await aMarketWithoutAccounts();
  const luc = await cookie("luc");
  await armFaults(stack, { kind: "drop_after", path: ACCOUNTS, times: 3 });
  expect((await post(LUC, luc)).status).toBe(503);
  expect(await ofLuc()).toMatchObject({ account: null, status: "missing" });
  // Nobody comes back: the outbox goes on by itself.
  await drainOutbox({ ...services, ports: { ...services.ports, realNow: () => Date.now() + HOUR } });
  const { account } = await ofLuc();
  expect((await simulatorState(stack)).accounts.map((one) => one.id)).toEqual([account]);
  const sent = await opened();
  expect(new Set(sent.map((call) => call.idempotencyKey)).size).toBe(1);
  expect(new Set(sent.map((call) => call.rawBody)).size).toBe(1);
  expect((await post(LUC, luc)).status).toBe(201);
});

test("ACT-2 the provider's notice comes before the person is back, doubled and late: written once", async () => {
  const { stack, services, LUC, cookie, post, urlOf, ofLuc, fill } = await aMarketWithoutAccounts();
  const luc = await cookie("luc");
  await armFaults(stack, { kind: "webhook_duplicate", times: 5 });
  await fill(await urlOf(await post(LUC, luc)));
  await stack.simulator.settle();
  expect(await ofLuc()).toMatchObject({ status: "active" });
  expect(await (await post(`${LUC}/refresh`, luc)).json()).toEqual({ status: "active", wants: [] });
  const told = await services.db
    .select({ kind: journal.kind, after: journal.after, by: journal.byName })
    .from(journal)
    .where(
      eq(
        journal.producerId,
        (await services.db.select().from(producer).where(eq(producer.slug, "ferme-de-peyrignolles")).get())?.id ?? "",
      ),
    )
    .orderBy(journal.id);
  expect(told).toEqual([
    { kind: "payout_account_asked", after: null, by: "Luc Darrieux" },
    { kind: "payout_account_opened", after: null, by: "Cabas" },
    { kind: "payout_account_moved", after: "active", by: "Cabas" },
  ]);
});

test("ACT-2 no notice ever comes: the job asks", async () => {
  const { stack, services, LUC, cookie, post, urlOf, ofLuc, fill } = await aMarketWithoutAccounts();
  await armFaults(stack, { kind: "webhook_loss", times: 20 });
  await fill(await urlOf(await post(LUC, await cookie("luc"))));
  await stack.simulator.settle();
  expect((await ofLuc()).status).not.toBe("active");
  await reconcile(services);
  expect((await ofLuc()).status).toBe("active");
});

test("ACT-2 restricted, then active again; a bounced bank account says what is missing", async () => {
  const { stack, LUC, cookie, post, urlOf, ofLuc, fill } = await aMarketWithoutAccounts();
  await fill(await urlOf(await post(LUC, await cookie("luc"))));
  await stack.simulator.settle();
  const { account } = await ofLuc();
  await stack.simulator.door(`accounts/${account}`, { transfers: "active", payouts: "restricted" });
  await stack.simulator.settle();
  expect(await ofLuc()).toEqual({ account, status: "restricted", wants: ["bank_account"] });
  await stack.simulator.door(`accounts/${account}`, { status: "pending" });
  await stack.simulator.settle();
  expect(await ofLuc()).toEqual({ account, status: "pending", wants: [] });
  await stack.simulator.door(`accounts/${account}`, { status: "active" });
  await stack.simulator.settle();
  expect((await ofLuc()).status).toBe("active");
});

test("a notice of an account that is nobody's here changes nothing", async () => {
  const { stack, ofLuc } = await aMarketWithoutAccounts();
  const before = await ofLuc();
  const stranger = (await stack.simulator
    .fetch(
      new Request("http://simulator.test/v2/core/accounts", {
        method: "POST",
        headers: {
          authorization: "Bearer sk_test_local_simulator",
          "content-type": "application/json",
          "stripe-version": "2026-10-28.endive",
          "idempotency-key": "stranger",
        },
        body: JSON.stringify({ display_name: "Autre" }),
      }),
    )
    .then((answer) => answer.json())) as { id: string };
  await stack.simulator.door(`accounts/${stranger.id}`, { status: "active" });
  await stack.simulator.settle();
  expect(await ofLuc()).toEqual(before);
});

test("the provider is away: said so, and the next press opens the page", async () => {
  const { stack, services, LUC, cookie, post, ofLuc } = await aMarketWithoutAccounts();
  const luc = await cookie("luc");
  await armFaults(stack, { kind: "500", path: "/v2/core/account_links", times: 3 });
  expect(await (await post(LUC, luc)).json()).toMatchObject({ error: { code: "payment_unavailable" } });
  expect((await ofLuc()).account).toMatch(/^acct_/);
  expect((await post(LUC, luc)).status).toBe(201);
  // Refused for good, then given up: a press takes it up again.
  await services.db.update(outbox).set({ status: "parked" }).where(eq(outbox.kind, "payout_account"));
  expect((await post(LUC, luc)).status).toBe(201);
});

test("the market's own account is its treasurer's and its admin's to open; a farm's is its owner's", async () => {
  const { LUC, MARKET, cookie, post, services, made, fill, urlOf, stack } = await aMarketWithoutAccounts();
  const { distributionId } = made;
  expect(await payoutReadiness(services.db, distributionId)).toMatchObject({
    producers: [{ status: "missing" }, { status: "missing" }],
    market: "missing",
  });
  for (const who of ["claire", "paul", "marie", "ana"]) expect((await post(LUC, await cookie(who))).status).toBe(404);
  for (const who of ["luc", "marie", "ana"]) expect((await post(MARKET, await cookie(who))).status).toBe(404);
  expect((await post(MARKET, await cookie("claire"))).status).toBe(201);
  await fill(await urlOf(await post(MARKET, await cookie("paul"))));
  await fill(await urlOf(await post(LUC, await cookie("luc"))));
  await stack.simulator.settle();
  const ready = await payoutReadiness(services.db, distributionId);
  expect(ready.market).toBeNull();
  expect(ready.producers).toHaveLength(1);
  expect((await simulatorState(stack)).accounts).toHaveLength(2);
});
