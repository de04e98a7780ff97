import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { householdLogin, session } from "../db/schema/user.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** HOU-3. An address leaves the actor's household, and every session that came by it ends in the same batch. */
export async function removeHouseholdLogin(
  ports: Ports,
  actor: Actor,
  input: { id: string; loginId: string },
): Promise<{ loginId: string } | Refusal> {
  const { db } = ports;
  return once<{ loginId: string }>(ports, actor, {
    id: input.id,
    kind: "remove-household-login",
    decide: async () => {
      const own = and(eq(householdLogin.id, input.loginId), eq(householdLogin.userId, actor.userId));
      const found = await db.select({ id: householdLogin.id }).from(householdLogin).where(own).get();
      if (found === undefined) return refuse("not_found");
      return {
        answer: { loginId: input.loginId },
        statements: [
          db.delete(session).where(eq(session.householdLoginId, input.loginId)),
          db.delete(householdLogin).where(own),
        ],
      };
    },
  });
}
