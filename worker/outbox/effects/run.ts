import { openSales } from "../../../commands/open-sales.ts";
import { continueValidation } from "../../../commands/validate-distribution.ts";
import type { Effect } from "../effects.ts";

/** Steps a call may take before others get their turn. */
const STEPS = 10;

/** Goes on with the validation of a whole distribution; what is left is taken up again. */
export const runEffect: Effect = async (services, row) => {
  for (let step = 0; step < STEPS; step++) {
    if (!(await continueValidation(services.ports, services.board, row.subjectId))) continue;
    // DIS-6: what waited for this validation opens now, not with the next minute.
    await openSales(services.ports);
    return "done";
  }
  return "later";
};
