import { balanceOf } from "../actions/book.ts";
import { PLATFORM } from "../constants.ts";
import type { Fault } from "../faults/fault.ts";
import { accountBody } from "../objects/account.ts";
import type { Balance } from "../objects/balance.ts";
import type { EventBody } from "../objects/event.ts";
import type {
  AccountV2,
  BalanceTransaction,
  Charge,
  LineItem,
  PaymentIntent,
  Payout,
  Refund,
  Session,
  Transfer,
  TransferReversal,
} from "../objects/stored.ts";
import type { ThinEventBody } from "../objects/thin-event.ts";
import type { Delivery } from "../webhooks/delivery.ts";
import type { World } from "../world.ts";

/** `account`: whose it is, the platform's or a connected account's. */
type Owned<T> = T & { account: string };

export interface SimulatorState {
  now: string;
  offsetMs: number;
  platform: Balance;
  connected: Balance[];
  accounts: AccountV2[];
  sessions: (Omit<Session, "line_items"> & { line_items: LineItem[] })[];
  payment_intents: PaymentIntent[];
  charges: Owned<Charge>[];
  refunds: Refund[];
  transfers: Transfer[];
  transfer_reversals: TransferReversal[];
  payouts: Owned<Payout>[];
  /** `payout`: the automatic payout that carried it. */
  balance_transactions: (Owned<BalanceTransaction> & { payout: string | null })[];
  events: EventBody[];
  /** Thin ones, of accounts. */
  notices: ThinEventBody[];
  deliveries: Delivery[];
  faults: Fault[];
}

/** Everything there is, by kind, oldest first: what a test looks at instead of asking the API a hundred times. */
export function simulatorState(world: World): SimulatorState {
  const { store } = world;
  const inOrder = <T>(newestFirst: T[]): T[] => newestFirst.reverse();
  const accounts = inOrder(store.list("account"));
  return {
    now: new Date(world.now).toISOString(),
    offsetMs: world.now - world.realNow,
    platform: balanceOf(world, PLATFORM),
    connected: accounts.map(({ id }) => balanceOf(world, id)),
    accounts: accounts.map((account) =>
      accountBody(account, ["configuration.recipient", "identity", "defaults", "requirements"]),
    ),
    sessions: inOrder(store.list("session")).map(({ object, lineItems }) => ({ ...object, line_items: lineItems })),
    payment_intents: inOrder(store.list("payment_intent")).map(({ object }) => object),
    charges: inOrder(store.list("charge")).map(({ account, object }) => ({ account, ...object })),
    refunds: inOrder(store.list("refund")).map(({ object }) => object),
    transfers: inOrder(store.list("transfer")).map(({ object }) => object),
    transfer_reversals: inOrder(store.list("transfer_reversal")).map(({ object }) => object),
    payouts: inOrder(store.list("payout")).map(({ account, object }) => ({ account, ...object })),
    balance_transactions: inOrder(store.list("balance_transaction")).map(({ account, object, payout }) => ({
      account,
      payout,
      ...object,
    })),
    events: inOrder(store.list("event")).map(({ object }) => object),
    notices: inOrder(store.list("thin_event")).map(({ object }) => object),
    deliveries: inOrder(store.list("delivery")),
    faults: inOrder(store.list("fault")),
  };
}
