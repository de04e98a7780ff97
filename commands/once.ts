import { eq } from "drizzle-orm";
import { isRefusal, type Refusal, refuse } from "../core/contract/codes.ts";
import { commit } from "../db/commit.ts";
import type { Statement } from "../db/database.ts";
import type { Guard } from "../db/refused-constraint.ts";
import { command } from "../db/schema/work.ts";
import { insertCommand } from "../db/writes/command.ts";
import type { Actor, Ports } from "./ports.ts";

export type Decision<Answer> = {
  answer: Answer;
  statements: readonly Statement[];
  distributionIds?: readonly string[];
  /** See WakeHint. */
  laterMs?: number;
};

type Once<Answer> = {
  id: string;
  kind: string;
  /** Load and decide. Called again when a guard says that what was loaded is stale. */
  decide: () => Promise<Decision<Answer> | Refusal>;
  /** What a guard of this command means; by default `stale` is decided anew and the rest is its own code. */
  refused?: (guard: Guard) => Promise<Refusal | "again"> | Refusal | "again";
};

/** A stale read may meet a second one; more in a row means that something is wrong. */
const TRIES = 5;

/**
 * COM-1. Carries a command out once per id: a repeat by the same actor returns the stored answer, another actor's id is
 * refused. Load → decide → one batch; after a lost answer the id is looked up before anything is tried again.
 */
export async function once<Answer>(ports: Ports, actor: Actor, work: Once<Answer>): Promise<Answer | Refusal> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const known = await ports.db.select().from(command).where(eq(command.id, work.id)).get();
    if (known !== undefined) {
      const same = known.actorId === actor.userId && known.kind === work.kind;
      return same ? (known.answer as Answer | Refusal) : refuse("command_reused");
    }
    const decision = await work.decide();
    if (isRefusal(decision)) return await keptRefusal<Answer>(ports, actor, work, decision);
    const row = { id: work.id, actorId: actor.userId, kind: work.kind, answer: decision.answer, at: ports.marketNow() };
    const committed = await commit(ports.db, [insertCommand(ports.db, row), ...decision.statements]);
    if (committed.ok) {
      const { distributionIds, laterMs } = decision;
      await ports.wake({ ...(distributionIds && { distributionIds }), ...(laterMs && { laterMs }) });
      return decision.answer;
    }
    if (committed.guard === "command_repeated") continue;
    const meaning = (await work.refused?.(committed.guard)) ?? meaningOf(committed.guard);
    if (meaning !== "again") return await keptRefusal<Answer>(ports, actor, work, meaning);
  }
  return refuse("stale");
}

/**
 * COM-3. Where commands are sent again by themselves, a refusal that was told must stay one: another tab of the phone may
 * still have the command, and a batch of a room that died may still be on its way.
 */
async function keptRefusal<Answer>(
  { db, marketNow, keepsRefusals }: Ports,
  actor: Actor,
  { id, kind }: { id: string; kind: string },
  refusal: Refusal,
): Promise<Answer | Refusal> {
  if (keepsRefusals !== true) return refusal;
  await db
    .insert(command)
    .values({ id, actorId: actor.userId, kind, answer: refusal, at: marketNow() })
    .onConflictDoNothing();
  const kept = await db.select().from(command).where(eq(command.id, id)).get();
  const isOwn = kept?.actorId === actor.userId && kept.kind === kind;
  return isOwn ? (kept.answer as Answer | Refusal) : refuse("command_reused");
}

function meaningOf(guard: Guard): Refusal | "again" {
  switch (guard) {
    case "stale":
    case "command_repeated":
      return "again";
    case "payment_known":
    case "posted_already":
    case "run_known":
    case "effect_known":
      return refuse("stale");
    case "out_of_stock":
    case "amount_above_paid":
    case "undo_too_late":
    case "distribution_closed":
    case "bad_window":
    case "sale_full":
    case "last_owner":
    case "last_admin":
    case "only_a_trial":
      return refuse(guard);
  }
}
