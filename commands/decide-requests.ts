import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { inJson } from "../db/in-json.ts";
import { membershipRequest } from "../db/schema/people.ts";
import { insertCommand } from "../db/writes/command.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertMembership } from "../db/writes/membership.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** MBR-3. One or many waiting requests accepted or declined; each is decided once and its person mailed once. */
export async function decideRequests(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; ids: readonly string[]; accepted: boolean },
): Promise<{ decided: number } | Refusal> {
  const { db } = ports;
  return once<{ decided: number }>(ports, actor, {
    id: input.id,
    kind: "decide-requests",
    decide: async () => {
      const rows = await db
        .select()
        .from(membershipRequest)
        .where(and(eq(membershipRequest.marketId, input.marketId), inJson(membershipRequest.id, input.ids)));
      // One foreign id in the list refuses it whole.
      if (rows.length !== new Set(input.ids).size) return refuse("not_found");
      const waiting = rows.filter((row) => row.status === "waiting");
      if (waiting.length === 0) return refuse("nothing_to_decide");
      const at = ports.marketNow();
      const turn = (row: (typeof rows)[number]) => `request:${row.id}:${row.askedAt}`;
      return {
        answer: { decided: waiting.length },
        statements: [
          // Two admins at once: the second fails here and reads what the first decided.
          ...waiting.map((row) =>
            insertCommand(db, { id: turn(row), actorId: actor.userId, kind: "decide-request", answer: {}, at }),
          ),
          ...(input.accepted
            ? waiting.map((row) =>
                insertMembership(db, {
                  id: ports.newId(),
                  marketId: row.marketId,
                  userId: row.userId,
                  roles: [],
                  joinedAt: at,
                }),
              )
            : []),
          db
            .update(membershipRequest)
            .set({ status: input.accepted ? "accepted" : "declined", decidedAt: at, decidedBy: actor.userId })
            .where(
              inJson(
                membershipRequest.id,
                waiting.map((row) => row.id),
              ),
            ),
          insertOutbox(
            db,
            waiting.map((row) => ({
              id: ports.newId(),
              kind: "mail",
              key: `mail:${turn(row)}`,
              subjectId: row.id,
              payload: { mail: "request_decided", userId: row.userId, requestId: row.id },
              dueAt: ports.realNow(),
            })),
          ),
          insertJournal(
            db,
            waiting.map((row) => ({
              id: ports.newId(),
              marketId: row.marketId,
              kind: input.accepted ? "request_accepted" : "request_declined",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { userId: row.userId, roles: [] },
            })),
          ),
        ],
      };
    },
  });
}
