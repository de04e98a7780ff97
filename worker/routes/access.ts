import type { Context } from "hono";
import { type Capability, can } from "../../core/people/capability.ts";
import { arePhonesOpen } from "../../core/people/phone-numbers.ts";
import { type DistributionHead, distributionHead } from "../../db/queries/distribution-head.ts";
import { seenMarket } from "../../db/queries/seen-market.ts";
import type { Person } from "../auth/person.ts";
import { viewerOf } from "../auth/viewer-of.ts";
import type { ApiEnv } from "../http/api.ts";
import { mayForProducer, mayInDistribution, mayInMarket, signedIn } from "../http/guards.ts";
import { Refused } from "../http/refusal.ts";

/** One of these makes somebody part of a market's team: what every team member may see is behind any of them. */
const TEAM: readonly Capability[] = ["board:join", "money:read", "message:send", "market:manage"];

/** The market of a slug, for who may; read from the session, so a foreign slug and none are the same. */
export function marketFor(
  c: Context<ApiEnv>,
  slug: string,
  capability: Capability,
): { person: Person; marketId: string } {
  const market = signedIn(c).markets.find((one) => one.slug === slug);
  const person = mayInMarket(c, market?.id, capability);
  if (market === undefined) throw new Refused("not_found");
  return { person, marketId: market.id };
}

/** VIS-2. The market of a slug at a public door, for who may see it; to all others there is none. */
export async function seenMarketFor(c: Context<ApiEnv>, slug: string) {
  const market = await seenMarket(c.get("services").db, slug, viewerOf(c.get("person")));
  if (market === undefined) throw new Refused("not_found");
  return market;
}

/** The market of a slug, for anybody with a role in it. */
export function teamMarketFor(c: Context<ApiEnv>, slug: string): { person: Person; marketId: string } {
  const person = signedIn(c);
  const market = person.markets.find((one) => one.slug === slug);
  if (market === undefined || !TEAM.some((capability) => can({ roles: market.roles }, capability))) {
    throw new Refused("not_found");
  }
  return { person, marketId: market.id };
}

/** TRI-6. A trial is its board and its papers; every other place of work knows no such date. */
const IN_A_TRIAL: readonly Capability[] = [
  "board:join",
  "basket:validate",
  "basket:reopen",
  "basket:waive",
  "late_change:decide",
  "distribution:validate",
  "paper:print",
];

type InDistribution = { person: Person; at: DistributionHead };

/** One distribution, for who may there by role or by that date's duty. */
export async function distributionFor(c: Context<ApiEnv>, id: string, capability: Capability): Promise<InDistribution> {
  signedIn(c);
  const at = await distributionHead(c.get("services").db, id);
  const person = mayInDistribution(c, at, capability);
  if (at === undefined || (at.trial && !IN_A_TRIAL.includes(capability))) throw new Refused("not_found");
  return { person, at };
}

/** One distribution, for anybody of its market's team and for who has a duty that date. */
export async function teamDistributionFor(c: Context<ApiEnv>, id: string): Promise<InDistribution> {
  const person = signedIn(c);
  const at = await distributionHead(c.get("services").db, id);
  if (at === undefined || at.trial || !TEAM.some((capability) => can(subjectIn(person, at), capability)))
    throw new Refused("not_found");
  return { person, at };
}

/** CAP-5, CAP-8, DAY-2. Whether this person reads customers' phones of this distribution now. */
export const readsPhones = ({ person, at }: InDistribution, now: number): boolean =>
  person.guestOf === null && can(subjectIn(person, at), "phones:read") && arePhonesOpen(at, now);

/** The producer of a slug, for who may run it. */
export function producerFor(
  c: Context<ApiEnv>,
  slug: string,
  capability: Capability,
): { person: Person; producerId: string } {
  const producer = signedIn(c).producers.find((one) => one.slug === slug);
  const person = mayForProducer(c, producer?.id, capability);
  if (producer === undefined) throw new Refused("not_found");
  return { person, producerId: producer.id };
}

/** What a person is towards one distribution. */
export const subjectIn = (person: Person, at: { id: string; marketId: string }) => ({
  roles: person.markets.find((market) => market.id === at.marketId)?.roles ?? [],
  duties: person.duties.filter((duty) => duty.distributionId === at.id).map((duty) => duty.task),
});
