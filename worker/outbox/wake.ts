import type { WakeHint } from "../../commands/ports.ts";

/**
 * Tells the queue's consumer that outbox rows wait and rooms that facts moved. Loss is harmless: cron drains the outbox every
 * minute, and rooms re-read when a phone asks.
 */
export async function wakeUp(env: Env, hint: WakeHint): Promise<void> {
  const notices = (hint.distributionIds ?? []).flatMap((id) => [
    env.BasketBoard.getByName(id).factsMoved(),
    env.SaleFeed.getByName(id).changed(),
  ]);
  const results = await Promise.allSettled([...messages(env, hint), ...notices]);
  for (const result of results) {
    if (result.status === "rejected")
      console.warn({ event: "wake_lost", error: result.reason instanceof Error ? result.reason.message : "unknown" });
  }
}

/** A second message for what falls due later: without it "Annuler" would be followed by up to a minute of cron. */
const messages = (env: Env, { laterMs }: WakeHint) => [
  env.WAKE.send({ kind: "drain" }),
  ...(laterMs === undefined ? [] : [env.WAKE.send({ kind: "drain" }, { delaySeconds: Math.ceil(laterMs / 1000) + 1 })]),
];
