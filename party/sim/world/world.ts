import { bps } from "../../../core/money/bps.ts";
import { seededRandom } from "../../../core/random/seeded.ts";
import type { Database } from "../../../db/database.ts";
import { distribution, duty } from "../../../db/schema/distribution.ts";
import { market, membership } from "../../../db/schema/market.ts";
import { producer } from "../../../db/schema/producer.ts";
import { user } from "../../../db/schema/user.ts";
import { writeGoods, writeOffers } from "./goods.ts";
import { numberedId } from "./numbered-id.ts";
import { orderedGoods, stockOf, writePaidBasket } from "./paid-basket.ts";

/** Friday 15 January 2027, 9:00 in Paris: the pickup begins. */
export const PICKUP_AT = 1_800_000_000_000;
const HOUR = 3_600_000;

/** Volunteers of the hall; the first one is the référent. */
export const MOST_PEOPLE = 12;
const CUSTOMERS = 5;
/** Sales in the world; a story plays in one of them. */
export const SALES = 15;

export const MARKET_ID = numberedId("market", 1);
const FARMS = [numberedId("producer", 1), numberedId("producer", 2)];
export const personId = (index: number): string => numberedId("user", index);
/** A volunteer whose phone is in wrong hands. */
export const INTRUDER = personId(99);
const customerId = (index: number): string => numberedId("user", 100 + index);
export const saleId = (number: number): string => numberedId("sale", number);

/** A small market with many sales, each ready to be handed out: paid baskets, people with a duty. */
export async function writeWorld(db: Database): Promise<void> {
  await writePeople(db);
  await db.insert(market).values({
    id: MARKET_ID,
    slug: "captieux",
    name: "Le marché de Captieux",
    kind: "market",
    composition: "before",
    timeZone: "Europe/Paris",
    currency: "EUR",
    placeName: "Halle",
    postcode: "33840",
    commune: "Captieux",
    contactEmail: "bonjour@captieux.example",
    platformFeeBps: bps(300),
    platformFeeVatBps: bps(2000),
    payoutStatus: "active",
    createdAt: 0,
  });
  for (const [index, id] of FARMS.entries()) {
    const farm = { id, slug: `ferme-${index}`, name: `Ferme ${index}`, labels: [], commune: "Captieux" };
    await db.insert(producer).values({ ...farm, postcode: "33840", payoutStatus: "active", createdAt: 0 });
  }
  // The last person of a hall is one of the market's volunteers, who needs no duty of the day.
  await db.insert(membership).values({
    id: numberedId("duty", 1),
    marketId: MARKET_ID,
    userId: personId(MOST_PEOPLE - 1),
    roles: ["volunteer"],
    joinedAt: 0,
  });
  await writeGoods(db, FARMS);
  for (let number = 1; number <= SALES; number++) await writeSale(db, number);
}

async function writePeople(db: Database): Promise<void> {
  const ids = [
    ...Array.from({ length: MOST_PEOPLE }, (_, index) => personId(index)),
    ...Array.from({ length: CUSTOMERS }, (_, index) => customerId(index)),
    INTRUDER,
  ];
  const at = new Date(0);
  for (const [index, id] of ids.entries()) {
    const email = `p${index}@captieux.example`;
    await db
      .insert(user)
      .values({ id, name: "", email, firstName: `P${index}`, lastName: "Hall", createdAt: at, updatedAt: at });
  }
}

async function writeSale(db: Database, number: number): Promise<void> {
  const random = seededRandom(number);
  const id = saleId(number);
  await db.insert(distribution).values({
    id,
    marketId: MARKET_ID,
    pickupOn: "2027-01-15",
    opensAt: PICKUP_AT - 100 * HOUR,
    closesAt: PICKUP_AT - 10 * HOUR,
    pickupStartsAt: PICKUP_AT,
    pickupEndsAt: PICKUP_AT + 3 * HOUR,
    placeName: "Halle",
    factsSeq: 1,
  });
  const helpers = [...Array.from({ length: MOST_PEOPLE - 1 }, (_, index) => personId(index)), INTRUDER];
  await db.insert(duty).values(
    helpers.map((userId, index) => ({
      id: numberedId("duty", number * 100 + index),
      distributionId: id,
      marketId: MARKET_ID,
      userId,
      task: index === 0 ? ("lead" as const) : index % 2 === 0 ? ("welcome" as const) : ("prepare" as const),
    })),
  );
  const taken = new Map<number, number>();
  const sale = { number, id, marketId: MARKET_ID };
  const baskets = Array.from({ length: 1 + (number % CUSTOMERS) }, () => orderedGoods(random));
  for (const ordered of baskets.flat()) {
    taken.set(ordered.goods.number, (taken.get(ordered.goods.number) ?? 0) + stockOf(ordered));
  }
  await writeOffers(db, { ...sale, taken });
  for (const [index, goods] of baskets.entries()) {
    await writePaidBasket(db, random, { sale, number: index + 1, goods, userId: customerId(index) });
  }
}
