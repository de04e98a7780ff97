import { type Basis, basisOf } from "../../core/basket/basis.ts";
import { basketAmounts } from "../../core/basket/basket-amounts.ts";
import { feesOf } from "../../core/contract/market-fee.ts";
import type { BasketDraft } from "../../core/draft/basket-draft.ts";
import { milli } from "../../core/quantity/milli.ts";
import { basketFacts } from "../../db/queries/basket-facts.ts";
import { boardLinesOf } from "../../db/rows/board-lines-of.ts";
import { basket } from "../../db/schema/basket.ts";
import type { Services } from "../../worker/services.ts";
import { orderAndPay } from "../seed/order-and-pay.ts";
import { remembered } from "./remembered.ts";
import { ORDERING, PICKUP, type SmallMarket, smallMarket, withNames, withoutNames } from "./small-market.ts";
import { type TestStack, testStack } from "./stack.ts";

export type PaidMarket = {
  stack: TestStack;
  market: SmallMarket;
  /** On the day, at the pickup. */
  picking: Services;
  /** Ids of the paid baskets by customer. */
  basketOf: (person: string) => string;
  actor: (person: string) => { userId: string; name: string };
};

/** A sale that Ana and Bruno ordered in (a chicken to weigh, two lettuces, a bunch of carrots each), on its day. */
export async function paidMarket(
  customers: readonly string[] = ["ana", "bruno"],
  options: { accounts?: boolean } = {},
): Promise<PaidMarket> {
  const stack = testStack();
  const selling = await stack.at(ORDERING);
  const name = `baskets of ${customers.join(", ")} in a small market ${JSON.stringify(options)}`;
  const paid = await remembered(name, () => orderAll(stack, selling, customers, options), stack.simulator);
  const market = withNames(paid.market);
  return {
    stack,
    market,
    picking: await stack.at(PICKUP),
    actor: (key) => actorOf(market, key),
    basketOf: (key) => {
      const found = paid.baskets.find((row) => row.userId === market.personOf(key).id);
      if (found === undefined) throw new Error(`${key} has no basket`);
      return found.id;
    },
  };
}

async function orderAll(
  stack: TestStack,
  selling: Services,
  customers: readonly string[],
  options: { accounts?: boolean },
) {
  await stack.simulator.door("clock", { now: ORDERING });
  const market = await smallMarket(selling, stack.simulator, options);
  for (const customer of customers) {
    await orderAndPay(selling, actorOf(market, customer), market.distributionId, [
      { offerId: market.offerOf("poulet-fermier/weighed"), quantityMilli: milli(1000) },
      { offerId: market.offerOf("batavia/piece"), quantityMilli: milli(2000) },
      { offerId: market.offerOf("carottes-fanes/bunch"), quantityMilli: milli(1000) },
    ]);
  }
  const baskets = await selling.db.select({ id: basket.id, userId: basket.userId }).from(basket);
  return { market: withoutNames(market), baskets };
}

const actorOf = (market: SmallMarket, key: string) => {
  const person = market.personOf(key);
  return { userId: person.id, name: `${person.firstName} ${person.lastName}` };
};

/** What a phone shows of a basket with that draft. */
export async function basisNow({ db }: Services, basketId: string, draft: BasketDraft): Promise<Basis> {
  const facts = await basketFacts(db, basketId);
  if (facts === undefined) throw new Error("no such basket");
  return basisOf(basketAmounts(boardLinesOf(facts.lines), feesOf(facts.basket.fees), draft.observations));
}
