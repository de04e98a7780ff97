import { and, count, eq, gt } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { CreateMarket } from "../core/contract/setup.ts";
import { PLATFORM_FEE_BPS, PLATFORM_FEE_VAT_BPS } from "../core/fee/platform-fee.ts";
import { firstSale } from "../core/market/first-sale.ts";
import { marketSlug, marketSlugBase } from "../core/market/market-slug.ts";
import { zoneOfPostcode } from "../core/place/zone-of-postcode.ts";
import { distribution } from "../db/schema/distribution.ts";
import { journal } from "../db/schema/journal.ts";
import { user } from "../db/schema/user.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertMarketOf, takenSlugs } from "../db/writes/market.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** Nobody runs so many; a program that makes more is stopped. */
const MOST_A_DAY = 10;
const DAY_MS = 86_400_000;

/** What the picture at the top shows until the market sets its own. */
const SCENES = { market: "market-hall", collective: "field", producer_shop: "orchard" } as const;

/** MAK-1 … MAK-3. A market of five answers, its creator as admin, and a first sale as a draft; the rest has defaults. */
export async function createMarket(
  ports: Ports,
  actor: Actor,
  input: CreateMarket & { id: string },
): Promise<{ marketId: string; slug: string } | Refusal> {
  const { db } = ports;
  return once<{ marketId: string; slug: string }>(ports, actor, {
    id: input.id,
    kind: "create-market",
    decide: async () => {
      const at = ports.marketNow();
      const [taken, owner, made] = await Promise.all([
        takenSlugs(db, marketSlugBase(input.name)),
        db.select({ email: user.email, phone: user.phone }).from(user).where(eq(user.id, actor.userId)).get(),
        db
          .select({ n: count() })
          .from(journal)
          .where(
            and(eq(journal.kind, "market_created"), eq(journal.byUserId, actor.userId), gt(journal.at, at - DAY_MS)),
          )
          .get(),
      ]);
      if (owner === undefined) return refuse("not_found");
      if ((made?.n ?? 0) >= MOST_A_DAY) return refuse("too_many_tries");
      const marketId = ports.newId();
      const slug = marketSlug(input.name, taken);
      const timeZone = zoneOfPostcode(input.place.postcode);
      const placeName = input.placeName;
      const creator = { membershipId: ports.newId(), userId: actor.userId, at };
      return {
        answer: { marketId, slug },
        statements: [
          ...insertMarketOf(
            db,
            {
              id: marketId,
              slug,
              name: input.name,
              kind: input.kind,
              composition: input.composition,
              timeZone,
              currency: "EUR",
              placeName,
              placeAddress: input.placeAddress,
              postcode: input.place.postcode,
              commune: input.place.commune,
              lat: input.place.point?.lat ?? null,
              lon: input.place.point?.lon ?? null,
              scene: SCENES[input.kind],
              // Nobody sees them until somebody ticks that they may be shown.
              contactEmail: owner.email,
              contactName: actor.name,
              contactPhone: owner.phone,
              platformFeeBps: PLATFORM_FEE_BPS,
              platformFeeVatBps: PLATFORM_FEE_VAT_BPS,
              payoutStatus: "missing",
              createdAt: at,
              usualHours: input.hours,
            },
            creator,
          ),
          db.insert(distribution).values({
            id: ports.newId(),
            marketId,
            ...firstSale(input.hours, at, timeZone),
            placeName,
            factsSeq: 0,
            draft: true,
          }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId,
              kind: "market_created",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { name: input.name, slug },
            },
          ]),
        ],
      };
    },
  });
}
