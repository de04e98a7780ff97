import { eq } from "drizzle-orm";
import { keptCents } from "../core/basket/decide-validation.ts";
import type { BoardCommand, CommandAnswer } from "../core/contract/board.ts";
import { isRefusal, type Refusal, refuse } from "../core/contract/codes.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import { dueRefusal, dueStatus, settlingRefusal } from "../core/due/due-way.ts";
import { waivedAmounts } from "../core/due/waived-amounts.ts";
import { cents } from "../core/money/cents.ts";
import { refundOverPayments } from "../core/refund/refund-over-payments.ts";
import type { Database, Statement } from "../db/database.ts";
import { type BasketFacts, basketFacts } from "../db/queries/basket-facts.ts";
import { asValidated } from "../db/rows/as-validated.ts";
import { checkout } from "../db/schema/checkout.ts";
import { insertRevision, updateBasketCorrected, updateFinalLines } from "../db/writes/basket.ts";
import { updateDueSettled } from "../db/writes/due.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { updateSharesInTill } from "../db/writes/settlement.ts";
import { endDuePages, openDuePages } from "./due-pages.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { refundStatements } from "./refund-statements.ts";
import { dueJournal, settledPostings } from "./settle-difference.ts";
import { sharesReleased, waitingShares } from "./shares-released.ts";

type SettleDue = Extract<BoardCommand, { kind: "settle_due" }>;

/**
 * EXT-7, DUE-7. What is still due gets another way, or its money is in hand. A payment page that was open for it is ended; where the
 * customer paid on it meanwhile, that money goes back in full (EXT-8). Once settled it is settled, whoever was first. After the
 * close only what was carried is left: its money goes to the till parts of who waited for it.
 */
export async function settleDue(ports: Ports, actor: Actor, input: SettleDue): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "settle-due",
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      if (facts === undefined) return refuse("not_found");
      const { basket, distribution } = facts;
      const isClosed = distribution.validatedAt !== null;
      if (distribution.frozenAt !== null && !isClosed) return refuse("distribution_closed");
      const row = facts.dues.find((one) => one.id === input.dueId);
      if (row === undefined) return refuse("nothing_to_decide");
      const amountCents = cents(row.amountCents - row.returnedCents);
      const isAsked = await isAskedNow(db, row);
      const moved = settlingRefusal({ status: row.status, way: input.way, isClosed, isAsked });
      if (moved !== undefined) return refuse(moved);
      const code = dueRefusal({ way: input.way, amountCents, hasAccount: facts.guestOf === null, mayWaive: true });
      if (code !== undefined) return refuse(code, { amountCents });

      const waiting = isClosed ? await waitingShares(db, row.id) : [];
      const pages = await openDuePages(db, basket.id, row.id);
      const at = ports.marketNow();
      const next = { ...row, amountCents, way: input.way, status: dueStatus(input.way) };
      const waived = input.way === "waived" ? waive(ports, actor, input.id, facts, amountCents) : [];
      if (isRefusal(waived)) return waived;
      return {
        answer: {
          kind: "due_settled",
          basketId: basket.id,
          revision: basket.revision + (waived.length === 0 ? 0 : 1),
        },
        statements: [
          updateDueSettled(db, { id: row.id, way: input.way, status: next.status, at, by: actor }),
          // What was carried covers the basket already; its money evens out the customer's account.
          ...insertPostings(db, row.status === "carried" ? carriedPaid(ports, next) : settledPostings(ports, next)),
          ...(waiting.length === 0 ? [] : [...sharesReleased(ports, waiting, at), updateSharesInTill(db, waiting)]),
          ...waived,
          insertJournal(db, [dueJournal(ports, actor, next, row.way)]),
          endDuePages(ports, pages, input.id),
          ...updateFacts(db, basket.distributionId, [basket.id]),
        ],
        distributionIds: [basket.distributionId],
      };
    },
  });
}

type Row = Parameters<typeof settledPostings>[1];

/** An order's payment page asks for it along: paid there as well, that whole order would have to go back (EXT-9). */
async function isAskedNow(db: Database, { checkoutId }: { checkoutId: string | null }): Promise<boolean> {
  if (checkoutId === null) return false;
  const page = await db.select({ status: checkout.status }).from(checkout).where(eq(checkout.id, checkoutId)).get();
  return page?.status === "open";
}

/** Coins for what stood on the customer's account. */
const carriedPaid = (ports: Ports, row: Row) => [
  {
    id: ports.newId(),
    kind: "due_collected",
    ref: row.id,
    marketId: row.marketId,
    at: ports.marketNow(),
    entries: [
      { account: `cash:${row.marketId}` as const, amountCents: row.amountCents },
      { account: `account:${row.marketId}:${row.userId}` as const, amountCents: cents(-row.amountCents) },
    ],
  },
];

/** DUE-3. The extra goods cost less from now on, so that nothing is due of them any more. As validated: what was typed since is late. */
function waive(
  ports: Ports,
  actor: Actor,
  commandId: string,
  facts: BasketFacts,
  amountCents: number,
): Statement[] | Refusal {
  const { db } = ports;
  const { basket } = facts;
  const { lines, observations } = asValidated(facts.lines);
  const kept = keptCents({ ...basket, dueCents: cents(basket.dueCents - amountCents) });
  const amounts = waivedAmounts(lines, feesOf(basket.fees), observations, kept);
  if (amounts === undefined) return refuse("amount_above_paid", { amountCents });
  const refundCents = cents(kept - amounts.totalCents);
  const revision = basket.revision + 1;
  const at = ports.marketNow();
  return [
    insertRevision(db, { basketId: basket.id, revision, kind: "corrected", commandId, at, by: actor.userId }),
    updateBasketCorrected(db, {
      id: basket.id,
      revision,
      finalCents: amounts.totalCents,
      fees: amounts.fees,
      refundCents,
      dueCents: -amountCents,
      draftSeq: basket.draftSeq ?? 0,
    }),
    updateFinalLines(db, basket.id, amounts),
    ...refundStatements(ports, {
      marketId: basket.marketId,
      distributionId: basket.distributionId,
      basketId: basket.id,
      ledgerOwner: basket.id,
      revision,
      cause: "correction",
      parts: refundOverPayments(facts.payments, refundCents),
      at,
      leaveAt: ports.realNow(),
    }).statements,
  ];
}
