import type { Context } from "hono";
import * as v from "valibot";
import type { Actor } from "../../commands/ports.ts";
import { idSchema } from "../../core/contract/values.ts";
import { type Capability, can } from "../../core/people/capability.ts";
import type { Person } from "../auth/person.ts";
import type { ApiEnv } from "./api.ts";
import { Refused } from "./refusal.ts";

/** Who is signed in, or a refusal. */
export function signedIn(c: Context<ApiEnv>): Person {
  const person = c.get("person");
  if (person === null) throw new Refused("sign_in_required");
  return person;
}

/** Authorisation before existence, the same answer for both: a stranger cannot tell a forbidden market from none. */
export function mayInMarket(c: Context<ApiEnv>, marketId: string | undefined, capability: Capability): Person {
  const person = signedIn(c);
  const roles = person.markets.find((market) => market.id === marketId)?.roles ?? [];
  if (!can({ roles }, capability)) throw new Refused("not_found");
  return person;
}

/** The same for one distribution: the market's roles and that date's duties add up. */
export function mayInDistribution(
  c: Context<ApiEnv>,
  at: { id: string; marketId: string } | undefined,
  capability: Capability,
): Person {
  const person = signedIn(c);
  const roles = person.markets.find((market) => market.id === at?.marketId)?.roles ?? [];
  const duties = person.duties.filter((duty) => duty.distributionId === at?.id).map((duty) => duty.task);
  if (at === undefined || !can({ roles, duties }, capability)) throw new Refused("not_found");
  return person;
}

export function mayForProducer(c: Context<ApiEnv>, producerId: string | undefined, capability: Capability): Person {
  const person = signedIn(c);
  const producerRole = person.producers.find((producer) => producer.id === producerId)?.role ?? null;
  if (!can({ producerRole }, capability)) throw new Refused("not_found");
  return person;
}

export const actorOf = (person: Person): Actor => ({
  userId: person.id,
  name: `${person.firstName} ${person.lastName}`.trim() || person.email,
});

/** The command id of a write: the Idempotency-Key header where given (a UUID), else a new one. */
export function commandId(c: Context<ApiEnv>): string {
  const key = c.req.header("idempotency-key");
  if (key === undefined) return c.get("services").ports.newId();
  if (!v.is(idSchema, key)) throw new Refused("bad_input", { fields: ["idempotency-key"] });
  return key;
}
