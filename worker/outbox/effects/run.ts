import { eq } from "drizzle-orm";
import { continueCancellation } from "../../../commands/cancel-distribution.ts";
import { openSales } from "../../../commands/open-sales.ts";
import { continueValidation } from "../../../commands/validate-distribution.ts";
import { run } from "../../../db/schema/work.ts";
import type { Services } from "../../services.ts";
import type { Effect } from "../effects.ts";

/**
 * Steps a call may take before others get their turn: 750 baskets, a few seconds. Somebody waits before the progress of the whole; what
 * each step leaves to be sent (refunds, mails) is sent by others meanwhile.
 */
const STEPS = 30;

/** Goes on with an action over a whole distribution; what is left is taken up again. */
export const runEffect: Effect = async (services, row) => {
  for (let step = 0; step < STEPS; step++) {
    if (!(await goOn(services, row.subjectId))) continue;
    // DIS-6: what waited for this one opens now, not with the next minute.
    await openSales(services.ports);
    return "done";
  }
  return "later";
};

/** One step of whatever the run is; true when it is over. */
async function goOn(services: Services, runId: string): Promise<boolean> {
  const open = await services.db.select({ kind: run.kind }).from(run).where(eq(run.id, runId)).get();
  return open?.kind === "cancel_distribution"
    ? await continueCancellation(services.ports, runId)
    : await continueValidation(services.ports, services.board, runId);
}
