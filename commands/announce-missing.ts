import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import type { Announced } from "../core/contract/missing.ts";
import type { DraftEntry } from "../core/draft/draft-entry.ts";
import { decideMissing, type ShortLine } from "../core/missing/decide-missing.ts";
import { missingBackCents } from "../core/missing/missing-back.ts";
import { sumCents } from "../core/money/cents.ts";
import { milli } from "../core/quantity/milli.ts";
import { inJson } from "../db/in-json.ts";
import { newestByLine, noticesOf } from "../db/queries/missing-goods.ts";
import { boardLinesOf } from "../db/rows/board-lines-of.ts";
import { basket, basketLine } from "../db/schema/basket.ts";
import { distribution } from "../db/schema/distribution.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertMissingNotices } from "../db/writes/missing-notice.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import type { DraftPort } from "./draft-port.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

export type AnnounceMissing = {
  id: string;
  distributionId: string;
  /** A farm announces its own goods, under its name; the market's team anybody's. */
  producer: { id: string; name: string } | null;
  goods: readonly { offerId: string; haveMilli: number }[];
};

/**
 * MIS-2 … MIS-5. Goods known to be short before the day: one mail to each customer whose part it is, a notice on the order, a
 * line in the journal, and the observation on its way to the board (an outbox row: it arrives even where the room is away).
 * Money goes back with the validation, as always.
 */
export async function announceMissing(
  ports: Ports,
  draft: DraftPort,
  actor: Actor,
  input: AnnounceMissing,
): Promise<Announced | Refusal> {
  const { db } = ports;
  const author: Actor = { userId: actor.userId, name: input.producer?.name ?? actor.name };
  return once<Announced>(ports, actor, {
    id: input.id,
    kind: "announce-missing",
    decide: async () => {
      const have = new Map(input.goods.map((good) => [good.offerId, milli(good.haveMilli)]));
      const [dates, rows, notices] = await db.batch([
        db
          .select()
          .from(distribution)
          .where(and(eq(distribution.id, input.distributionId), eq(distribution.draft, false))),
        db
          .select({ line: basketLine, basket })
          .from(basketLine)
          .innerJoin(basket, eq(basket.id, basketLine.basketId))
          .where(
            and(
              eq(basketLine.distributionId, input.distributionId),
              eq(basket.status, "ordered"),
              inJson(basketLine.offerId, [...have.keys()]),
            ),
          ),
        noticesOf(db, input.distributionId),
      ]);
      const date = dates[0];
      const known = new Set(rows.map(({ line }) => line.offerId));
      const foreign = rows.some(({ line }) => input.producer !== null && line.producerId !== input.producer.id);
      if (date === undefined || foreign || [...have.keys()].some((id) => !known.has(id))) return refuse("not_found");
      if (date.cancelledAt !== null || date.frozenAt !== null) return refuse("distribution_closed");
      const at = ports.marketNow();
      if (at >= date.pickupStartsAt) return refuse("pickup_begun");

      const told = newestByLine(notices);
      const places = rows.map(({ line, basket: of }) => ({ basket: of.number, line: line.ref }));
      const short = decideMissing({
        lines: rows.map(({ line, basket: of }) => ({
          lineId: line.id,
          offerId: line.offerId,
          basket: of.number,
          line: line.ref,
          wantedMilli: line.quantityMilli,
          toldMilli: told.get(line.id)?.haveMilli ?? null,
        })),
        have,
        standing: await draft.standing(input.distributionId, places),
        authorName: author.name,
      });
      if (short.length === 0) return refuse("nothing_to_decide");

      const baskets = new Map(rows.map(({ basket: of }) => [of.number, of]));
      const ofBaskets = await db
        .select()
        .from(basketLine)
        .where(
          inJson(
            basketLine.basketId,
            short.flatMap((line) => baskets.get(line.basket)?.id ?? []),
          ),
        );
      const linesOf = Map.groupBy(ofBaskets, (line) => line.basketId);
      const letters = short.flatMap((line) => {
        const of = baskets.get(line.basket);
        if (of === undefined) return [];
        const lines = boardLinesOf(linesOf.get(of.id) ?? []);
        return [{ line, of, backCents: missingBackCents(lines, feesOf(of.fees), line.line, line.haveMilli) }];
      });
      const customers = new Map(letters.map(({ of }) => [of.id, of.userId]));
      return {
        answer: { baskets: customers.size, backCents: sumCents(letters.map((one) => one.backCents)) },
        statements: [
          insertMissingNotices(
            db,
            letters.map(({ line, of, backCents }) => ({
              id: ports.newId(),
              distributionId: input.distributionId,
              basketId: of.id,
              lineId: line.lineId,
              haveMilli: line.haveMilli,
              backCents,
              at,
              byUserId: author.userId,
              byName: author.name,
              announcementId: input.id,
            })),
          ),
          insertJournal(
            db,
            letters.map(({ line, of, backCents }) => ({
              id: ports.newId(),
              marketId: date.marketId,
              distributionId: input.distributionId,
              basketId: of.id,
              lineId: line.lineId,
              kind: "missing_announced",
              at,
              byUserId: author.userId,
              byName: author.name,
              before: { milli: line.toldMilli ?? line.wantedMilli },
              after: { milli: line.haveMilli, backCents },
              reason: "missing",
            })),
          ),
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "observations",
              key: `observations:${input.id}`,
              subjectId: input.id,
              payload: { distributionId: input.distributionId, author, entries: short.flatMap(entriesOf) },
              dueAt: ports.realNow(),
            },
            ...[...customers].map(([basketId, userId]) => ({
              id: ports.newId(),
              kind: "mail",
              key: `mail:goods-missing:${input.id}:${basketId}`,
              subjectId: input.id,
              payload: { mail: "goods_missing", userId, basketId, announcementId: input.id },
              dueAt: ports.realNow(),
            })),
          ]),
        ],
      };
    },
  });
}

/** What stands on the board for it: how many there will be and why, or nothing where all of it comes after all. */
function entriesOf({ basket: b, line: l, haveMilli, wantedMilli, replaces }: ShortLine): DraftEntry[] {
  const on = (k: "count" | "reason") => replaces.flatMap(({ key, entry }) => (entry.k === k ? [key] : []));
  const isBack = haveMilli >= wantedMilli;
  return [
    { b, l, k: "count", v: isBack ? null : haveMilli, on: on("count") },
    { b, l, k: "reason", v: isBack ? null : "missing", on: on("reason") },
  ];
}
