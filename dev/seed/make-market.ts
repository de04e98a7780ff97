import { eq } from "drizzle-orm";
import Stripe from "stripe";
import { commit } from "../../db/commit.ts";
import { market } from "../../db/schema/market.ts";
import { producer } from "../../db/schema/producer.ts";
import { demoMarket } from "../../db/seed/data/market.ts";
import { DEMO_PASSWORD, demoPeople } from "../../db/seed/data/people.ts";
import type { DemoProducer } from "../../db/seed/data/shapes.ts";
import {
  insertMarket,
  insertPeople,
  insertProducers,
  type SeededPerson,
  type SeededProducer,
} from "../../db/seed/insert-demo.ts";
import { authOf } from "../../worker/auth/auth.ts";
import type { Services } from "../../worker/services.ts";

export type MadeMarket = {
  marketId: string;
  people: readonly SeededPerson[];
  producers: readonly SeededProducer[];
  personOf: (key: string) => SeededPerson;
};

/** The market, its people and farms; unless told otherwise each with an account at the provider that may receive money. */
export async function makeMarket(
  services: Services,
  farms: readonly DemoProducer[],
  morePeople: readonly Parameters<typeof insertPeople>[2][number][] = [],
  { accounts = true }: { accounts?: boolean } = {},
): Promise<MadeMarket> {
  const { db, ports } = services;
  const ids = { newId: ports.newId, at: ports.marketNow(), passwordHash: await hashedOnce(services) };
  const owners = farms.map((farm) => farm.owner);
  const known = new Map([...demoPeople, ...morePeople, ...owners].map((person) => [person.email, person]));
  const inserted = insertPeople(db, ids, [...known.values()]);
  const personOf = (key: string) => {
    const found = inserted.people.find((person) => person.key === key);
    if (found === undefined) throw new Error(`no demo person ${key}`);
    return found;
  };
  await mustCommit(services, inserted.statements);
  const made = insertMarket(
    db,
    ids,
    demoMarket,
    inserted.people.filter(
      (person) =>
        !owners.some((owner) => owner.email === person.email && owner.roles.length === 0) ||
        demoPeople.some((member) => member.email === person.email),
    ),
  );
  await mustCommit(services, made.statements);
  const producers: SeededProducer[] = [];
  // One farm at a time: a statement's parameters stay small.
  for (const [n, farm] of farms.entries()) {
    const rows = insertProducers(db, ids, made.marketId, [farm], (one) => personOf(one.owner.key).id, 9481 + n);
    await mustCommit(services, rows.statements);
    producers.push(...rows.producers);
  }
  const open = { marketId: made.marketId, people: inserted.people, producers, personOf };
  if (!accounts) return open;
  for (const farm of producers) {
    const account = await openAccount(services, farm.name);
    await db.update(producer).set({ payoutAccount: account, payoutStatus: "active" }).where(eq(producer.id, farm.id));
  }
  await db
    .update(market)
    .set({ payoutAccount: await openAccount(services, demoMarket.name), payoutStatus: "active" })
    .where(eq(market.id, made.marketId));
  return open;
}

let hashed: string | undefined;
/** Everybody of every demo has the one password, which everybody knows: hashing is slow on purpose, and once is enough. */
async function hashedOnce(services: Services): Promise<string> {
  hashed ??= await (await authOf(services).$context).password.hash(DEMO_PASSWORD);
  return hashed;
}

/** An account at the provider as onboarding leaves it; the simulator's door stands for the person who fills its form. */
async function openAccount({ settings }: Services, name: string): Promise<string> {
  const base = settings.STRIPE_API_BASE;
  if (base === undefined) throw new Error("the demo market needs the payment simulator");
  const url = new URL(base);
  const stripe = new Stripe(settings.STRIPE_SECRET_KEY, {
    httpClient: Stripe.createFetchHttpClient(),
    host: url.hostname,
    port: url.port,
    protocol: "http",
    telemetry: false,
  });
  const account = await stripe.v2.core.accounts.create({
    display_name: name,
    contact_email: "ferme@demo.cabas.example",
    identity: { country: "fr", entity_type: "company" },
    dashboard: "express",
    defaults: { currency: "eur", responsibilities: { fees_collector: "application", losses_collector: "application" } },
    configuration: { recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } } },
  });
  const opened = await fetch(`${base}/_sim/accounts/${account.id}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ status: "active" }),
  });
  if (!opened.ok) throw new Error(`the simulator refused an account: ${opened.status}`);
  return account.id;
}

export async function mustCommit(services: Services, statements: Parameters<typeof commit>[1]): Promise<void> {
  const committed = await commit(services.db, statements);
  if (!committed.ok) throw new Error(`a seed row was refused: ${committed.guard}`);
}
