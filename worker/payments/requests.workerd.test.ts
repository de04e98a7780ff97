import * as v from "valibot";
import { beforeEach, expect, inject, test, vi } from "vitest";
import { validateBasket } from "../../commands/validate-basket.ts";
import { validateDistribution } from "../../commands/validate-distribution.ts";
import { grams } from "../../core/quantity/grams.ts";
import { HOLD_MS, UNDO_MS } from "../../core/time/window.ts";
import { answerOf } from "../../dev/seed/answer-of.ts";
import { expectBalancedBooks } from "../../dev/testing/books.ts";
import { draftOf } from "../../dev/testing/draft-of.ts";
import { inRealTime } from "../../dev/testing/open-sale.ts";
import { basisNow, paidMarket } from "../../dev/testing/paid-market.ts";
import { armFaults, providerCalls } from "../../dev/testing/simulator-state.ts";
import { ORDERING } from "../../dev/testing/small-market.ts";
import { reconcile, tick } from "../jobs/tick.ts";
import { drainOutbox } from "../outbox/dispatch.ts";
import { STRIPE_VERSION } from "./provider.ts";

const { url, checksRequests } = inject("nodeSide");
const skipped = checksRequests ? "" : " (NOT CHECKED: set STRIPE_OPENAPI to the path of Stripe's OpenAPI subset)";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));

/** Every kind of call the product makes, some of them more than once for a fault. */
async function aWholeLife() {
  const paid = await paidMarket();
  const { stack, market, actor, picking, basketOf } = paid;
  const cookie = await stack.signIn(market.personOf("marie").email);
  await stack.simulator.settle();
  await armFaults(
    stack,
    { kind: "drop_after", path: "/v1/refunds" },
    { kind: "500", path: "/v1/transfers", times: 3 },
    { kind: "late_balance_transaction", ms: 1 },
  );
  // An abandoned page: opened, asked after, ended when its hold runs out.
  const selling = await stack.at(ORDERING);
  const { openCheckout } = await import("../../commands/open-checkout.ts");
  const { milli } = await import("../../core/quantity/milli.ts");
  const opened = answerOf(
    await openCheckout(selling.ports, actor("marie"), {
      id: selling.ports.newId(),
      distributionId: market.distributionId,
      lines: [{ offerId: market.offerOf("batavia/piece"), quantityMilli: milli(2000) }],
    }),
  );
  await drainOutbox(selling);
  await stack.request(`/api/checkouts/${opened.checkoutId}/confirm`, { method: "POST", cookie });
  await tick(await stack.at(ORDERING + HOLD_MS));

  const draft = draftOf(1, [[1, { weights: [grams(1500)], reason: "weight" }]]);
  const basketId = basketOf("ana");
  const basis = await basisNow(picking, basketId, draft);
  answerOf(await validateBasket(picking.ports, actor("marie"), { id: picking.ports.newId(), basketId, basis }, draft));
  const leaving = inRealTime(picking, UNDO_MS + 1000);
  await drainOutbox(leaving);
  answerOf(
    await validateDistribution(
      picking.ports,
      { drafts: async () => new Map([[1, draft]]), phonesOut: async () => [] },
      actor("claire"),
      { id: picking.ports.newId(), distributionId: market.distributionId, acknowledgePhonesOut: false },
    ),
  );
  for (const day of ["2026-03-07T12:00:00Z", "2026-03-10T00:05:00Z", "2026-03-10T02:05:00Z", "2026-03-17T10:00:00Z"]) {
    await stack.simulator.door("clock", { now: Date.parse(day) });
    await stack.simulator.settle();
    const services = inRealTime(await stack.at(Date.parse(day)), 2 * 3_600_000);
    await tick(services);
    await reconcile(services);
    await tick(services);
  }
  await expectBalancedBooks(leaving);
  // Accounts are opened by the demo's seed, not by the product.
  const calls = (await providerCalls(stack)).filter((call) => !call.path.startsWith("/v2/"));
  return { calls };
}

test("I10, I20 every call of a market's life carries its own key, the same bytes under it, and the pinned version", async () => {
  const { calls } = await aWholeLife();
  const kinds = new Set(
    calls.map((call) => `${call.method} ${call.path.replace(/\/(cs|ch|pi|re|tr|po)_\w+/, "/:id")}`),
  );
  expect([...kinds].sort()).toEqual([
    "GET /v1/balance_transactions",
    "GET /v1/checkout/sessions/:id",
    "GET /v1/events",
    "GET /v1/payouts",
    "GET /v1/transfers",
    "POST /v1/checkout/sessions",
    "POST /v1/checkout/sessions/:id/expire",
    "POST /v1/refunds",
    "POST /v1/transfers",
  ]);
  const bytes = new Map<string | null, Set<string>>();
  for (const call of calls) {
    expect(call.apiVersion).toBe(STRIPE_VERSION);
    if (call.method !== "POST") continue;
    expect(call.idempotencyKey).toMatch(/^(payment-page|expire-page|refund|transfer):[0-9a-f-]{36}(:\d+)?$/);
    bytes.set(call.idempotencyKey, (bytes.get(call.idempotencyKey) ?? new Set()).add(`${call.path} ${call.rawBody}`));
  }
  expect([...bytes.values()].filter((one) => one.size !== 1)).toEqual([]);
});

test.skipIf(!checksRequests)(`I20 every call of a market's life is one that Stripe describes${skipped}`, async () => {
  const { calls } = await aWholeLife();
  const answer = await fetch(`${url}/check`, { method: "POST", body: JSON.stringify(calls) });
  const problems = v.parse(v.array(v.string()), await answer.json());
  expect(problems).toEqual([]);
});
