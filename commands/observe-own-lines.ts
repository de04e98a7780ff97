import { and, eq } from "drizzle-orm";
import { isRefusal, type Refusal, refuse } from "../core/contract/codes.ts";
import { decideOwnObservations, type OwnObservation } from "../core/draft/own-observations.ts";
import { inJson } from "../db/in-json.ts";
import { lineTermsOf } from "../db/rows/line-terms-of.ts";
import { basket, basketLine } from "../db/schema/basket.ts";
import { distribution } from "../db/schema/distribution.ts";
import type { DraftPort } from "./draft-port.ts";
import type { Actor, Ports } from "./ports.ts";

export type ObserveOwnLines = {
  id: string;
  distributionId: string;
  producer: { id: string; name: string };
  observations: readonly OwnObservation[];
};

/**
 * OWN-1 … OWN-5. A farm's own counts and weights, written into the board's draft under the farm's name and the person's id.
 * Nothing is written to the database: the room stores the entries, and the command's id names their keys, so that a repeat
 * after a lost answer adds nothing.
 */
export async function observeOwnLines(
  { db }: Ports,
  draft: DraftPort,
  actor: Actor,
  input: ObserveOwnLines,
): Promise<{ written: number } | Refusal> {
  const [dates, lines] = await db.batch([
    db
      .select({ frozenAt: distribution.frozenAt, cancelledAt: distribution.cancelledAt })
      .from(distribution)
      .where(and(eq(distribution.id, input.distributionId), eq(distribution.draft, false))),
    db
      .select({ line: basketLine, basketNumber: basket.number, basketStatus: basket.status })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .where(
        and(
          eq(basketLine.distributionId, input.distributionId),
          eq(basketLine.producerId, input.producer.id),
          inJson(
            basketLine.id,
            input.observations.map((one) => one.lineId),
          ),
        ),
      ),
  ]);
  const date = dates[0];
  if (date === undefined) return refuse("not_found");
  const entries = decideOwnObservations({
    producerId: input.producer.id,
    closed: date.frozenAt !== null || date.cancelledAt !== null,
    lines: lines.map(({ line, basketNumber, basketStatus }) => ({
      lineId: line.id,
      producerId: line.producerId,
      basketNumber,
      basketStatus,
      ref: line.ref,
      terms: lineTermsOf(line),
      pieceWeighed: line.pieceWeighed,
      quantityMilli: line.quantityMilli,
    })),
    observations: input.observations,
  });
  if (isRefusal(entries)) return entries;
  const author = { userId: actor.userId, name: input.producer.name };
  const stored = await draft.write(input.distributionId, { id: input.id, author, entries });
  return stored ? { written: entries.length } : refuse("too_large");
}
