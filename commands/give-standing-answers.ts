import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { commit } from "../db/commit.ts";
import { distribution, distributionNotice } from "../db/schema/distribution.ts";
import { insertDefaultAnswers } from "../db/writes/default-answers.ts";
import { updateFacts } from "../db/writes/facts.ts";
import type { Ports } from "./ports.ts";

const GIVEN = "standing_answers";

/**
 * ANS-2. The producers' standing answers to every date that became known, however it was made: planned, published, copied or of
 * a cycle. Once a date: an answer taken back later is not given again. Returns how many dates got theirs.
 */
export async function giveStandingAnswers(ports: Ports): Promise<number> {
  const { db } = ports;
  const at = ports.marketNow();
  const due = await db
    .select({ id: distribution.id })
    .from(distribution)
    .where(
      and(
        eq(distribution.draft, false),
        isNull(distribution.cancelledAt),
        gt(distribution.closesAt, at),
        sql`NOT EXISTS (SELECT 1 FROM distribution_notice n WHERE n.distribution_id = "distribution"."id" AND n.kind = ${GIVEN})`,
      ),
    );
  let given = 0;
  for (const { id } of due) {
    const committed = await commit(db, [
      db.insert(distributionNotice).values({ distributionId: id, kind: GIVEN, at }),
      ...insertDefaultAnswers(db, id, at),
      ...updateFacts(db, id),
    ]);
    // Refused: another worker gave them in this very moment.
    if (!committed.ok) continue;
    given++;
    await ports.wake({ distributionIds: [id] });
  }
  return given;
}
