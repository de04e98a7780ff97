import { basketAmounts } from "../../../core/basket/basket-amounts.ts";
import { feesOf } from "../../../core/contract/market-fee.ts";
import { commit } from "../../../db/commit.ts";
import { basketFacts } from "../../../db/queries/basket-facts.ts";
import { boardLinesOf } from "../../../db/rows/board-lines-of.ts";
import { updateFinalLines } from "../../../db/writes/basket.ts";
import { updateFacts } from "../../../db/writes/facts.ts";
import type { Plant } from "../plant.ts";

/** What comes for a validated basket goes into its final lines instead of waiting for a decision. */
export const lateEntriesApplied: Plant = {
  name: "late entries applied",
  room: (real, db) => ({
    ...real,
    commands: {
      ...real.commands,
      async late({ basketId, draft }) {
        const facts = await basketFacts(db, basketId);
        if (facts?.basket.status !== "validated") return;
        const amounts = basketAmounts(boardLinesOf(facts.lines), feesOf(facts.basket.fees), draft.observations);
        await commit(db, [
          updateFinalLines(db, basketId, amounts),
          ...updateFacts(db, facts.basket.distributionId, [basketId]),
        ]);
      },
    },
  }),
};
