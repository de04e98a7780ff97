import { env } from "cloudflare:workers";
import { eq, ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { basisOf } from "../core/basket/basis.ts";
import { basketAmounts } from "../core/basket/basket-amounts.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import type { BasketDraft } from "../core/draft/basket-draft.ts";
import type { LineObservation } from "../core/line/observed-amount.ts";
import { grams } from "../core/quantity/grams.ts";
import { milli } from "../core/quantity/milli.ts";
import { seededRandom } from "../core/random/seeded.ts";
import { TRIAL_MS } from "../core/trial/trial-time.ts";
import { commit } from "../db/commit.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { boardFacts } from "../db/queries/board-facts.ts";
import { boardLinesOf } from "../db/rows/board-lines-of.ts";
import { basket } from "../db/schema/basket.ts";
import { checkout } from "../db/schema/checkout.ts";
import { distribution } from "../db/schema/distribution.ts";
import { journal } from "../db/schema/journal.ts";
import { catalogLink, market } from "../db/schema/market.ts";
import { ledgerEntry, ledgerTransaction, payment, refund, settlement, transfer } from "../db/schema/money.ts";
import { user } from "../db/schema/user.ts";
import { outbox } from "../db/schema/work.ts";
import { everyRow } from "../db/testing/every-row.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { draftOf } from "../dev/testing/draft-of.ts";
import { PICKUP, smallMarket } from "../dev/testing/small-market.ts";
import { testStack } from "../dev/testing/stack.ts";
import { tick } from "../worker/jobs/tick.ts";
import { drainOutbox } from "../worker/outbox/dispatch.ts";
import type { Services } from "../worker/services.ts";
import { runBoardCommand } from "./board-command.ts";
import { createDayPass } from "./create-day-pass.ts";
import { enterByDayPass } from "./enter-by-day-pass.ts";
import { makeTrial } from "./make-trial.ts";
import { recordLateChange } from "./record-late-change.ts";
import { throwAwayTrial } from "./throw-away-trial.ts";
import { continueValidation, validateDistribution } from "./validate-distribution.ts";

async function aTrial(at = PICKUP) {
  const stack = testStack();
  const services = await stack.at(at);
  const made = await smallMarket(services, stack.simulator);
  const claire = { userId: made.personOf("claire").id, name: "Claire Dubosc" };
  const make = async () =>
    await makeTrial(services.ports, claire, { id: services.ports.newId(), marketId: made.marketId, locale: "fr" });
  return { stack, services, made, claire, make };
}

/** Everything that money or a message would leave. */
async function whatLeft({ db }: Services, distributionId: string) {
  const [entries, postings, payments, refunds, settlements, transfers, checkouts, told] = await db.batch([
    db.select().from(ledgerEntry),
    db.select().from(ledgerTransaction),
    db.select().from(payment),
    db.select().from(refund),
    db.select().from(settlement),
    db.select().from(transfer),
    db.select().from(checkout),
    db.select().from(outbox).where(ne(outbox.kind, "run")),
  ]);
  const all = [entries, postings, payments, refunds, settlements, transfers, checkouts].flat().length;
  return { money: all, told: told.filter((row) => JSON.stringify(row).includes(distributionId)).length };
}

test("TRI-8 whoever may join the board makes it in one batch, leads it, and finds twelve baskets of the market's own goods", async () => {
  const { services, made, claire, make } = await aTrial();
  const id = services.ports.newId();
  const input = { id, marketId: made.marketId, locale: "fr" as const };
  const first = answerOf(await makeTrial(services.ports, claire, input));
  expect(await makeTrial(services.ports, claire, input)).toEqual(first);
  const facts = await boardFacts(services.db, first.distributionId);
  expect(facts).toMatchObject({ trial: true, lead: { userId: claire.userId }, frozen: false, validatedAt: null });
  expect(facts?.baskets).toHaveLength(12);
  const lines = facts?.baskets.flatMap((one) => one.lines) ?? [];
  expect(new Set(lines.map((line) => line.kind))).toEqual(new Set(["counted", "weighed"]));
  expect(lines.every((line) => made.producers.some((farm) => farm.id === line.producerId))).toBe(true);
  for (const one of facts?.baskets ?? []) {
    expect(one.paidCents).toBe(one.lines.reduce((sum, line) => sum + line.chargedCents, 0));
  }
  for (let n = 2; n <= 5; n++) answerOf(await make());
  expect(await make()).toEqual({ refused: "too_many_trials" });
});

test("TRI-8 a market without goods tries common ones, whose farm is a name", async () => {
  const { services, made, make } = await aTrial();
  await services.db.delete(catalogLink).where(eq(catalogLink.marketId, made.marketId));
  const { distributionId } = answerOf(await make());
  const facts = await boardFacts(services.db, distributionId);
  const farms = new Set(facts?.baskets.flatMap((one) => one.lines.map((line) => line.producerName)));
  expect(farms).toEqual(new Set(["La Ferme d’essai"]));
});

/** One observation of a line, as volunteers make them. */
const seen = (random: ReturnType<typeof seededRandom>): LineObservation =>
  random.pick<LineObservation>([
    { countMilli: milli(0), reason: "missing" },
    { countMilli: milli(1000) },
    { weights: [grams(random.whole(100, 260))] },
    {},
  ]);

test("TRI-4, TRI-5 whatever the board's commands do to a trial, no money moves, nobody is written to, and amounts come out", async () => {
  const { services, claire, make } = await aTrial();
  const { db, ports } = services;
  const before = await whatLeft(services, "nothing");
  for (const seed of [1, 2]) {
    const random = seededRandom(seed);
    const { distributionId } = answerOf(await make());
    const drafts = new Map<number, BasketDraft>();
    const baskets = await db.select().from(basket).where(eq(basket.distributionId, distributionId));
    for (let step = 0; step < 40; step++) {
      const one = random.pick(baskets);
      const seq = step + 1;
      if (random.chance(0.5)) {
        const known = drafts.get(one.number)?.observations ?? new Map<number, LineObservation>();
        drafts.set(one.number, draftOf(one.number, [...known, [random.whole(1, 3), seen(random)]], seq));
        await recordLateChange(ports, { basketId: one.id, draft: drafts.get(one.number) ?? draftOf(one.number) });
      }
      const draft = drafts.get(one.number) ?? draftOf(one.number, [], 0);
      const facts = await basketFacts(db, one.id);
      if (facts === undefined) throw new Error("a basket of the trial is gone");
      const shown = basisOf(basketAmounts(boardLinesOf(facts.lines), feesOf(facts.basket.fees), draft.observations));
      const basis = {
        totalCents: shown.totalCents,
        lines: shown.lines.map(([ref, final]): [number, number] => [ref, final]),
      };
      const kind = random.pick(["validate", "validate", "validate", "undo", "accept_late", "dismiss_late"] as const);
      await runBoardCommand(ports, claire, { id: ports.newId(), basketId: one.id, kind, basis }, draft, distributionId);
    }
    const board = { drafts: async () => drafts, phonesOut: async () => [] };
    for (const one of baskets) {
      const draft = drafts.get(one.number);
      if (draft !== undefined) {
        await runBoardCommand(
          ports,
          claire,
          { id: ports.newId(), basketId: one.id, kind: "dismiss_late" },
          draft,
          distributionId,
        );
      }
    }
    const run = answerOf(
      await validateDistribution(ports, board, claire, {
        id: ports.newId(),
        distributionId,
        acknowledgePhonesOut: true,
      }),
    );
    // Two workers on every step, the close included.
    while (
      !(
        await Promise.all([continueValidation(ports, board, run.runId), continueValidation(ports, board, run.runId)])
      ).includes(true)
    );
    await tick(services);
    const after = await db.select().from(basket).where(eq(basket.distributionId, distributionId));
    for (const row of after) {
      expect(row.status).toBe("validated");
      expect(row.refundedCents).toBe(row.paidCents - (row.finalCents ?? 0));
    }
    expect(await whatLeft(services, distributionId)).toEqual(before);
    const kinds = await db
      .select({ kind: journal.kind })
      .from(journal)
      .where(eq(journal.distributionId, distributionId));
    expect(kinds.filter((row) => row.kind === "distribution_validated")).toHaveLength(1);
  }
});

test("TRI-5 a mail about a trial, its baskets or its people is never stored, whoever writes it", async () => {
  const { services, made, make } = await aTrial();
  const { db, ports } = services;
  const { distributionId } = answerOf(await make());
  const one = await db.select().from(basket).where(eq(basket.distributionId, distributionId)).get();
  const claire = made.personOf("claire").id;
  const about = [
    { subjectId: distributionId, payload: { mail: "recap", userId: claire } },
    { subjectId: "x", payload: { mail: "pickup_reminder", userId: claire, distributionId } },
    { subjectId: `${one?.id}:2`, payload: { mail: "basket_corrected", userId: claire } },
    { subjectId: "y", payload: { mail: "date_moved", userId: claire, basketId: one?.id } },
    { subjectId: "z", payload: { mail: "message", userId: one?.userId } },
    { subjectId: "w", payload: { mail: "message", userId: claire } },
  ];
  await commit(db, [
    insertOutbox(
      db,
      about.map((row, n) => ({ ...row, id: ports.newId(), kind: "mail", key: `k${n}`, dueAt: 0 })),
    ),
  ]);
  expect((await db.select().from(outbox)).map((row) => row.subjectId)).toEqual(["w"]);
});

test("TRI-7 a week later it is gone with its people, guests, journal and room; a real date loses nothing", async () => {
  const { stack, services, made, claire, make } = await aTrial();
  const { db, ports } = services;
  const rows = async () => {
    const { command: _, outbox: __, ...rest } = await everyRow(db);
    return rest;
  };
  // What time does to the real date is done before: the rest is the trial's.
  await tick(await stack.at(PICKUP + TRIAL_MS));
  const before = await rows();
  const { distributionId } = answerOf(await make());
  const hash = async () => "hash";
  answerOf(await createDayPass(ports, claire, { id: ports.newId(), distributionId, task: "prepare", linkHash: hash }));
  const guest = { token: "guest", device: null, firstName: "Zoé" };
  answerOf(await enterByDayPass(ports, null, { id: ports.newId(), tokenHash: "hash", guest }));
  expect(await db.select().from(user).where(eq(user.guestOf, distributionId))).toHaveLength(12);
  const room = env.BasketBoard.getByName(distributionId);
  await room.ready();
  const board = { drafts: async () => new Map(), phonesOut: async () => [] };
  const run = answerOf(
    await validateDistribution(ports, board, claire, { id: ports.newId(), distributionId, acknowledgePhonesOut: true }),
  );
  while (!(await continueValidation(ports, board, run.runId)));

  await tick(await stack.at(PICKUP + TRIAL_MS - 600_000));
  expect(await db.select().from(distribution).where(eq(distribution.id, distributionId))).toHaveLength(1);
  await tick(await stack.at(PICKUP + TRIAL_MS));
  expect(await rows()).toEqual(before);
  const forgot = await db.select().from(outbox).where(eq(outbox.kind, "forget_room"));
  expect(forgot).toMatchObject([{ subjectId: distributionId, status: "done" }]);
  expect(await throwAwayTrial(ports, claire, { id: ports.newId(), distributionId: made.distributionId })).toEqual({
    refused: "not_found",
  });
  expect(await rows()).toEqual(before);
});

test("TRI-7 nothing that hangs on a basket or a date is forgotten when a trial goes, nor a table that comes later", async () => {
  const { services, make } = await aTrial();
  const { db } = services;
  const { distributionId } = answerOf(await make());
  await db.$client.batch(
    (await db.select().from(basket).where(eq(basket.distributionId, distributionId))).map((row) =>
      db.$client.prepare("UPDATE basket SET collected_at = 1 WHERE id = ?").bind(row.id),
    ),
  );
  answerOf(
    await throwAwayTrial(
      services.ports,
      { userId: "system", name: "" },
      { id: services.ports.newId(), distributionId },
    ),
  );
  await drainOutbox(services);
  const left = Object.entries(await everyRow(db)).filter(
    ([table, rows]) => !["command", "outbox"].includes(table) && JSON.stringify(rows).includes(distributionId),
  );
  expect(left).toEqual([]);
  expect(await db.select().from(market)).not.toEqual([]);
});
