import { PLATFORM } from "../constants.ts";
import { newCharge, succeeded } from "../objects/charge.ts";
import type { Charge, Transfer } from "../objects/stored.ts";
import { newTransfer, sourceRefusal } from "../objects/transfer.ts";
import { invalidRequest, isRefusal, noSuch, type Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { balanceOf, book } from "./book.ts";
import { emitEvent } from "./emit-event.ts";
import { settlingAt } from "./settle-refunds.ts";

export interface TransferOrder {
  amountCents: number;
  destination: string;
  sourceTransaction: string | undefined;
  transferGroup: string | null;
  description: string | null;
  metadata: Record<string, string>;
}

export function createTransfer(world: World, order: TransferOrder): Transfer | Refusal {
  const destination = destinationRefusal(world, order.destination);
  if (destination !== undefined) {
    return destination;
  }
  const source = sourceOf(world, order);
  if (isRefusal(source)) {
    return source;
  }
  // With an unsettled source the request succeeds whatever the balance; the money follows when the charge settles.
  const availableAt = source === undefined ? world.now : Math.max(settlingAt(world, source), world.now);
  if (availableAt <= world.now && balanceOf(world, PLATFORM).availableCents < order.amountCents) {
    return insufficientBalance();
  }
  const id = world.newId("tr");
  const out = book(world, PLATFORM, {
    type: "transfer",
    amountCents: -order.amountCents,
    source: id,
    description: order.description,
    availableAt,
  });
  const payment = destinationPayment(world, order, id, availableAt);
  const transfer = newTransfer({
    ...order,
    id,
    balanceTransaction: out.id,
    destinationPayment: payment.id,
    sourceTransaction: source?.id ?? null,
    transferGroup: order.transferGroup ?? source?.transfer_group ?? null,
    now: world.now,
  });
  world.store.put("transfer", id, { object: transfer });
  emitEvent(world, "transfer.created", transfer);
  return transfer;
}

export function insufficientBalance(): Refusal {
  const message =
    "You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance.";
  return invalidRequest(message, { code: "balance_insufficient" });
}

function destinationRefusal(world: World, id: string): Refusal | undefined {
  const account = world.store.get("account", id);
  if (account === undefined) {
    return noSuch("destination", id, "destination");
  }
  if (account.closed) {
    return invalidRequest(`The account ${id} has been closed.`, { code: "account_closed", param: "destination" });
  }
  return account.transfers === "active"
    ? undefined
    : invalidRequest(
        "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
        { code: "insufficient_capabilities_for_transfer" },
      );
}

function sourceOf(world: World, order: TransferOrder): Charge | Refusal | undefined {
  const id = order.sourceTransaction;
  if (id === undefined) {
    return undefined;
  }
  const row = world.store.get("charge", id);
  if (row === undefined || row.account !== PLATFORM || row.object.status !== "succeeded") {
    return noSuch("charge", id, "source_transaction");
  }
  const earlier = world.store.list("transfer", `source ${id}`).map(({ object }) => object);
  return sourceRefusal(row.object, order.amountCents, earlier) ?? row.object;
}

/** What the transfer is on the connected account: a payment of its own, with its own balance transaction. */
function destinationPayment(world: World, order: TransferOrder, transfer: string, availableAt: number): Charge {
  const id = world.newId("py");
  const entry = book(world, order.destination, {
    type: "payment",
    amountCents: order.amountCents,
    source: id,
    description: order.description,
    availableAt,
  });
  const charge = newCharge({
    id,
    amountCents: order.amountCents,
    now: world.now,
    paymentIntent: null,
    paymentMethod: null,
    description: order.description,
    email: null,
    metadata: {},
    transferGroup: null,
  });
  const object = { ...succeeded(charge, entry.id), payment_method_details: null, source_transfer: transfer };
  world.store.put("charge", id, { account: order.destination, object, lateTransaction: null });
  return object;
}
