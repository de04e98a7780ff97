import { and, eq, isNull } from "drizzle-orm";
import { distribution } from "../../db/schema/distribution.ts";
import type { Services } from "../services.ts";

/** Boards re-read what their people may do at once; a lost notice is made good within a minute, and at the next command. */
export async function tellMembershipMoved({ env }: Services, distributionIds: readonly string[]): Promise<void> {
  const told = await Promise.allSettled(distributionIds.map((id) => env.BasketBoard.getByName(id).membershipMoved()));
  for (const one of told) {
    if (one.status === "rejected") console.warn({ event: "membership_notice_lost" });
  }
}

/** The market's dates that may have a board at work: begun to be prepared and not validated. */
export async function liveDistributions({ db, ports }: Services, marketId: string): Promise<string[]> {
  const rows = await db
    .select({ id: distribution.id, opensAt: distribution.opensAt })
    .from(distribution)
    .where(
      and(eq(distribution.marketId, marketId), isNull(distribution.validatedAt), isNull(distribution.cancelledAt)),
    );
  return rows.filter((row) => row.opensAt <= ports.marketNow()).map((row) => row.id);
}
