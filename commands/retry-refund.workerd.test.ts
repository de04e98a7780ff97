import { eq, like } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { isRefusal } from "../core/contract/codes.ts";
import { milli } from "../core/quantity/milli.ts";
import { basket } from "../db/schema/basket.ts";
import { journal } from "../db/schema/journal.ts";
import { refund } from "../db/schema/money.ts";
import { outbox } from "../db/schema/work.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { expectBalancedBooks } from "../dev/testing/books.ts";
import { draftOf } from "../dev/testing/draft-of.ts";
import { inRealTime } from "../dev/testing/open-sale.ts";
import { basisNow, paidMarket } from "../dev/testing/paid-market.ts";
import { expectProviderAgrees } from "../dev/testing/provider-agrees.ts";
import { armFaults, simulatorState } from "../dev/testing/simulator-state.ts";
import { drainOutbox } from "../worker/outbox/dispatch.ts";
import type { Services } from "../worker/services.ts";
import { repayRefund, retryRefund } from "./retry-refund.ts";
import { validateBasket } from "./validate-basket.ts";

const MINUTE = 60_000;

const rowOf = async ({ db }: Services, id: string) => {
  const [row] = await db.select().from(basket).where(eq(basket.id, id));
  if (row === undefined) throw new Error("no basket");
  return row;
};

test("SND-8 a refund refused for good is tried again once, under a key of its own; or given back from the till", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const paid = await paidMarket(["ana", "bruno"]);
  const { picking, basketOf, actor, stack } = paid;
  const { ports, db } = picking;
  const missing = (number: number) => draftOf(number, [[3, { countMilli: milli(0), reason: "missing" }]]);
  for (const [customer, number] of [
    ["ana", 1],
    ["bruno", 2],
  ] as const) {
    const basis = await basisNow(picking, basketOf(customer), missing(number));
    const input = { id: ports.newId(), basketId: basketOf(customer), basis };
    answerOf(await validateBasket(ports, actor("marie"), input, missing(number)));
  }
  await drainOutbox(inRealTime(picking, MINUTE));
  // The bank of both gives the money back: it is with us again and still owed.
  for (const made of (await simulatorState(stack)).refunds)
    await stack.simulator.door(`refunds/${made.id}`, { status: "failed", reason: "lost_or_stolen_card" });
  await stack.simulator.settle();
  await stack.simulator.settle();
  const failed = await db.select().from(refund).where(eq(refund.status, "failed"));
  expect(failed).toHaveLength(2);
  const [anas, brunos] = ["ana", "bruno"].map((who) => failed.find((row) => row.basketId === basketOf(who)));
  if (anas === undefined || brunos === undefined) throw new Error("no failed refunds");

  const retry = (id = ports.newId()) => retryRefund(ports, actor("claire"), { id, refundId: anas.id });
  const id = ports.newId();
  const answers = await Promise.all([retry(id), retry(id), retry()]);
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[2]).toEqual({ refused: "nothing_to_decide" });
  await drainOutbox(inRealTime(picking, 2 * MINUTE));
  const standing = async () => (await simulatorState(stack)).refunds.filter((one) => one.status === "succeeded");
  expect((await standing()).map((one) => one.amount)).toEqual([anas.amountCents]);
  expect(
    (
      await db
        .select()
        .from(refund)
        .where(eq(refund.basketId, basketOf("ana")))
    ).map((row) => row.status),
  ).toEqual(["replaced", "succeeded"]);
  expect((await rowOf(picking, basketOf("ana"))).refundedCents).toBe(anas.amountCents);

  const repay = () =>
    repayRefund(ports, actor("claire"), { id: ports.newId(), refundId: brunos.id, how: "en espèces" });
  const repaid = await Promise.all([repay(), repay()]);
  expect(repaid.filter((answer) => !isRefusal(answer))).toHaveLength(1);
  expect(await retryRefund(ports, actor("claire"), { id: ports.newId(), refundId: brunos.id })).toEqual({
    refused: "nothing_to_decide",
  });
  await drainOutbox(inRealTime(picking, 3 * MINUTE));
  expect(await standing()).toHaveLength(1);
  const told = await db.select().from(journal).where(like(journal.kind, "refund_re%"));
  expect(told.map((row) => [row.kind, row.byName, row.reason])).toEqual([
    ["refund_retried", "Claire Dubosc", null],
    ["refund_repaid", "Claire Dubosc", "en espèces"],
  ]);
  await expectBalancedBooks(picking);
  await expectProviderAgrees(stack, picking);
});

test("SND-8 a refund whose outcome nobody knows goes on under its own key", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const paid = await paidMarket(["ana"]);
  const { picking, basketOf, actor, stack } = paid;
  const draft = draftOf(1, [[3, { countMilli: milli(0), reason: "missing" }]]);
  const basis = await basisNow(picking, basketOf("ana"), draft);
  answerOf(
    await validateBasket(
      picking.ports,
      actor("marie"),
      { id: picking.ports.newId(), basketId: basketOf("ana"), basis },
      draft,
    ),
  );
  await armFaults(stack, { kind: "drop_after", path: "/v1/refunds", times: 4 });
  await drainOutbox(inRealTime(picking, MINUTE));
  // Forty tries later nobody tries by itself any more.
  await picking.db.update(outbox).set({ status: "parked" }).where(eq(outbox.kind, "refund"));
  const [row] = await picking.db.select().from(refund);
  expect(row?.status).toBe("sent");
  expect(
    answerOf(await retryRefund(picking.ports, actor("claire"), { id: picking.ports.newId(), refundId: row?.id ?? "" })),
  ).toEqual({ refundId: row?.id, status: "sent" });
  for (const minutes of [2, 10, 60]) await drainOutbox(inRealTime(picking, minutes * MINUTE));
  expect((await simulatorState(stack)).refunds).toHaveLength(1);
  expect(await picking.db.select({ status: refund.status }).from(refund)).toEqual([{ status: "succeeded" }]);
  await expectBalancedBooks(picking);
  await expectProviderAgrees(stack, picking);
});
