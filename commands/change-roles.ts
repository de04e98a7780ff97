import { and, count, eq, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { MarketRole } from "../core/people/capability.ts";
import { rolesOf } from "../db/rows/roles-of.ts";
import { journal } from "../db/schema/basket.ts";
import { membership } from "../db/schema/market.ts";
import { insertCommand } from "../db/writes/command.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** What a member may do in a market from now on. A market keeps at least one admin. */
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
      const [members, turns] = await db.batch([
        db
          .select({ userId: membership.userId, roles: membership.roles })
          .from(membership)
          .where(eq(membership.marketId, input.marketId)),
        db
          .select({ n: count() })
          .from(journal)
          .where(
            and(
              isNull(journal.distributionId),
              eq(journal.marketId, input.marketId),
              eq(journal.kind, "roles_changed"),
            ),
          ),
      ]);
      const member = members.find((row) => row.userId === input.userId);
      if (member === undefined) return refuse("not_found");
      const before = rolesOf(member.roles);
      const roles = [...new Set(input.roles)];
      const admins = members.filter((row) => rolesOf(row.roles).includes("admin"));
      const isLastAdmin = admins.length === 1 && before.includes("admin");
      if (isLastAdmin && !roles.includes("admin")) return refuse("last_admin");
      if (before.length === roles.length && before.every((role) => roles.includes(role))) {
        return { answer: { roles }, statements: [] };
      }
      const at = ports.marketNow();
      return {
        answer: { roles },
        statements: [
          // Two admins who take the role from each other at once: the second of the same turn fails here and decides anew.
          insertCommand(db, {
            id: `roles:${input.marketId}:${turns[0]?.n ?? 0}`,
            actorId: actor.userId,
            kind: "change-roles-turn",
            answer: {},
            at,
          }),
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
