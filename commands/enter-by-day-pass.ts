import { count, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { openDayPass } from "../db/queries/day-passes.ts";
import { duty } from "../db/schema/distribution.ts";
import { session, user } from "../db/schema/user.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import { type Actor, type Ports, system } from "./ports.ts";

/** A hall's team; a link that got about is revoked, not filled. */
const MOST_BY_ONE_LINK = 50;

export type Entered = { distributionId: string };
/** A guest's session as the door makes it: its secret is known before the batch, and set as a cookie after it. */
export type GuestSession = { token: string; device: string | null };

/**
 * DAY-1, DAY-2. Takes up the duty of a one-day link: for who is signed in, or for a guest made of a first name, whose session
 * ends with the link.
 */
export async function enterByDayPass(
  ports: Ports,
  actor: Actor | null,
  input: { id: string; tokenHash: string; guest?: (GuestSession & { firstName: string }) | undefined },
): Promise<Entered | Refusal> {
  const { db } = ports;
  return once<Entered>(ports, actor ?? system, {
    id: input.id,
    kind: "enter-by-day-pass",
    decide: async () => {
      const now = ports.marketNow();
      const pass = await openDayPass(db, input.tokenHash, now);
      if (pass === undefined) return refuse("day_pass_ended");
      const come = await db.select({ n: count() }).from(duty).where(eq(duty.dayPassId, pass.id)).get();
      if ((come?.n ?? 0) >= MOST_BY_ONE_LINK) return refuse("too_many_tries");
      const { guest } = input;
      if (actor === null && guest === undefined) return refuse("name_required", { fields: ["firstName"] });
      const userId = actor?.userId ?? ports.newId();
      const name = actor?.name ?? guest?.firstName ?? "";
      const realAt = new Date(ports.realNow());
      return {
        answer: { distributionId: pass.distributionId },
        statements: [
          ...(actor !== null || guest === undefined
            ? []
            : [
                db.insert(user).values({
                  id: userId,
                  name,
                  firstName: name,
                  // No address at all: nothing is ever mailed to a guest, and no code can be asked for it.
                  email: `guest:${userId}`,
                  guestOf: pass.id,
                  createdAt: realAt,
                  updatedAt: realAt,
                }),
                db.insert(session).values({
                  id: ports.newId(),
                  token: guest.token,
                  userId,
                  expiresAt: new Date(realAt.getTime() + pass.expiresAt - now),
                  userAgent: guest.device,
                  createdAt: realAt,
                  updatedAt: realAt,
                }),
              ]),
          db
            .insert(duty)
            .values({
              id: ports.newId(),
              distributionId: pass.distributionId,
              marketId: pass.marketId,
              userId,
              task: pass.task,
              dayPassId: pass.id,
            })
            // Who has this duty already keeps it as it is, for good.
            .onConflictDoNothing(),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: pass.marketId,
              distributionId: pass.distributionId,
              kind: "day_pass_used",
              at: now,
              byUserId: userId,
              byName: name,
              after: { task: pass.task },
            },
          ]),
          ...updateFacts(db, pass.distributionId),
        ],
        distributionIds: [pass.distributionId],
      };
    },
  });
}
