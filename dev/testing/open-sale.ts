import { eq } from "drizzle-orm";
import { openCheckout } from "../../commands/open-checkout.ts";
import { milli } from "../../core/quantity/milli.ts";
import { stockPool } from "../../db/schema/catalog.ts";
import { checkout } from "../../db/schema/checkout.ts";
import { offer } from "../../db/schema/distribution.ts";
import { dispatchSubject } from "../../worker/outbox/dispatch.ts";
import type { Services } from "../../worker/services.ts";
import { answerOf } from "../seed/answer-of.ts";
import { ORDERING, smallMarket } from "./small-market.ts";
import { testStack } from "./stack.ts";

type Wanted = Readonly<Record<string, number>>;

/** A sale in which somebody may order: the stack, its market, and what customers do step by step. */
export async function openSale() {
  const stack = testStack();
  await stack.simulator.door("clock", { now: ORDERING });
  const selling = await stack.at(ORDERING);
  const market = await smallMarket(selling, stack.simulator);
  const actor = (key: string) => {
    const person = market.personOf(key);
    return { userId: person.id, name: `${person.firstName} ${person.lastName}` };
  };

  /** Opens a checkout for pieces by offer; the page is asked for too unless the test wants to see that happen. */
  const order = async (person: string, wanted: Wanted, { page = true, by = selling } = {}) => {
    const lines = Object.entries(wanted).map(([key, pieces]) => ({
      offerId: market.offerOf(key),
      quantityMilli: milli(pieces * 1000),
    }));
    const opened = answerOf(
      await openCheckout(by.ports, actor(person), {
        id: by.ports.newId(),
        distributionId: market.distributionId,
        lines,
      }),
    );
    if (page) await dispatchSubject(by, opened.checkoutId);
    return opened.checkoutId;
  };
  const checkoutOf = async (id: string) => {
    const row = await selling.db.select().from(checkout).where(eq(checkout.id, id)).get();
    if (row === undefined) throw new Error("no such checkout");
    return row;
  };
  /** The customer pays on the provider's page; the product knows nothing of it yet. */
  const payPage = async (checkoutId: string) => {
    const { sessionId } = await checkoutOf(checkoutId);
    if (sessionId === null) throw new Error("the checkout has no page");
    await stack.simulator.door(`pay/${sessionId}`, { outcome: "pay" });
  };
  const poolOf = async (key: string) => {
    const row = await selling.db
      .select({ pool: stockPool })
      .from(stockPool)
      .innerJoin(offer, eq(offer.stockPoolId, stockPool.id))
      .where(eq(offer.id, market.offerOf(key)))
      .get();
    if (row === undefined) throw new Error(`no stock of ${key}`);
    return row.pool;
  };
  return { stack, selling, market, actor, order, checkoutOf, payPage, poolOf };
}

export type OpenSale = Awaited<ReturnType<typeof openSale>>;

/** The same services at one real instant: what is due by then is done, however long the machine takes. */
export const atRealTime = (services: Services, now: number): Services => ({
  ...services,
  ports: { ...services.ports, realNow: () => now },
});

/** The same services with real time moved on: leases and back-offs run out without anybody waiting. */
export const inRealTime = (services: Services, ms: number): Services => ({
  ...services,
  ports: { ...services.ports, realNow: () => Date.now() + ms },
});
