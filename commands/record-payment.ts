import { and, eq } from "drizzle-orm";
import { postPaid, postProcessorFee } from "../core/ledger/postings.ts";
import { type Cents, cents } from "../core/money/cents.ts";
import { commit } from "../db/commit.ts";
import type { Statement } from "../db/database.ts";
import { basket, checkout, checkoutHold } from "../db/schema/basket.ts";
import { distribution } from "../db/schema/distribution.ts";
import { payment } from "../db/schema/money.ts";
import { user } from "../db/schema/user.ts";
import { insertBasketLines, insertOrderedBasket, insertRevision, updateBasketExtended } from "../db/writes/basket.ts";
import { insertCommand } from "../db/writes/command.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertPostings, type LedgerPosting } from "../db/writes/ledger.ts";
import { insertMembershipByOrder } from "../db/writes/membership.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { updateStockTaken } from "../db/writes/stock.ts";
import { type CheckoutLine, checkoutLinesOf } from "./checkout-line.ts";
import { endGuard, endStatements } from "./end-checkout.ts";
import { type Ports, system } from "./ports.ts";
import { refundStatements } from "./refund-statements.ts";

/** What the provider says of a page that was paid (re-read from it, never from a webhook's payload). */
export type PaidPage = { intentId: string; chargeId: string; amountCents: number; feeCents: number | null };

export type RecordedPayment = { kept: boolean; basketId: string | null };

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

/**
 * PAI-1 … PAI-5. Records a payment exactly once per intent, whoever asks (webhook, return page, sweep). The checkout becomes
 * the basket's lines in the same batch. Paid after its hold ran out: kept if stock allows; paid on a page opened on another
 * state of the basket, or when nothing is left: recorded, refunded in full, and the customer told.
 */
export async function recordPayment(ports: Ports, checkoutId: string, paid: PaidPage): Promise<RecordedPayment> {
  for (;;) {
    const loaded = await load(ports, checkoutId);
    if (loaded === undefined) throw new Error("a payment for a checkout nobody opened");
    const known = await ports.db
      .select({ basketId: payment.basketId })
      .from(payment)
      .where(eq(payment.intentId, paid.intentId))
      .get();
    if (known !== undefined) return { kept: known.basketId !== null, basketId: known.basketId };

    const keepable =
      loaded.distribution.cancelledAt === null &&
      loaded.distribution.frozenAt === null &&
      (loaded.basket?.revision ?? 0) === loaded.checkout.baseRevision &&
      loaded.basket?.status !== "validated" &&
      paid.amountCents === loaded.checkout.amountCents &&
      loaded.checkout.status !== "cancelled";
    if (keepable) {
      const kept = await keep(ports, loaded, paid);
      if (kept === "again") continue;
      if (kept !== "out_of_stock") return kept;
    }
    const refused = await giveBack(ports, loaded, paid);
    if (refused !== "again") return refused;
  }
}

async function load(ports: Ports, checkoutId: string) {
  return await ports.db
    .select({
      checkout,
      basket,
      distribution,
      user: { id: user.id, firstName: user.firstName, lastName: user.lastName, phone: user.phone },
    })
    .from(checkout)
    .innerJoin(distribution, eq(distribution.id, checkout.distributionId))
    .innerJoin(user, eq(user.id, checkout.userId))
    .leftJoin(basket, and(eq(basket.distributionId, checkout.distributionId), eq(basket.userId, checkout.userId)))
    .where(eq(checkout.id, checkoutId))
    .get();
}

async function keep(
  ports: Ports,
  { checkout: page, basket: held, user: customer }: Loaded,
  paid: PaidPage,
): Promise<RecordedPayment | "again" | "out_of_stock"> {
  const { db } = ports;
  const at = ports.marketNow();
  const lines = checkoutLinesOf(page.lines);
  const basketId = held?.id ?? ports.newId();
  const revision = page.baseRevision + 1;
  const commandId = `pay:${paid.intentId}`;
  const paymentId = ports.newId();
  const amountCents = cents(paid.amountCents);
  const late = page.status === "expired";
  const byName = `${customer.firstName} ${customer.lastName}`.trim();
  const statements: Statement[] = [
    // An open page is ended here and nowhere else; a page that ran out must find its stock again.
    late
      ? updateStockTaken(db, holdsOf(lines))
      : insertCommand(db, { ...endGuard(page.id, at), actorId: system.userId }),
    ...(held === null
      ? [
          insertOrderedBasket(db, { id: basketId, checkout: page, customer, paidCents: amountCents, at }),
          insertMembershipByOrder(db, {
            id: ports.newId(),
            marketId: page.marketId,
            userId: customer.id,
            joinedAt: at,
          }),
        ]
      : []),
    insertRevision(db, {
      basketId,
      revision,
      kind: held === null ? "ordered" : "extended",
      commandId,
      at,
      by: customer.id,
    }),
    ...(held === null
      ? []
      : [
          updateBasketExtended(db, {
            id: basketId,
            revision,
            paidCents: amountCents,
            estimateCents: page.estimateCents,
            ifMissing: page.ifMissing,
          }),
        ]),
    insertBasketLines(db, { basketId, distributionId: page.distributionId, lines }),
    db.insert(payment).values({
      id: paymentId,
      checkoutId: page.id,
      basketId,
      marketId: page.marketId,
      distributionId: page.distributionId,
      amountCents,
      refundedCents: cents(0),
      processorFeeCents: paid.feeCents === null ? null : cents(paid.feeCents),
      intentId: paid.intentId,
      chargeId: paid.chargeId,
      paidAt: at,
    }),
    db.delete(checkoutHold).where(eq(checkoutHold.checkoutId, page.id)),
    db.update(checkout).set({ status: "paid", endedAt: at, basketId }).where(eq(checkout.id, page.id)),
    ...insertPostings(
      db,
      paidPostings(ports, {
        paymentId,
        owner: basketId,
        marketId: page.marketId,
        amountCents,
        feeCents: paid.feeCents,
        at,
      }),
    ),
    insertJournal(db, [
      {
        id: ports.newId(),
        marketId: page.marketId,
        distributionId: page.distributionId,
        basketId,
        kind: "paid",
        at,
        byUserId: customer.id,
        byName,
        after: { amountCents, lines: lines.length, late },
      },
    ]),
    insertOutbox(db, [
      {
        id: ports.newId(),
        kind: "mail",
        key: `mail:order-confirmed:${paymentId}`,
        subjectId: basketId,
        payload: { mail: "order_confirmed", userId: customer.id, basketId },
        dueAt: ports.realNow(),
      },
    ]),
    ...updateFacts(db, page.distributionId, [basketId]),
  ];
  const committed = await commit(db, statements);
  if (committed.ok) {
    await ports.wake({ distributionIds: [page.distributionId] });
    return { kept: true, basketId };
  }
  return committed.guard === "out_of_stock" ? "out_of_stock" : "again";
}

/** The money came but the goods cannot be given: recorded, refunded in full, told. */
async function giveBack(
  ports: Ports,
  { checkout: page, user: customer }: Loaded,
  paid: PaidPage,
): Promise<RecordedPayment | "again"> {
  const { db } = ports;
  const at = ports.marketNow();
  const paymentId = ports.newId();
  const amountCents = cents(paid.amountCents);
  const owner = `checkout:${page.id}`;
  const committed = await commit(db, [
    db.insert(payment).values({
      id: paymentId,
      checkoutId: page.id,
      basketId: null,
      marketId: page.marketId,
      distributionId: page.distributionId,
      amountCents,
      refundedCents: cents(0),
      processorFeeCents: paid.feeCents === null ? null : cents(paid.feeCents),
      intentId: paid.intentId,
      chargeId: paid.chargeId,
      paidAt: at,
    }),
    ...(page.status === "open" ? endStatements(ports, page, "cancelled", at) : []),
    ...insertPostings(
      db,
      paidPostings(ports, { paymentId, owner, marketId: page.marketId, amountCents, feeCents: paid.feeCents, at }),
    ),
    ...refundStatements(ports, {
      marketId: page.marketId,
      distributionId: page.distributionId,
      basketId: null,
      ledgerOwner: owner,
      revision: null,
      cause: "not_kept",
      parts: [{ paymentId, cents: amountCents }],
      at,
      leaveAt: ports.realNow(),
    }).statements,
    insertJournal(db, [
      {
        id: ports.newId(),
        marketId: page.marketId,
        distributionId: page.distributionId,
        kind: "payment_not_kept",
        at,
        byUserId: system.userId,
        byName: system.name,
        after: { amountCents },
      },
    ]),
    insertOutbox(db, [
      {
        id: ports.newId(),
        kind: "mail",
        key: `mail:order-not-kept:${paymentId}`,
        subjectId: page.id,
        payload: { mail: "order_not_kept", userId: customer.id, checkoutId: page.id },
        dueAt: ports.realNow(),
      },
    ]),
  ]);
  if (!committed.ok) return "again";
  await ports.wake({ distributionIds: [page.distributionId] });
  return { kept: false, basketId: null };
}

/** What came in, and what the provider kept of it where that is known already. */
function paidPostings(
  ports: Ports,
  event: {
    paymentId: string;
    owner: string;
    marketId: string;
    amountCents: Cents;
    feeCents: number | null;
    at: number;
  },
): LedgerPosting[] {
  const base = { ref: event.paymentId, marketId: event.marketId, at: event.at };
  return [
    {
      ...base,
      id: ports.newId(),
      kind: "paid",
      entries: postPaid({ basketId: event.owner, amountCents: event.amountCents }),
    },
    ...(event.feeCents === null
      ? []
      : [
          {
            ...base,
            id: ports.newId(),
            kind: "processor_fee",
            entries: postProcessorFee({ amountCents: cents(event.feeCents) }),
          },
        ]),
  ];
}

const holdsOf = (lines: readonly CheckoutLine[]) =>
  lines.map((line) => ({ stockPoolId: line.stockPoolId, quantity: line.stockQuantity }));
