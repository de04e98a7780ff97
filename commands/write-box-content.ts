import { type Refusal, refuse } from "../core/contract/codes.ts";
import { productInSale } from "../db/queries/product-of.ts";
import { boxContent } from "../db/schema/catalog.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** PDT-6. What a box holds at one date to come, in its producer's words; the newest text stands. */
export const writeBoxContent = (
  ports: Ports,
  actor: Actor,
  input: { id: string; producerId: string; catalogId: string; productId: string; distributionId: string; body: string },
): Promise<{ body: string } | Refusal> =>
  once<{ body: string }>(ports, actor, {
    id: input.id,
    kind: "write-box-content",
    decide: async () => {
      const at = ports.marketNow();
      if ((await productInSale(ports.db, { ...input, now: at })) === undefined) return refuse("not_found");
      const { productId, distributionId, body } = input;
      return {
        answer: { body },
        statements: [
          ports.db
            .insert(boxContent)
            .values({ productId, distributionId, body, at, by: actor.userId })
            .onConflictDoUpdate({
              target: [boxContent.productId, boxContent.distributionId],
              set: { body, at, by: actor.userId },
            }),
        ],
      };
    },
  });
