import { isRefusal, type Refusal } from "../core/contract/codes.ts";
import { householdRefusal } from "../core/people/household.ts";
import { householdGround } from "../db/queries/household.ts";
import { householdLogin } from "../db/schema/user.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** HOU-2. One more address for the actor's household; it signs in once its owner typed a code sent to it. */
export async function addHouseholdLogin(
  ports: Ports,
  actor: Actor,
  input: { id: string; email: string; name: string },
): Promise<{ loginId: string } | Refusal> {
  const { db } = ports;
  return once<{ loginId: string }>(ports, actor, {
    id: input.id,
    kind: "add-household-login",
    decide: async () => {
      const refused = householdRefusal(await householdGround(db, actor.userId, input.email));
      if (isRefusal(refused)) return refused;
      const loginId = ports.newId();
      const { email, name } = input;
      return {
        answer: { loginId },
        statements: [
          db
            .insert(householdLogin)
            .values({ id: loginId, userId: actor.userId, email, name, addedAt: ports.marketNow() }),
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "mail",
              key: `household_added:${loginId}`,
              subjectId: loginId,
              payload: { mail: "household_added", userId: actor.userId, loginId },
              dueAt: ports.realNow(),
            },
          ]),
        ],
      };
    },
  });
}
