import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { membership } from "../db/schema/market.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** What the team notes about a member. Kept out of the journal: a note must be able to go. */
export async function noteMember(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; userId: string; note?: string | undefined; tags?: string[] | undefined },
): Promise<{ noted: true } | Refusal> {
  const { db } = ports;
  return once<{ noted: true }>(ports, actor, {
    id: input.id,
    kind: "note-member",
    decide: async () => {
      const place = and(eq(membership.marketId, input.marketId), eq(membership.userId, input.userId));
      const member = await db
        .select({ note: membership.note, tags: membership.tags })
        .from(membership)
        .where(place)
        .get();
      if (member === undefined) return refuse("not_found");
      const { note = member.note, tags = member.tags } = input;
      return { answer: { noted: true }, statements: [db.update(membership).set({ note, tags }).where(place)] };
    },
  });
}
