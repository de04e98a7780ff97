import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { MarketRole } from "../core/people/capability.ts";
import { rolesOf } from "../db/rows/roles-of.ts";
import { membership } from "../db/schema/market.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** MBR-1. What a member may do in a market from now on. */
export async function changeRoles(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; userId: string; roles: readonly MarketRole[] },
): Promise<{ roles: MarketRole[] } | Refusal> {
  const { db } = ports;
  return once<{ roles: MarketRole[] }>(ports, actor, {
    id: input.id,
    kind: "change-roles",
    decide: async () => {
      const member = await db
        .select({ roles: membership.roles })
        .from(membership)
        .where(and(eq(membership.marketId, input.marketId), eq(membership.userId, input.userId)))
        .get();
      if (member === undefined) return refuse("not_found");
      const before = rolesOf(member.roles);
      const roles = [...new Set(input.roles)];
      if (before.length === roles.length && before.every((role) => roles.includes(role))) {
        return { answer: { roles }, statements: [] };
      }
      const at = ports.marketNow();
      return {
        answer: { roles },
        statements: [
          db
            .update(membership)
            .set({ roles })
            .where(and(eq(membership.marketId, input.marketId), eq(membership.userId, input.userId))),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: input.marketId,
              kind: "roles_changed",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: { userId: input.userId, roles: before },
              after: { userId: input.userId, roles },
            },
          ]),
        ],
      };
    },
  });
}
