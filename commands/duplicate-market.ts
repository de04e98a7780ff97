import { and, count, desc, eq, gt, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { DuplicateMarket } from "../core/contract/duplicate.ts";
import { usualHoursOf } from "../core/contract/usual-hours.ts";
import { firstSale } from "../core/market/first-sale.ts";
import { marketSlug, marketSlugBase } from "../core/market/market-slug.ts";
import type { Statement } from "../db/database.ts";
import { catalog } from "../db/schema/catalog.ts";
import { distribution } from "../db/schema/distribution.ts";
import { journal } from "../db/schema/journal.ts";
import { catalogLink, market, marketFee, marketTask, marketTerms } from "../db/schema/market.ts";
import { insertCatalogLink } from "../db/writes/catalog-link.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertMarketOf, takenSlugs } from "../db/writes/market.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { catalogTieMails, peopleOfProducer } from "./producer-mails.ts";

/** Nobody opens so many; a program that makes more is stopped. */
const MOST_A_DAY = 10;
const DAY_MS = 86_400_000;

type Made = { id: string; at: number; by: string };

/**
 * MAK-4, MAK-5. A market with the settings, texts, hours, terms, tasks and fees of another, and where wanted its linked catalogs.
 * People, dates, money and pictures (they belong to their market) stay where they are.
 */
export async function duplicateMarket(
  ports: Ports,
  actor: Actor,
  input: DuplicateMarket & { id: string; marketId: string },
): Promise<{ slug: string } | Refusal> {
  const { db } = ports;
  return once<{ slug: string }>(ports, actor, {
    id: input.id,
    kind: "duplicate-market",
    decide: async () => {
      const at = ports.marketNow();
      const [source, taken, made] = await Promise.all([
        db.select().from(market).where(eq(market.id, input.marketId)).get(),
        takenSlugs(db, marketSlugBase(input.name)),
        db
          .select({ n: count() })
          .from(journal)
          .where(
            and(eq(journal.kind, "market_created"), eq(journal.byUserId, actor.userId), gt(journal.at, at - DAY_MS)),
          )
          .get(),
      ]);
      if (source === undefined) return refuse("not_found");
      if ((made?.n ?? 0) >= MOST_A_DAY) return refuse("too_many_tries");
      const id = ports.newId();
      const slug = marketSlug(input.name, taken);
      const hours = usualHoursOf(source.usualHours);
      const copy: Made = { id, at, by: actor.userId };
      return {
        answer: { slug },
        statements: [
          ...insertMarketOf(
            db,
            {
              ...source,
              ...{ id, slug, name: input.name, createdAt: at },
              // Nobody finds it before somebody says so; what belongs to the first market is not the second's.
              visibility: "link",
              logoFileId: null,
              coverFileId: null,
              payoutAccount: null,
              payoutStatus: "missing",
            },
            { membershipId: ports.newId(), userId: actor.userId, at },
          ),
          ...(await settingsOf(ports, source.id, copy)),
          ...(input.withCatalogs ? await linksOf(ports, actor, source.id, copy) : []),
          ...(hours === null
            ? []
            : [
                db.insert(distribution).values({
                  id: ports.newId(),
                  marketId: id,
                  ...firstSale(hours, at, source.timeZone),
                  placeName: source.placeName,
                  factsSeq: 0,
                  draft: true,
                }),
              ]),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: id,
              kind: "market_created",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { name: input.name, slug, like: source.slug },
            },
          ]),
        ],
      };
    },
  });
}

/** Tasks, fees and the newest terms, as first version. */
async function settingsOf({ db, newId }: Ports, sourceId: string, copy: Made): Promise<Statement[]> {
  const [fees, tasks, terms] = await Promise.all([
    db
      .select()
      .from(marketFee)
      .where(and(eq(marketFee.marketId, sourceId), isNull(marketFee.retiredAt))),
    db
      .select()
      .from(marketTask)
      .where(and(eq(marketTask.marketId, sourceId), isNull(marketTask.retiredAt))),
    db.select().from(marketTerms).where(eq(marketTerms.marketId, sourceId)).orderBy(desc(marketTerms.version)).limit(1),
  ]);
  return [
    ...fees.map((row) => db.insert(marketFee).values({ ...row, id: newId(), marketId: copy.id })),
    ...tasks.map((row) => db.insert(marketTask).values({ ...row, id: newId(), marketId: copy.id })),
    ...terms.map((row) =>
      db.insert(marketTerms).values({ ...row, marketId: copy.id, version: 1, at: copy.at, by: copy.by }),
    ),
  ];
}

/** MAK-5. Only catalogs that anybody may link by their number; their producers are told, and asked for each date anew. */
async function linksOf(ports: Ports, actor: Actor, sourceId: string, copy: Made): Promise<Statement[]> {
  const { db } = ports;
  const links = await db
    .select({ catalogId: catalog.id, producerId: catalog.producerId })
    .from(catalogLink)
    .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
    .where(
      and(
        eq(catalogLink.marketId, sourceId),
        isNull(catalogLink.unlinkedAt),
        eq(catalog.byNumber, "link"),
        isNull(catalog.retiredAt),
      ),
    );
  const told = await Promise.all(links.map(({ producerId }) => peopleOfProducer(ports, producerId)));
  return links.flatMap(({ catalogId }, at) => [
    insertCatalogLink(db, { marketId: copy.id, catalogId, at: copy.at, by: copy.by }),
    catalogTieMails(
      ports,
      { what: "linked", marketId: copy.id, catalogId, commandId: ports.newId() },
      (told[at] ?? []).filter((userId) => userId !== actor.userId),
    ),
  ]);
}
