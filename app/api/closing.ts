import { action, query } from "@solidjs/router";
import type * as v from "valibot";
import type { closingSchema, correctionRequestSchema, lateDecisionSchema } from "../../core/contract/closing.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

export type ClosingView = v.InferOutput<typeof closingSchema>;
export type ClosingRefund = ClosingView["refunds"][number];

/** What the référent follows; asked anew each time it is looked at: others are at work. */
export const loadClosing = (distributionId: string) =>
  answer(api.distributions[":id"].closing.$get({ param: { id: distributionId } }));

const retryId = createCommandId();
export async function retryRefund(refundId: string) {
  const answered = await answer(
    api.refunds[":id"].retry.$post({ param: { id: refundId } }, retryId.headersFor([refundId])),
  );
  retryId.renew();
  return answered;
}

const repaidId = createCommandId();
export async function repayRefund(refundId: string, how: string) {
  const answered = await answer(
    api.refunds[":id"].repaid.$post({ param: { id: refundId }, json: { how } }, repaidId.headersFor([refundId, how])),
  );
  repaidId.renew();
  return answered;
}

export const loadCorrections = query(
  (distributionId: string) => answer(api.distributions[":id"].corrections.$get({ param: { id: distributionId } })),
  "corrections",
);

export const loadCorrectable = query(
  (basketId: string) => answer(api.baskets[":id"].correction.$get({ param: { id: basketId } })),
  "correctable",
);

const correctionId = createCommandId();
export const addCorrection = action(async (basketId: string, request: v.InferInput<typeof correctionRequestSchema>) => {
  const added = await answer(
    api.baskets[":id"].corrections.$post(
      { param: { id: basketId }, json: request },
      correctionId.headersFor([basketId, request]),
    ),
  );
  correctionId.renew();
  return added;
}, "add-correction");

const lateId = createCommandId();
export const decideLateChange = action(async (basketId: string, decision: v.InferInput<typeof lateDecisionSchema>) => {
  await done(
    api.baskets[":id"]["late-change"].$post(
      { param: { id: basketId }, json: decision },
      lateId.headersFor([basketId, decision]),
    ),
  );
  lateId.renew();
}, "decide-late-change");
