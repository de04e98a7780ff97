import { and, count, eq, gt, isNull } from "drizzle-orm";
import { basketAmounts } from "../core/basket/basket-amounts.ts";
import { basketDifference } from "../core/basket/decide-validation.ts";
import { isRefusal, type Refusal, refuse } from "../core/contract/codes.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import { decideCloseDistribution } from "../core/distribution/decide-close.ts";
import type { BasketDraft } from "../core/draft/basket-draft.ts";
import { stoppingClashes } from "../core/draft/stopping-clashes.ts";
import { cents } from "../core/money/cents.ts";
import { commit } from "../db/commit.ts";
import { manyBasketFacts } from "../db/queries/basket-facts.ts";
import { boardLinesOf } from "../db/rows/board-lines-of.ts";
import { basket, basketLine, due } from "../db/schema/basket.ts";
import { distribution } from "../db/schema/distribution.ts";
import { lateChange, lookAgain } from "../db/schema/hand-over.ts";
import { run } from "../db/schema/work.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { insertRun, insertRunBaskets, nextRunBaskets, updateRunProgress } from "../db/writes/run.ts";
import { closeDistribution } from "./close-distribution.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { settleDifference } from "./settle-difference.ts";
import { validatedStatements } from "./validated-statements.ts";

/** The board's side of the story: what volunteers typed, and whose phone has not come back. */
export type BoardPort = {
  /** By basket number; of some baskets only where `numbers` names them. A basket that nobody touched has none. */
  drafts: (distributionId: string, numbers?: readonly number[]) => Promise<ReadonlyMap<number, BasketDraft>>;
  phonesOut: (distributionId: string) => Promise<readonly { name: string; lastSeenAt: number }[]>;
};

/** A basket writes about a dozen statements: this many stay well inside a batch's 30 s and its 1,000 queries. */
const BASKETS_A_STEP = 25;

type Opened = { runId: string; total: number };

/**
 * DIS-3 … DIS-5, RUN-1. Opens the run that validates all remaining baskets as they stand, and freezes the board. Refused, naming
 * everything that blocks, when somebody still has to decide something.
 */
export async function validateDistribution(
  ports: Ports,
  board: BoardPort,
  actor: Actor,
  input: { id: string; distributionId: string; acknowledgePhonesOut: boolean },
): Promise<Opened | Refusal> {
  const { db } = ports;
  return once<Opened>(ports, actor, {
    id: input.id,
    kind: "validate-distribution",
    refused: (guard) => (guard === "run_known" ? refuse("distribution_closed") : "again"),
    decide: async () => {
      const blocking = await closingFacts(ports, board, input.distributionId);
      if (blocking === undefined) return refuse("not_found");
      const { distribution: owner, remaining, drafts } = blocking;
      const decision = decideCloseDistribution({ ...blocking.facts, acknowledged: input.acknowledgePhonesOut });
      if (decision.kind === "refused") {
        const { phonesOut } = blocking;
        return refuse(decision.codes[0] ?? "distribution_closed", { blocking: decision.codes, phonesOut });
      }
      const at = ports.marketNow();
      const runId = ports.newId();
      return {
        answer: { runId, total: remaining },
        statements: [
          insertRun(db, {
            id: runId,
            kind: "validate_distribution",
            distributionId: owner.id,
            byUserId: actor.userId,
            byName: actor.name,
            total: remaining,
            done: 0,
            openedAt: at,
          }),
          db.update(distribution).set({ frozenAt: at }).where(eq(distribution.id, owner.id)),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: owner.marketId,
              distributionId: owner.id,
              kind: "distribution_frozen",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { remaining, prepared: drafts.size, phonesOut: blocking.phonesOut.map((phone) => phone.name) },
            },
          ]),
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "run",
              key: `run:${runId}`,
              subjectId: runId,
              payload: {},
              dueAt: ports.realNow(),
            },
          ]),
          ...updateFacts(db, owner.id),
        ],
        distributionIds: [owner.id],
      };
    },
  });
}

/** What the preview shows and the decision asks. */
export async function closingFacts(ports: Ports, board: BoardPort, distributionId: string) {
  const { db } = ports;
  const [owners, looks, lates, open, remaining] = await db.batch([
    db.select().from(distribution).where(eq(distribution.id, distributionId)),
    db
      .select({ n: count() })
      .from(lookAgain)
      .where(and(eq(lookAgain.distributionId, distributionId), isNull(lookAgain.closedAt))),
    db
      .select({ n: count() })
      .from(lateChange)
      .where(and(eq(lateChange.distributionId, distributionId), isNull(lateChange.decidedAt))),
    db
      .select({ n: count() })
      .from(due)
      .where(and(eq(due.distributionId, distributionId), eq(due.status, "open"))),
    db
      .select({ id: basket.id, number: basket.number })
      .from(basket)
      .where(and(eq(basket.distributionId, distributionId), eq(basket.status, "ordered"))),
  ]);
  const owner = owners[0];
  if (owner === undefined) return undefined;
  const [drafts, phonesOut] = await Promise.all([board.drafts(distributionId), board.phonesOut(distributionId)]);
  const clashes = await basketsInClash(ports, distributionId, remaining, drafts);
  const above = await basketsAbovePaid(ports, distributionId, drafts);
  return {
    distribution: owner,
    drafts,
    phonesOut,
    remaining: remaining.length,
    facts: {
      now: ports.marketNow(),
      pickupStartsAt: owner.pickupStartsAt,
      status:
        owner.frozenAt !== null
          ? ("validated" as const)
          : owner.cancelledAt !== null
            ? ("cancelled" as const)
            : ("open" as const),
      lookAgains: looks[0]?.n ?? 0,
      lateChanges: lates[0]?.n ?? 0,
      clashes,
      cashPromised: (open[0]?.n ?? 0) + above,
      phonesOut: phonesOut.length,
    },
  };
}

/** DRA-12. Baskets that nobody has confirmed and whose observations contradict each other. */
async function basketsInClash(
  { db }: Ports,
  distributionId: string,
  remaining: readonly { id: string; number: number }[],
  drafts: ReadonlyMap<number, BasketDraft>,
): Promise<number> {
  const clashesOf = (number: number) => drafts.get(number)?.clashes.filter((clash) => clash.blocking) ?? [];
  const ids = remaining.filter((row) => clashesOf(row.number).length > 0).map((row) => row.id);
  if (ids.length === 0) return 0;
  const facts = await manyBasketFacts(db, distributionId, ids);
  return facts.filter(({ basket, lines }) => stoppingClashes(clashesOf(basket.number), boardLinesOf(lines)).length > 0)
    .length;
}

/** DIS-4. Baskets nobody has confirmed that come to more than was paid: somebody must say how that is settled. */
async function basketsAbovePaid(
  { db }: Ports,
  distributionId: string,
  drafts: ReadonlyMap<number, BasketDraft>,
): Promise<number> {
  // Only what was added or agreed on the spot can cost more than was paid.
  const extra = await db
    .selectDistinct({ id: basketLine.basketId })
    .from(basketLine)
    .innerJoin(basket, eq(basket.id, basketLine.basketId))
    .where(
      and(
        eq(basketLine.distributionId, distributionId),
        gt(basketLine.extraCents, cents(0)),
        eq(basket.status, "ordered"),
      ),
    );
  if (extra.length === 0) return 0;
  const facts = await manyBasketFacts(
    db,
    distributionId,
    extra.map((row) => row.id),
  );
  return facts.filter((one) => {
    const observations = drafts.get(one.basket.number)?.observations ?? new Map();
    const amounts = basketAmounts(boardLinesOf(one.lines), feesOf(one.basket.fees), observations);
    return basketDifference(one.basket, amounts.totalCents).dueCents > 0;
  }).length;
}

/**
 * RUN-2. One step of a run: at most 25 baskets in one batch, keyed (run, basket), or the close when none is left. Safe to repeat at
 * any point. Returns true when the run is over.
 */
export async function continueValidation(ports: Ports, board: BoardPort, runId: string): Promise<boolean> {
  const { db } = ports;
  const open = await db.select().from(run).where(eq(run.id, runId)).get();
  if (open === undefined || open.closedAt !== null) return true;
  const ids = await nextRunBaskets(db, open, BASKETS_A_STEP);
  const actor = { userId: open.byUserId, name: open.byName };
  if (ids.length === 0) return await closeDistribution(ports, actor, open);

  const facts = await manyBasketFacts(db, open.distributionId, ids);
  const drafts = await board.drafts(
    open.distributionId,
    facts.map((one) => one.basket.number),
  );
  const statements = facts.flatMap((one) => {
    const draft = drafts.get(one.basket.number);
    const observations = draft?.observations ?? new Map();
    // Nothing is due when a run begins (DIS-4); what came in that very moment is asked with the next order.
    const settled = settleDifference(ports, actor, one, { observations }, { way: "carried", anyAccount: true });
    if (isRefusal(settled)) throw new Error(`a basket of a run that cannot be settled: ${settled.refused}`);
    return validatedStatements(ports, actor, {
      facts: one,
      settled,
      commandId: `run:${runId}`,
      draftSeq: draft?.seq ?? 0,
      undoable: false,
    });
  });
  const committed = await commit(db, [
    insertRunBaskets(db, runId, ids),
    updateRunProgress(db, runId),
    ...statements,
    ...updateFacts(db, open.distributionId, ids),
  ]);
  // Stale: another worker made this very step. Any other guard would refuse it again and again.
  if (!committed.ok && committed.guard !== "stale") throw new Error(`a step of a run refused by ${committed.guard}`);
  await ports.wake({ distributionIds: [open.distributionId] });
  return false;
}
