import { eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { type Payee, payeeOf } from "../db/queries/payee.ts";
import { outbox } from "../db/schema/work.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { reviveOutbox } from "../db/writes/payout-account.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * ACT-1. Has an account opened at the provider for a payee that has none: one wake-up per payee for ever, whose key is also the
 * provider's, so that no repeat, crash or second person makes a second account.
 */
export async function openPayoutAccount(
  ports: Ports,
  actor: Actor,
  input: Payee & { commandId: string },
): Promise<{ account: "known" | "asked" } | Refusal> {
  const { db } = ports;
  const { commandId, ...payee } = input;
  const key = `payout-account:${payee.kind}:${payee.id}`;
  return once<{ account: "known" | "asked" }>(ports, actor, {
    id: commandId,
    kind: "open-payout-account",
    // Two people at once: the second finds the first one's wake-up.
    refused: (guard) => (guard === "effect_known" ? "again" : refuse("stale")),
    decide: async () => {
      const row = await payeeOf(db, payee);
      if (row === undefined) return refuse("not_found");
      if (row.account !== null) return { answer: { account: "known" }, statements: [] };
      const asked = await db
        .select({ id: outbox.id, status: outbox.status })
        .from(outbox)
        .where(eq(outbox.key, key))
        .get();
      if (asked !== undefined) {
        const revived = asked.status === "parked" ? [reviveOutbox(db, asked.id, ports.realNow())] : [];
        return { answer: { account: "asked" }, statements: revived };
      }
      return {
        answer: { account: "asked" },
        statements: [
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "payout_account",
              key,
              subjectId: payee.id,
              payload: {},
              dueAt: ports.realNow(),
            },
          ]),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: payee.kind === "market" ? payee.id : "",
              ...(payee.kind === "producer" && { producerId: payee.id }),
              kind: "payout_account_asked",
              at: ports.marketNow(),
              byUserId: actor.userId,
              byName: actor.name,
            },
          ]),
        ],
      };
    },
  });
}
