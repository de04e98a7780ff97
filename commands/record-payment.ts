import { and, eq } from "drizzle-orm";
import { cents, sumCents } from "../core/money/cents.ts";
import { commit } from "../db/commit.ts";
import type { Statement } from "../db/database.ts";
import { inJson } from "../db/in-json.ts";
import { basket, due } from "../db/schema/basket.ts";
import { checkout, checkoutHold } from "../db/schema/checkout.ts";
import { distribution } from "../db/schema/distribution.ts";
import { payment } from "../db/schema/money.ts";
import { user } from "../db/schema/user.ts";
import { insertBasketLines, insertOrderedBasket, insertRevision, updateBasketExtended } from "../db/writes/basket.ts";
import { insertCommand } from "../db/writes/command.ts";
import { markDuesPaidAlong } from "../db/writes/due.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { insertMembershipByOrder } from "../db/writes/membership.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { insertPayment } from "../db/writes/payment.ts";
import { updateStockTaken } from "../db/writes/stock.ts";
import { carriedOf } from "./carried-dues.ts";
import { type CheckoutLine, checkoutLinesOf } from "./checkout-line.ts";
import { endGuard } from "./end-checkout.ts";
import { giveBackPayment } from "./give-back-payment.ts";
import { paidPostings } from "./paid-postings.ts";
import { type Ports, system } from "./ports.ts";
import { recordDuePayment } from "./record-due-payment.ts";

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

    if (loaded.checkout.kind === "due") {
      const recorded = await recordDuePayment(ports, loaded, paid);
      if (recorded === "again") continue;
      return recorded;
    }
    const keepable =
      loaded.duesStand &&
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
    const refused = await giveBackPayment(ports, loaded, paid);
    if (refused !== "again") return refused;
  }
}

async function load(ports: Ports, checkoutId: string) {
  const row = await ports.db
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
  return row === undefined ? undefined : { ...row, duesStand: await carriedStand(ports, row.checkout) };
}

/** EXT-9. The carried dues that this page asks along are still due, and no other order asks for them. */
async function carriedStand({ db }: Ports, page: typeof checkout.$inferSelect): Promise<boolean> {
  const asked = carriedOf(page.carried);
  if (asked.length === 0) return true;
  const rows = await db
    .select()
    .from(due)
    .where(
      inJson(
        due.id,
        asked.map((one) => one.dueId),
      ),
    );
  return asked.every((one) => {
    const row = rows.find((candidate) => candidate.id === one.dueId);
    if (row === undefined || row.status !== "carried" || row.checkoutId !== page.id) return false;
    return row.amountCents - row.returnedCents === one.cents;
  });
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
  const carried = carriedOf(page.carried);
  const duesCents = sumCents(carried.map((one) => one.cents));
  const paidCents = cents(amountCents - duesCents);
  const late = page.status === "expired";
  const byName = `${customer.firstName} ${customer.lastName}`.trim();
  const statements: Statement[] = [
    // An open page is ended here and nowhere else; a page that ran out must find its stock again.
    late
      ? updateStockTaken(db, holdsOf(lines))
      : insertCommand(db, { ...endGuard(page.id, at), actorId: system.userId }),
    ...(held === null
      ? [
          insertOrderedBasket(db, { id: basketId, checkout: page, customer, paidCents, at }),
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
            paidCents,
            estimateCents: page.estimateCents,
            ifMissing: page.ifMissing,
          }),
        ]),
    insertBasketLines(db, { basketId, distributionId: page.distributionId, lines }),
    insertPayment(db, { id: paymentId, checkout: page, basketId, paid, duesCents, at }),
    ...(carried.length === 0
      ? []
      : [
          markDuesPaidAlong(
            db,
            carried.map((one) => one.dueId),
            paymentId,
            at,
          ),
        ]),
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
        dues: { customerId: customer.id, amountCents: duesCents },
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
        after: { amountCents, lines: lines.length, late, ...(duesCents > 0 && { duesCents }) },
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

const holdsOf = (lines: readonly CheckoutLine[]) =>
  lines.map((line) => ({ stockPoolId: line.stockPoolId, quantity: line.stockQuantity }));
