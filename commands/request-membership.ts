import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { market, membership } from "../db/schema/market.ts";
import { membershipRequest } from "../db/schema/people.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** Who was declined may ask again, a day later at the earliest. */
const PAUSE_MS = 86_400_000;

/** MBR-3. Asks to become a member of a market that admits on request; asking twice is asking once. */
export async function requestMembership(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; message: string },
): Promise<{ status: "waiting" | "member" } | Refusal> {
  const { db } = ports;
  return once<{ status: "waiting" | "member" }>(ports, actor, {
    id: input.id,
    kind: "request-membership",
    refused: (guard) => (guard === "stale" ? "again" : refuse("stale")),
    decide: async () => {
      const mine = and(eq(membershipRequest.marketId, input.marketId), eq(membershipRequest.userId, actor.userId));
      const [markets, places, requests] = await db.batch([
        db.select({ registration: market.registration }).from(market).where(eq(market.id, input.marketId)),
        db
          .select({ id: membership.id })
          .from(membership)
          .where(and(eq(membership.marketId, input.marketId), eq(membership.userId, actor.userId))),
        db.select().from(membershipRequest).where(mine),
      ]);
      if (places.length > 0) return { answer: { status: "member" }, statements: [] };
      if (markets[0]?.registration !== "request") return refuse("registration_closed");
      const at = ports.marketNow();
      const before = requests[0];
      if (before?.status === "waiting") return { answer: { status: "waiting" }, statements: [] };
      if (before?.status === "declined" && at - before.askedAt < PAUSE_MS) return refuse("request_declined");
      const asked = { message: input.message, askedAt: at, status: "waiting" as const };
      return {
        answer: { status: "waiting" },
        statements: [
          before === undefined
            ? db
                .insert(membershipRequest)
                .values({ id: ports.newId(), marketId: input.marketId, userId: actor.userId, ...asked })
            : db
                .update(membershipRequest)
                .set({ ...asked, decidedAt: null, decidedBy: null })
                .where(mine),
        ],
      };
    },
  });
}
