import type { Viewer } from "../../db/queries/seen-by.ts";
import type { Person } from "./person.ts";

/** What a request is towards markets, for the public doors. */
export const viewerOf = (person: Person | null): Viewer => ({
  userId: person?.id ?? null,
  memberOf: (person?.markets ?? []).map((market) => market.id),
  helpsIn: (person?.duties ?? []).map((duty) => duty.marketId),
});
