import { and, eq, isNull, sql } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { MarketTasks } from "../core/contract/duty.ts";
import { marketTask } from "../db/schema/market.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** DTY-4. The tasks of a market's days, as a whole and in this order; who signed up for one that is gone keeps the duty. */
export async function setMarketTasks(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string } & MarketTasks,
): Promise<{ tasks: number } | Refusal> {
  const { db } = ports;
  return once<{ tasks: number }>(ports, actor, {
    id: input.id,
    kind: "set-market-tasks",
    decide: async () => {
      const at = ports.marketNow();
      const own = and(eq(marketTask.marketId, input.marketId), isNull(marketTask.retiredAt));
      const known = new Set((await db.select({ id: marketTask.id }).from(marketTask).where(own)).map((row) => row.id));
      const kept = input.tasks.flatMap((task) => (task.id === undefined ? [] : [task.id]));
      if (kept.some((id) => !known.has(id)) || new Set(kept).size !== kept.length) return refuse("not_found");
      const rows = input.tasks.map((task, position) => ({ ...task, id: task.id ?? ports.newId(), position }));
      return {
        answer: { tasks: rows.length },
        statements: [
          db
            .update(marketTask)
            .set({ retiredAt: at })
            .where(and(own, sql`${marketTask.id} NOT IN (SELECT value FROM json_each(${JSON.stringify(kept)}))`)),
          db.run(sql`
            INSERT INTO market_task (id, market_id, kind, name, wanted, position)
            SELECT r.value->>'id', ${input.marketId}, r.value->>'kind', r.value->>'name', r.value->>'wanted', r.value->>'position'
            FROM json_each(${JSON.stringify(rows)}) r WHERE true
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, wanted = excluded.wanted, position = excluded.position`),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: input.marketId,
              kind: "tasks_changed",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { tasks: rows.map(({ kind, name, wanted }) => ({ kind, name, wanted })) },
            },
          ]),
        ],
      };
    },
  });
}
