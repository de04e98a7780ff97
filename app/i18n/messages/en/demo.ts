import type french from "../fr/demo.ts";

export default {
  title: "Demo market",
  clock: "Demo clock",
  badge: "Demo",
  mailbox: "Mailbox",
  progress: "Time goes by",
  "step.saleEnd": "End of the sale",
  "step.pickup": "Distribution day",
  "step.payday": "Payout Monday",
  "step.nextDay": "+1 day",
  "nothing.saleEnd": "no sale is open",
  "nothing.pickup": "no date is planned",
  "nothing.payday": "validate a distribution first",
  "under.saleEnd": "The sale ends: the last payments, then the summaries…",
  "under.pickup": "Days go by until pickup: sales, mails, reminders…",
  "under.payday": "Days go by until the payout: money becomes available, then leaves…",
  "under.nextDay": "A day goes by…",
  "arrived.saleEnd": "The sale is over. Producers have their summary.",
  "arrived.pickup": "It is pickup day.",
  "arrived.payday": "The payouts have left.",
  "arrived.nextDay": "A day has gone by.",
} as const satisfies Record<keyof typeof french, string>;
