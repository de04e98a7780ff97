import type { Endpoint } from "../http/endpoint.ts";
import { accounts } from "./accounts.ts";
import { balances } from "./balances.ts";
import { checkoutSessions } from "./checkout-sessions.ts";
import { events } from "./events.ts";
import { payments } from "./payments.ts";
import { payouts } from "./payouts.ts";
import { refunds } from "./refunds.ts";
import { transfers } from "./transfers.ts";

export const endpoints: readonly Endpoint[] = [
  ...checkoutSessions,
  ...payments,
  ...refunds,
  ...transfers,
  ...balances,
  ...payouts,
  ...events,
  ...accounts,
];
