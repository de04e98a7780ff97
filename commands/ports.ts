import type { Database } from "../db/database.ts";

/** Who acts; from the session, never from what a client claims. */
export type Actor = { userId: string; name: string };

/** Work done by time itself (jobs, webhooks). */
export const system: Actor = { userId: "system", name: "Cabas" };

/** Everything a command needs beside its input. Clocks and ids are parameters of the rules, never ambient. */
export type Ports = {
  db: Database;
  /** Market time: windows, holds, availability, ledger dates. Epoch ms. */
  marketNow: () => number;
  /** Real time: leases, back-off. Epoch ms. */
  realNow: () => number;
  newId: () => string;
  /** Tells the outbox consumer that rows were written, and the rooms that facts moved. Loss is made good by cron. */
  wake: (hint: WakeHint) => Promise<void>;
  /** Commands come from a queue that sends them again by itself: what was refused is kept like an answer (COM-3). */
  keepsRefusals?: boolean;
};

export type WakeHint = {
  distributionIds?: readonly string[];
  /** Rows of this batch fall due only so much later ("Annuler"): the consumer is woken again then. */
  laterMs?: number;
};
