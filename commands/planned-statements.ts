import type { Statement } from "../db/database.ts";
import {
  type DatedRow,
  type DutyOfDates,
  insertDistributions,
  insertDutiesOfDates,
  insertParticipationsOfDates,
} from "../db/writes/distribution.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertOffersOfCatalogs } from "../db/writes/offer.ts";
import type { Actor, Ports } from "./ports.ts";

/** Goods stand in a sale from so long before its opening; earlier their prices would be those of another season. */
export const STOCKED_AHEAD_MS = 14 * 86_400_000;

export type PlannedDates = {
  marketId: string;
  cycleId: string | null;
  dates: readonly DatedRow[];
  placeName: string;
  basketCap: number | null;
  note: string;
  draft: boolean;
  catalogs: readonly { catalogId: string; producerId: string }[];
  duties: readonly DutyOfDates[];
};

/** Everything that planning dates writes: the dates, who comes, who helps, what is on sale from early on, the journal. */
export function plannedStatements(ports: Ports, actor: Actor, planned: PlannedDates): Statement[] {
  const { db } = ports;
  const { marketId, dates, catalogs, duties } = planned;
  const at = ports.marketNow();
  const ids = dates.map((date) => date.id);
  const soon = dates.filter((date) => dates.length === 1 || date.opensAt <= at + STOCKED_AHEAD_MS);
  return [
    insertDistributions(db, planned, dates),
    insertParticipationsOfDates(db, ids, catalogs, { at, by: actor.userId }),
    ...soon.flatMap((date) =>
      insertOffersOfCatalogs(db, {
        marketId,
        distributionId: date.id,
        catalogIds: catalogs.map((one) => one.catalogId),
      }),
    ),
    insertDutiesOfDates(db, { marketId, ids, duties }),
    insertJournal(
      db,
      dates.map((date) => ({
        id: ports.newId(),
        marketId,
        distributionId: date.id,
        kind: "distribution_planned",
        at,
        byUserId: actor.userId,
        byName: actor.name,
        after: { pickupOn: date.pickupOn, catalogs: catalogs.length },
      })),
    ),
  ];
}
