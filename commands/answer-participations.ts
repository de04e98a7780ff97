import { and, eq, isNull, sql } from "drizzle-orm";
import * as v from "valibot";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { type Offering, offeringSchema, type SaleAnswer } from "../core/contract/participation.ts";
import { saleState } from "../core/time/window.ts";
import { inJson } from "../db/in-json.ts";
import { catalog, product, variant } from "../db/schema/catalog.ts";
import { distribution, participation } from "../db/schema/distribution.ts";
import { catalogLink } from "../db/schema/market.ts";
import { lastOfferingOf } from "../db/writes/default-answers.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { deleteAnswers, insertAnswers, updateOffersOf, updateOffersWithdrawn } from "../db/writes/offer.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** Who answers: a producer for itself, or a market for the producers that told it so. */
export type Answering = { producerId: string } | { marketId: string };

/**
 * ANS-1, ANS-3. Many dates answered in one batch: goods go on sale, or leave it; placed lines stay. One date or catalog that is
 * not theirs to answer refuses all, as one that does not exist does. "none" takes an answer back.
 */
export async function answerParticipations(
  ports: Ports,
  actor: Actor,
  input: { id: string; as: Answering; answers: readonly SaleAnswer[] },
): Promise<{ answered: number } | Refusal> {
  const { db } = ports;
  return once<{ answered: number }>(ports, actor, {
    id: input.id,
    kind: "answer-participations",
    decide: async () => {
      const at = ports.marketNow();
      const asked = await catalogsAsked(ports, input);
      const chosen = input.answers.map((one) => ({
        ...one,
        catalogs: asked.filter(
          (row) => row.distributionId === one.distributionId && (one.catalogIds?.includes(row.catalogId) ?? true),
        ),
      }));
      const dates = new Set(input.answers.map((one) => one.distributionId));
      const isForeign = chosen.some(
        (one) =>
          one.catalogs.length === 0 ||
          (one.catalogIds !== undefined && one.catalogs.length !== new Set(one.catalogIds).size),
      );
      if (isForeign || dates.size !== input.answers.length) return refuse("not_found");
      const late = asked.some(({ state }) => {
        const now = saleState(state, at);
        return now === "closed" || now === "cancelled";
      });
      if (late) return refuse("sale_not_open");
      if (
        chosen.some(
          (one) =>
            typeof one.closesAt === "number" &&
            one.catalogs.some(
              ({ state }) => (one.closesAt ?? 0) > state.closesAt || (one.closesAt ?? 0) <= state.opensAt,
            ),
        )
      )
        return refuse("bad_window");
      if (!(await areOwnGoods(ports, chosen))) return refuse("not_found");

      const rows = chosen.flatMap(({ answer, ...one }) =>
        one.catalogs.map((row) => ({
          distributionId: one.distributionId,
          catalogId: row.catalogId,
          producerId: row.producerId,
          answer,
          at,
          by: actor.userId,
          ...(answer === "yes" ? offeringOf(one, row.last) : {}),
          ...(one.closesAt === undefined ? {} : { closesAt: one.closesAt }),
          ...(one.word === undefined ? {} : { word: one.word }),
        })),
      );
      const yes = rows.filter((row) => row.answer === "yes");
      const away = rows.filter((row) => row.answer !== "yes");
      const taken = rows.filter((row) => row.answer === "none");
      return {
        answer: { answered: rows.length },
        statements: [
          insertAnswers(
            db,
            rows.filter((row) => row.answer !== "none"),
          ),
          ...(yes.length > 0 ? updateOffersOf(db, yes.map(comingOf)) : []),
          ...(away.length > 0 ? [updateOffersWithdrawn(db, away.map(comingOf), at)] : []),
          ...(taken.length > 0 ? [deleteAnswers(db, taken.map(comingOf))] : []),
          insertJournal(
            db,
            chosen.flatMap((one) =>
              one.catalogs.map((row) => ({
                id: ports.newId(),
                marketId: row.marketId,
                distributionId: one.distributionId,
                kind: "participation",
                at,
                byUserId: actor.userId,
                byName: actor.name,
                before: { answer: row.before },
                after: {
                  producerId: row.producerId,
                  catalogId: row.catalogId,
                  answer: one.answer,
                  ...("marketId" in input.as ? { byMarket: true } : {}),
                },
              })),
            ),
          ),
          ...[...dates].flatMap((id) => updateFacts(db, id)),
        ],
        distributionIds: [...dates],
      };
    },
  });
}

type Asked = {
  distributionId: string;
  marketId: string;
  catalogId: string;
  producerId: string;
  before: "yes" | "no" | null;
  last: unknown;
  state: { opensAt: number; closesAt: number; cancelledAt: number | null };
};

const comingOf = ({ distributionId, catalogId }: { distributionId: string; catalogId: string }) => ({
  distributionId,
  catalogId,
});

/** The linked catalogs of the dates named that are this producer's, or this market's. Drafts are not known to producers. */
async function catalogsAsked(
  { db }: Ports,
  { as, answers }: { as: Answering; answers: readonly SaleAnswer[] },
): Promise<Asked[]> {
  const rows = await db
    .select({
      distributionId: distribution.id,
      marketId: distribution.marketId,
      catalogId: catalog.id,
      producerId: catalog.producerId,
      before: participation.answer,
      opensAt: distribution.opensAt,
      closesAt: distribution.closesAt,
      cancelledAt: distribution.cancelledAt,
      last: sql<
        string | null
      >`${lastOfferingOf(sql`${catalog.id}`, { marketId: sql`${distribution.marketId}`, id: sql`${distribution.id}` })}`,
    })
    .from(distribution)
    .innerJoin(catalogLink, and(eq(catalogLink.marketId, distribution.marketId), isNull(catalogLink.unlinkedAt)))
    .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
    .leftJoin(
      participation,
      and(eq(participation.distributionId, distribution.id), eq(participation.catalogId, catalog.id)),
    )
    .where(
      and(
        inJson(
          distribution.id,
          answers.map((one) => one.distributionId),
        ),
        isNull(catalog.retiredAt),
        "producerId" in as
          ? and(eq(catalog.producerId, as.producerId), eq(distribution.draft, false))
          : eq(distribution.marketId, as.marketId),
      ),
    );
  return rows.map(({ opensAt, closesAt, cancelledAt, last, ...row }) => ({
    ...row,
    last: last === null ? null : JSON.parse(last),
    state: { opensAt, closesAt, cancelledAt },
  }));
}

/** ANS-4. What stands in the row, what stood at the last date, everything, or what was just chosen. */
function offeringOf({ offering }: Pick<SaleAnswer, "offering">, last: unknown): { offering?: Offering | null } {
  if (offering === "keep") return {};
  if (offering === "all") return { offering: null };
  if (offering !== "last") return { offering };
  const stored = v.safeParse(offeringSchema, last);
  return { offering: stored.success ? stored.output : null };
}

/** Whether every packing and product named is of one of the catalogs answered for at that date. */
async function areOwnGoods(
  { db }: Ports,
  chosen: readonly { offering: SaleAnswer["offering"]; catalogs: readonly { catalogId: string }[] }[],
): Promise<boolean> {
  const said = chosen.flatMap(({ offering, catalogs }) =>
    typeof offering === "string" ? [] : [{ offering, catalogIds: new Set(catalogs.map((row) => row.catalogId)) }],
  );
  if (said.length === 0) return true;
  const variantIds = said.flatMap(({ offering }) => offering.variantIds ?? []);
  const productIds = said.flatMap(({ offering }) => offering.stocks.map((one) => one.productId));
  const variants = await db
    .select({ id: variant.id, catalogId: product.catalogId })
    .from(variant)
    .innerJoin(product, eq(product.id, variant.productId))
    .where(inJson(variant.id, variantIds));
  const products = await db
    .select({ id: product.id, catalogId: product.catalogId })
    .from(product)
    .where(inJson(product.id, productIds));
  const catalogOf = new Map([...variants, ...products].map((row) => [row.id, row.catalogId]));
  return said.every(({ offering, catalogIds }) =>
    [...(offering.variantIds ?? []), ...offering.stocks.map((one) => one.productId)].every((id) =>
      catalogIds.has(catalogOf.get(id) ?? ""),
    ),
  );
}
