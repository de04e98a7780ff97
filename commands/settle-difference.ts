import { type BasketAmounts, basketAmounts } from "../core/basket/basket-amounts.ts";
import { basketDifference, keptCents } from "../core/basket/decide-validation.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import type { BasketDraft } from "../core/draft/basket-draft.ts";
import { takenBack } from "../core/due/due-order.ts";
import { type DueWay, dueRefusal, dueStatus } from "../core/due/due-way.ts";
import { waivedAmounts } from "../core/due/waived-amounts.ts";
import { postCashCollected, postTakenFromAccount, reversed } from "../core/ledger/difference-postings.ts";
import type { LedgerEntry } from "../core/ledger/entry.ts";
import { type Cents, cents, minCents, NO_CENTS, sumCents } from "../core/money/cents.ts";
import type { Statement } from "../db/database.ts";
import type { BasketFacts } from "../db/queries/basket-facts.ts";
import { standingLines } from "../db/rows/standing-lines.ts";
import type { due } from "../db/schema/basket.ts";
import { insertDue, updateDuesReturned } from "../db/writes/due.ts";
import { insertJournal, type JournalRow } from "../db/writes/journal.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import type { Actor, Ports } from "./ports.ts";

export type Settled = {
  /** As validated: lower than observed where the difference was waived. */
  amounts: BasketAmounts;
  /** Goes back to the cards that paid. */
  refundCents: Cents;
  /** By how much the money that is no card's grows, or shrinks where below 0. */
  dueCents: Cents;
  due?: { id: string; amountCents: number; way: DueWay };
  /** To be counted back into the customer's hand. */
  handBackCents: Cents;
  statements: Statement[];
};

type Wish = {
  way: DueWay | undefined /** Time or a run decides: nobody is there to be asked. */;
  anyAccount?: boolean;
};

/**
 * BAS-8, DUE-1, DUE-3, DUE-6. What a basket costs against what was paid: a refund to the cards, then what others paid taken back;
 * or a due in the way that was chosen. Refused where a due has no way, or one that cannot be.
 */
export function settleDifference(
  ports: Ports,
  actor: Actor,
  facts: BasketFacts,
  draft: Pick<BasketDraft, "observations">,
  { way, anyAccount = false }: Wish,
): Settled | Refusal {
  const { basket } = facts;
  const lines = standingLines(facts);
  const fees = feesOf(basket.fees);
  const amounts = basketAmounts(lines, fees, draft.observations);
  const difference = basketDifference(basket, amounts.totalCents);
  if (difference.dueCents === 0) return lessThanPaid(ports, facts, amounts, difference.refundCents);

  const amountCents = difference.dueCents;
  const hasAccount = anyAccount || facts.guestOf === null;
  // Who may waive is the gate's to say, before the command is carried out.
  const code = dueRefusal({ way, amountCents, hasAccount, mayWaive: true });
  if (code !== undefined || way === undefined) return refuse(code ?? "due_way_required", { amountCents });
  const row = dueRow(ports, actor, facts, { amountCents, way });
  // TRI-4. In a trial the difference is said and counted, and nobody owes it.
  const { trial } = facts.distribution;
  const told = [...(trial ? [] : [insertDue(ports.db, row)]), insertJournal(ports.db, [dueJournal(ports, actor, row)])];
  const chosen = { id: row.id, amountCents, way };
  if (way === "waived") {
    const waived = waivedAmounts(lines, fees, draft.observations, keptCents(basket));
    if (waived === undefined) return refuse("amount_above_paid", { amountCents });
    const rest = lessThanPaid(ports, facts, waived, basketDifference(basket, waived.totalCents).refundCents);
    return { ...rest, due: chosen, statements: [...told, ...rest.statements] };
  }
  return {
    amounts,
    refundCents: NO_CENTS,
    dueCents: amountCents,
    due: chosen,
    handBackCents: NO_CENTS,
    statements: [...told, ...(trial ? [] : insertPostings(ports.db, settledPostings(ports, row)))],
  };
}

/** An amount that went down: the cards first, then what was no card's. */
export function lessThanPaid(ports: Ports, facts: BasketFacts, amounts: BasketAmounts, backCents: Cents): Settled {
  const { basket } = facts;
  const refundCents = minCents(backCents, cents(basket.paidCents - basket.refundedCents));
  const { parts: _, ...returned } = returnDues(ports, facts, cents(backCents - refundCents));
  return { amounts, refundCents, ...returned };
}

/** DUE-6. Takes so much back of what stands, with its postings the other way round. */
export function returnDues(
  ports: Ports,
  { basket, dues, distribution }: BasketFacts,
  amountCents: Cents,
): Pick<Settled, "dueCents" | "handBackCents" | "statements"> & { parts: readonly { id: string; cents: Cents }[] } {
  if (distribution.trial) return { dueCents: cents(-amountCents), handBackCents: NO_CENTS, statements: [], parts: [] };
  const standing = dues.filter((row) => row.paymentId === null && row.status !== "waived");
  const parts = takenBack(
    standing.map((row) => ({ ...row, leftCents: cents(row.amountCents - row.returnedCents) })),
    amountCents,
  );
  if (parts.length === 0) return { dueCents: NO_CENTS, handBackCents: NO_CENTS, statements: [], parts };
  const at = ports.marketNow();
  const of = (id: string) => standing.find((row) => row.id === id);
  return {
    parts,
    dueCents: cents(-sumCents(parts.map((part) => part.cents))),
    handBackCents: sumCents(parts.filter((part) => of(part.id)?.status === "collected").map((part) => part.cents)),
    statements: [
      ...updateDuesReturned(ports.db, parts, at),
      ...insertPostings(
        ports.db,
        parts.flatMap((part) => {
          const row = of(part.id);
          const entries = row === undefined ? [] : settledEntries({ ...row, amountCents: part.cents });
          if (entries.length === 0) return [];
          return [
            {
              id: ports.newId(),
              kind: "due_returned",
              ref: `${part.id}:${basket.revision}`,
              marketId: basket.marketId,
              at,
              entries: reversed(entries),
            },
          ];
        }),
      ),
    ],
  };
}

type DueRow = typeof due.$inferInsert;

function dueRow(
  ports: Ports,
  actor: Actor,
  { basket }: BasketFacts,
  { amountCents, way }: { amountCents: Cents; way: DueWay },
): DueRow {
  const at = ports.marketNow();
  const status = dueStatus(way);
  return {
    id: ports.newId(),
    basketId: basket.id,
    marketId: basket.marketId,
    distributionId: basket.distributionId,
    userId: basket.userId,
    amountCents,
    way,
    status,
    at,
    byUserId: actor.userId,
    byName: actor.name,
    ...(status === "open" ? {} : { settledAt: at }),
  };
}

/** LED-10, LED-12. The posting of a due whose money is there or was written to an account; none while it is only promised. */
export const settledPostings = (ports: Ports, row: Omit<DueRow, "at">) => {
  const entries = settledEntries(row);
  if (entries.length === 0) return [];
  const at = ports.marketNow();
  return [{ id: ports.newId(), kind: `due_${row.status}`, ref: row.id, marketId: row.marketId, at, entries }];
};

function settledEntries(row: Omit<DueRow, "at">): LedgerEntry[] {
  const event = { basketId: row.basketId, marketId: row.marketId, amountCents: row.amountCents };
  if (row.status === "collected") return postCashCollected(event);
  if (row.status === "carried") return postTakenFromAccount({ ...event, customerId: row.userId });
  return [];
}

export const dueJournal = (
  ports: Ports,
  actor: Actor,
  row: Pick<DueRow, "marketId" | "distributionId" | "basketId" | "amountCents" | "way">,
  before?: DueWay,
): JournalRow => ({
  id: ports.newId(),
  marketId: row.marketId,
  distributionId: row.distributionId,
  basketId: row.basketId,
  kind: "due_settled",
  at: ports.marketNow(),
  byUserId: actor.userId,
  byName: actor.name,
  ...(before === undefined ? {} : { before: { way: before } }),
  after: { amountCents: row.amountCents, way: row.way },
});
