import type { Fault } from "./faults/fault.ts";
import type { IdempotentAnswer } from "./http/idempotency.ts";
import type { AccountFacts } from "./objects/account.ts";
import type { AccountLinkFacts } from "./objects/account-link.ts";
import type { Balance } from "./objects/balance.ts";
import type { EventBody } from "./objects/event.ts";
import type { IntentData } from "./objects/payment-intent.ts";
import type {
  BalanceSettings,
  BalanceTransaction,
  Charge,
  LineItem,
  PaymentIntent,
  Payout,
  Refund,
  Session,
  Transfer,
  TransferReversal,
} from "./objects/stored.ts";
import type { ThinEventBody } from "./objects/thin-event.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { Delivery } from "./webhooks/delivery.ts";

/** Everything the simulator remembers, by kind. One JSON row each. */
export interface Rows {
  account: AccountFacts;
  account_link: AccountLinkFacts;
  balance: Balance;
  /** Of the platform and of each connected account; `nextPayoutAt` is the next automatic cut. */
  balance_settings: { account: string; settings: BalanceSettings; nextPayoutAt: number | null };
  /** `payout`: the automatic payout that carried it to the bank. */
  balance_transaction: { account: string; object: BalanceTransaction; payout: string | null };
  /** `linksAt`: a charge whose balance transaction becomes known only then (asynchronous capture). */
  charge: { account: string; object: Charge; lateTransaction: { id: string; linksAt: number } | null };
  clock: { offsetMs: number };
  delivery: Delivery;
  event: { object: EventBody };
  /** Thin ones are never listed beside the snapshots. */
  thin_event: { object: ThinEventBody };
  fault: Fault;
  idempotent_answer: IdempotentAnswer;
  payment_intent: { object: PaymentIntent };
  payout: { account: string; object: Payout; arrivesAt: number };
  refund: { object: Refund };
  request: LoggedRequest;
  /** `expiresAt` is on the simulated clock; sessions measured by the real one move along with the offset. */
  session: {
    object: Session;
    lineItems: LineItem[];
    intent: IntentData;
    expiresAt: number;
    expiresBy: "simulated" | "real";
  };
  transfer: { object: Transfer };
  transfer_reversal: { object: TransferReversal };
}

export type Kind = keyof Rows;

/** How a row is found again besides by its id: by words that it answers to, and by the instant it wants to be played. */
export interface RowIndex {
  readonly words: readonly string[];
  readonly dueAt: number | null;
  /** Which clock its instant is measured by: retries of deliveries do not follow the demo clock. */
  readonly clock: Clock;
}

export type Clock = "simulated" | "real";

type Indexes = { [K in Kind]?: (row: Rows[K]) => Partial<RowIndex> };

const indexes: Indexes = {
  balance_settings: (row) => ({ dueAt: row.nextPayoutAt }),
  balance_transaction: ({ account, object, payout }) => ({
    words: [account, `${account} ${payout ?? "unpaid"}`, `source ${object.source}`],
    dueAt: object.status === "pending" ? object.available_on * 1_000 : null,
  }),
  charge: ({ account, object, lateTransaction }) => ({
    words: [account, ...some("payment_intent", object.payment_intent), ...some("group", object.transfer_group)],
    dueAt: lateTransaction?.linksAt ?? null,
  }),
  delivery: (row) => ({
    words: [row.state, row.event],
    dueAt: row.state === "queued" ? row.dueAt : null,
    clock: "real",
  }),
  event: ({ object }) => ({ words: [`type ${object.type}`] }),
  idempotent_answer: (row) => ({ dueAt: row.forgottenAt }),
  payout: ({ account, object, arrivesAt }) => ({
    words: [account],
    dueAt: object.status === "in_transit" ? arrivesAt : null,
  }),
  refund: ({ object }) => ({
    words: [
      `status ${object.status}`,
      ...some("charge", object.charge),
      ...some("payment_intent", object.payment_intent),
    ],
  }),
  session: ({ object, expiresAt }) => ({
    words: [`status ${object.status}`, ...some("payment_intent", object.payment_intent)],
    dueAt: object.status === "open" ? expiresAt : null,
  }),
  transfer: ({ object }) => ({
    words: [
      `destination ${object.destination}`,
      ...some("group", object.transfer_group),
      ...some("source", object.source_transaction),
    ],
  }),
  transfer_reversal: ({ object }) => ({ words: [`transfer ${object.transfer}`] }),
};

const some = (noun: string, id: string | null): string[] => (id === null ? [] : [`${noun} ${id}`]);

export function indexOf<K extends Kind>(kind: K, row: Rows[K]): RowIndex {
  const { words = [], dueAt = null, clock = "simulated" } = indexes[kind]?.(row) ?? {};
  return { words, dueAt, clock };
}
