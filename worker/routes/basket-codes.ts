import * as v from "valibot";
import { createBasketCodes } from "../../commands/basket-codes.ts";
import { basketCodeSchema, type CodedBasketAnswer, codedBasketSchema } from "../../core/contract/basket-code.ts";
import { codedBaskets } from "../../db/queries/coded-baskets.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { signedIn } from "../http/guards.ts";
import { Refused } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";

/** Codes are derived, not stored: the one at hand is compared with those that the person may know. */
export const basketCodes = api().get(
  "/basket-codes/:code",
  answers({
    summary: "The basket behind a scanned code: one's own, or one of a board that one may join",
    tag: "orders",
    answer: codedBasketSchema,
    refusals: ["bad_input", "sign_in_required", "not_found"],
  }),
  valid("param", v.object({ code: basketCodeSchema })),
  async (c) => {
    const person = signedIn(c);
    const { db, ports, settings } = c.get("services");
    const { code } = c.req.valid("param");
    const codes = createBasketCodes(settings.AUTH_SECRET);
    const { own, seen } = await codedBaskets(db, person, ports.marketNow());
    const holder = async <Basket extends { id: string }>(baskets: readonly Basket[]): Promise<Basket | undefined> => {
      const all = await Promise.all(baskets.map((basket) => codes.codeOf(basket.id)));
      return baskets[all.indexOf(code)];
    };
    const mine = await holder(own);
    if (mine !== undefined) return c.json<CodedBasketAnswer>({ kind: "own", basketId: mine.id });
    const found = await holder(seen);
    if (found === undefined) throw new Refused("not_found");
    const { distributionId, number, pickupOn, placeName } = found;
    return c.json<CodedBasketAnswer>({ kind: "board", distributionId, number, pickupOn, placeName });
  },
);
