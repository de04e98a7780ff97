import { addCorrection } from "../../commands/add-correction.ts";
import { acceptLateChange, dismissLateChange } from "../../commands/decide-late-change.ts";
import { repayRefund, retryRefund } from "../../commands/retry-refund.ts";
import { toldBasis } from "../../core/basket/told-basis.ts";
import {
  closingSchema,
  correctableSchema,
  correctionAddedSchema,
  correctionRequestSchema,
  correctionsSchema,
  lateDecisionSchema,
  refundDecidedSchema,
  repaidRequestSchema,
} from "../../core/contract/closing.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { UNVALIDATED_LIMIT } from "../../core/distribution/unvalidated-block.ts";
import { basketDraft } from "../../core/draft/basket-draft.ts";
import { foldBasket } from "../../core/draft/fold-basket.ts";
import { basketHead } from "../../db/queries/basket-head.ts";
import { closingRefunds, loweredByOwn, uncollectedChoices, uncollectedRule } from "../../db/queries/closing.ts";
import { correctableBasket, correctionsOf } from "../../db/queries/corrections.ts";
import { distributionHead } from "../../db/queries/distribution-head.ts";
import { refundHead } from "../../db/queries/refund-head.ts";
import { unvalidatedDistributions } from "../../db/queries/unvalidated-distributions.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { CORRECTS, FOLLOWS, mayHave } from "./followed-money.ts";
import { idParam } from "./params.ts";

/** What follows a day's money: states of refunds, what waits, and corrections after the close. */
export const closing = api()
  .get(
    "/distributions/:id/closing",
    answers({
      summary: "What the référent follows: refunds and their states, own baskets lowered, baskets nobody came for",
      tag: "board",
      answer: closingSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { db, ports, board } = c.get("services");
      const { at } = mayHave(c, await distributionHead(db, c.req.valid("param").id), FOLLOWS);
      const [refunds, uncollected, waiting, drafts, uncollectedText] = await Promise.all([
        closingRefunds(db, at.id),
        uncollectedChoices(db, at.id),
        unvalidatedDistributions(db, at.marketId, ports.marketNow()),
        board.drafts(at.id),
        uncollectedRule(db, at.marketId),
      ]);
      return c.json({
        refunds,
        uncollected,
        unvalidated: { count: waiting.length, limit: UNVALIDATED_LIMIT },
        lowered: await loweredByOwn(db, at.id, drafts),
        uncollectedText,
      });
    },
  )
  .post(
    "/refunds/:id/retry",
    answers({
      summary: "Try a failed refund again, or one whose outcome is unknown",
      tag: "money",
      answer: refundDecidedSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "nothing_to_decide"],
    }),
    valid("param", idParam),
    async (c) => {
      const { id } = c.req.valid("param");
      const { db, ports } = c.get("services");
      const { person } = mayHave(c, await refundHead(db, id), FOLLOWS);
      const answer = await retryRefund(ports, actorOf(person), { id: commandId(c), refundId: id });
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  )
  .post(
    "/refunds/:id/repaid",
    answers({
      summary: "Note that a failed refund was given back in another way, from the market's till",
      tag: "money",
      answer: refundDecidedSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "nothing_to_decide"],
    }),
    valid("param", idParam),
    valid("json", repaidRequestSchema),
    async (c) => {
      const { id } = c.req.valid("param");
      const { db, ports } = c.get("services");
      const { person } = mayHave(c, await refundHead(db, id), FOLLOWS);
      const input = { id: commandId(c), refundId: id, how: c.req.valid("json").how };
      const answer = await repayRefund(ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  )
  .get(
    "/distributions/:id/corrections",
    answers({
      summary: "Baskets that can be corrected after the close, what came late, what was corrected",
      tag: "money",
      answer: correctionsSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { db } = c.get("services");
      const { at } = mayHave(c, await distributionHead(db, c.req.valid("param").id), CORRECTS);
      return c.json(await correctionsOf(db, at.id));
    },
  )
  .get(
    "/baskets/:id/correction",
    answers({
      summary: "One basket with what correcting it would move",
      tag: "money",
      answer: correctableSchema,
      refusals: ["sign_in_required", "not_found", "correction_too_early"],
    }),
    valid("param", idParam),
    async (c) => {
      const { id } = c.req.valid("param");
      const { db } = c.get("services");
      mayHave(c, await basketHead(db, id), CORRECTS);
      const found = await correctableBasket(db, id);
      if (found === undefined) throw new Refused("correction_too_early");
      return c.json(found);
    },
  )
  .post(
    "/baskets/:id/corrections",
    answers({
      summary: "Correct a basket of a validated distribution: a refund, less for its producers or a debt of theirs",
      tag: "money",
      status: 201,
      answer: correctionAddedSchema,
      refusals: [
        "bad_input",
        "sign_in_required",
        "not_found",
        "correction_too_early",
        "correction_raises",
        "correction_in_coins",
        "correction_nothing",
        "basket_not_open",
        "stale",
      ],
    }),
    valid("param", idParam),
    valid("json", correctionRequestSchema),
    async (c) => {
      const { id } = c.req.valid("param");
      const { db, ports } = c.get("services");
      const { person } = mayHave(c, await basketHead(db, id), CORRECTS);
      const answer = await addCorrection(ports, actorOf(person), {
        ...c.req.valid("json"),
        id: commandId(c),
        basketId: id,
      });
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer, 201);
    },
  )
  .post(
    "/baskets/:id/late-change",
    answers({
      summary: "Accept or dismiss what arrived after the close",
      tag: "money",
      refusals: [
        "bad_input",
        "sign_in_required",
        "not_found",
        "nothing_to_decide",
        "correction_raises",
        "correction_in_coins",
        "stale",
      ],
    }),
    valid("param", idParam),
    valid("json", lateDecisionSchema),
    async (c) => {
      const { id } = c.req.valid("param");
      const { db, ports, board } = c.get("services");
      const { person, at } = mayHave(c, await basketHead(db, id), CORRECTS);
      const drafts = await board.drafts(at.id, [at.number]);
      const draft = drafts.get(at.number) ?? emptyDraft(at.number);
      const wanted = c.req.valid("json");
      const input = { id: commandId(c), basketId: id };
      const answer =
        wanted.decision === "dismiss"
          ? await dismissLateChange(ports, actorOf(person), input)
          : await acceptLateChange(ports, actorOf(person), { ...input, basis: toldBasis(wanted.basis) }, draft);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.body(null, 204);
    },
  );

/** Nobody wrote anything about it: a late change of amounts alone. */
const emptyDraft = (number: number) =>
  basketDraft(foldBasket(number, new Map()), { seq: 0, lastSeq: 0, authors: [], observers: new Map() });
