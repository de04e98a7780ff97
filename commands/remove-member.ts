import { and, eq, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { inJson } from "../db/in-json.ts";
import { rolesOf } from "../db/rows/roles-of.ts";
import { distribution, duty } from "../db/schema/distribution.ts";
import { membership } from "../db/schema/market.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * MBR-1, MBR-2. A place in a market ends, taken by its team or left by its owner (`actor` is the member). Duties of dates
 * still to do end with it; baskets, payments and what was written stay. Refused for the last admin by the database itself.
 */
export async function removeMember(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; userId: string },
): Promise<{ distributionIds: string[] } | Refusal> {
  const { db } = ports;
  return once<{ distributionIds: string[] }>(ports, actor, {
    id: input.id,
    kind: "remove-member",
    decide: async () => {
      const place = and(eq(membership.marketId, input.marketId), eq(membership.userId, input.userId));
      const [members, dates] = await db.batch([
        db.select({ roles: membership.roles }).from(membership).where(place),
        db
          .selectDistinct({ id: distribution.id })
          .from(duty)
          .innerJoin(distribution, eq(distribution.id, duty.distributionId))
          .where(
            and(
              eq(duty.userId, input.userId),
              eq(distribution.marketId, input.marketId),
              isNull(distribution.frozenAt),
            ),
          ),
      ]);
      const member = members[0];
      if (member === undefined) return refuse("not_found");
      const distributionIds = dates.map((date) => date.id);
      const itself = actor.userId === input.userId;
      return {
        answer: { distributionIds },
        statements: [
          db.delete(membership).where(place),
          db.delete(duty).where(and(eq(duty.userId, input.userId), inJson(duty.distributionId, distributionIds))),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: input.marketId,
              kind: itself ? "member_left" : "member_removed",
              at: ports.marketNow(),
              byUserId: actor.userId,
              byName: actor.name,
              before: { userId: input.userId, roles: rolesOf(member.roles) },
            },
          ]),
          ...distributionIds.flatMap((id) => updateFacts(db, id)),
        ],
        distributionIds,
      };
    },
  });
}
