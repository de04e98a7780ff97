import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { runBoardCommand } from "../../commands/board-command.ts";
import { releaseSettlements } from "../../commands/release-settlements.ts";
import { continueValidation, validateDistribution } from "../../commands/validate-distribution.ts";
import type { BoardCommand } from "../../core/contract/board.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { milliOf } from "../../core/quantity/milli.ts";
import { boardFacts } from "../../db/queries/board-facts.ts";
import { basket } from "../../db/schema/basket.ts";
import { checkout } from "../../db/schema/checkout.ts";
import { clock } from "../../db/schema/market.ts";
import { refund } from "../../db/schema/money.ts";
import { producer } from "../../db/schema/producer.ts";
import { answerOf } from "../../dev/seed/answer-of.ts";
import { expectBalancedBooks } from "../../dev/testing/books.ts";
import { draftOf } from "../../dev/testing/draft-of.ts";
import { inRealTime } from "../../dev/testing/open-sale.ts";
import { basisNow, paidMarket } from "../../dev/testing/paid-market.ts";
import { simulatorState } from "../../dev/testing/simulator-state.ts";
import { PICKUP } from "../../dev/testing/small-market.ts";
import { dueLink } from "../links/due-link.ts";
import { drainOutbox } from "../outbox/dispatch.ts";

type WithoutId<Command> = Command extends BoardCommand ? Omit<Command, "id"> : never;
const CARROTS = "carottes-fanes/bunch";
const board = { drafts: async () => new Map(), phonesOut: async () => [] };

test("EXT-8 a due is paid on the customer's own page: declined, paid, paid late, and Monday's transfers are what cards paid", async () => {
  const paid = await paidMarket(["ana", "bruno"]);
  const { stack, picking, market, actor, basketOf } = paid;
  const { ports, db } = picking;
  // Requests and provider stand at the pickup as well.
  await db.update(clock).set({ offsetMs: PICKUP - Date.now() });
  await stack.simulator.door("clock", { now: PICKUP });
  const send = async (command: WithoutId<BoardCommand>, number: number) =>
    answerOf(
      await runBoardCommand(
        ports,
        actor("marie"),
        { ...command, id: ports.newId() },
        draftOf(number),
        market.distributionId,
      ),
    );
  const cookie = await stack.signIn("marie@demo.cabas.example");
  /** Bread more than was paid, to be paid by card: the address that the QR code shows. */
  const owe = async (customer: string, number: number) => {
    const basketId = basketOf(customer);
    // Nothing of the weighed chicken comes back, so that something is due.
    await send(
      {
        kind: "add_line",
        basketId,
        lineId: ports.newId(),
        offerId: market.offerOf(CARROTS),
        quantityMilli: milliOf(4),
      },
      number,
    );
    const basis = await basisNow(picking, basketId, draftOf(number));
    const lines = basis.lines.map(([ref, final]): [number, number] => [ref, final]);
    const answer = await send(
      { kind: "validate", basketId, basis: { totalCents: basis.totalCents, lines }, due: "card" },
      number,
    );
    if (answer.kind !== "validated" || answer.due === undefined) throw new Error("nothing is due");
    const shown = await stack.request(`/api/distributions/${market.distributionId}/dues/${answer.due.id}/link`, {
      method: "POST",
      cookie,
    });
    const { url } = (await shown.json()) as { url: string };
    expect(url).toBe(await dueLink(picking.settings, answer.due.id));
    return { ...answer.due, basketId, api: `/api/dues/${url.split("/").at(-1)}` };
  };
  const openPage = async (api: string) => {
    const answer = await stack.request(`${api}/page`, { method: "POST" });
    expect([answer.status, ((await answer.json()) as { url: string }).url]).toEqual([
      200,
      expect.stringContaining("http"),
    ]);
  };
  const sessionOf = async (dueId: string) => {
    const rows = await db.select().from(checkout).where(eq(checkout.dueId, dueId));
    return rows.find((row) => row.status === "open")?.sessionId ?? "";
  };
  const pageOf = async (number: number) =>
    (await boardFacts(db, market.distributionId))?.baskets.find((one) => one.number === number)?.dues[0]?.page;

  const ana = await owe("ana", 1);
  expect(await (await stack.request(ana.api)).json()).toEqual({
    marketName: "Le marché de Captieux",
    basketNumber: 1,
    pickupOn: "2026-03-07",
    amountCents: ana.amountCents,
    state: "open",
    refunded: false,
  });
  await openPage(ana.api);
  expect(await pageOf(1)).toBe("open");
  await stack.simulator.door(`pay/${await sessionOf(ana.id)}`, { outcome: "decline" });
  await stack.simulator.settle();
  expect(await pageOf(1)).toBe("declined");
  await openPage(ana.api);
  await stack.simulator.door(`pay/${await sessionOf(ana.id)}`, { outcome: "pay" });
  await stack.simulator.settle();
  const confirmed = await stack.request(`${ana.api}/confirm`, { method: "POST" });
  expect(await confirmed.json()).toMatchObject({ state: "paid", refunded: false });
  const row = await db.select().from(basket).where(eq(basket.id, ana.basketId)).get();
  expect(row).toMatchObject({ dueCents: 0, status: "validated" });
  expect((await stack.request(`${ana.api}/page`, { method: "POST" })).status).toBe(409);

  // Bruno's page is open on his phone when he finds coins; then it is paid after all.
  const bruno = await owe("bruno", 2);
  await openPage(bruno.api);
  const session = await sessionOf(bruno.id);
  await stack.simulator.door(`pay/${session}`, { outcome: "pay" });
  await send({ kind: "settle_due", basketId: bruno.basketId, dueId: bruno.id, way: "cash" }, 2);
  await drainOutbox(picking);
  await stack.simulator.settle();
  expect(await (await stack.request(bruno.api)).json()).toMatchObject({ state: "settled", refunded: true });
  expect((await db.select().from(refund)).map((one) => [one.cause, one.amountCents])).toEqual([
    ["not_kept", bruno.amountCents],
  ]);
  expect((await stack.request(`/api/dues/${"x".repeat(43)}`)).status).toBe(404);

  const run = await validateDistribution(ports, board, actor("claire"), {
    id: ports.newId(),
    distributionId: market.distributionId,
    acknowledgePhonesOut: false,
  });
  if (isRefusal(run)) throw new Error(run.refused);
  while (!(await continueValidation(ports, board, run.runId)));
  const monday = inRealTime(await stack.at(Date.parse("2026-03-16T08:00:00Z")), 60_000);
  await stack.simulator.door("clock", { now: Date.parse("2026-03-16T08:00:00Z") });
  await releaseSettlements(monday.ports);
  await drainOutbox(monday);
  await stack.simulator.settle();
  const { transfers } = await simulatorState(stack);
  const settled = await db.all<{ account: string; card: number }>(
    sql`
      SELECT coalesce(p.payout_account, m.payout_account) AS account, s.net_cents - s.till_cents - s.carried_cents AS card
      FROM settlement s JOIN market m ON m.id = s.market_id LEFT JOIN producer p ON p.id = s.payee_id`,
  );
  for (const { account, card } of settled) {
    const sent = transfers.filter((one) => one.destination === account).reduce((sum, one) => sum + one.amount, 0);
    expect([account, sent]).toEqual([account, card]);
  }
  expect((await db.select({ id: producer.id }).from(producer)).length).toBeGreaterThan(0);
  await expectBalancedBooks(monday);
});
