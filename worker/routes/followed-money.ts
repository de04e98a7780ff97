import type { Context } from "hono";
import { type Capability, can } from "../../core/people/capability.ts";
import type { ApiEnv } from "../http/api.ts";
import { signedIn } from "../http/guards.ts";
import { Refused } from "../http/refusal.ts";
import { subjectIn } from "./access.ts";

/** The référent on the day and the treasury after it: either of them. */
export const FOLLOWS: readonly Capability[] = ["distribution:validate", "correction:add"];
export const CORRECTS: readonly Capability[] = ["correction:add"];

/** A distribution that a basket, a refund, a settlement or an address names, for who has one of these there; to all others there is none. */
export function mayHave<At extends { id: string; marketId: string; trial?: boolean }>(
  c: Context<ApiEnv>,
  at: At | undefined,
  one: readonly Capability[],
) {
  const person = signedIn(c);
  // TRI-6. What nobody paid is corrected by nobody: a trial is its board, until it is closed.
  if (at === undefined || (at.trial === true && one === CORRECTS)) throw new Refused("not_found");
  if (!one.some((capability) => can(subjectIn(person, at), capability))) throw new Refused("not_found");
  return { person, at };
}
