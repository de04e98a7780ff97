import { action, query } from "@solidjs/router";
import type * as v from "valibot";
import type { ManagedFees, newFeeSchema } from "../../core/contract/fees.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

export type ManagedFee = ManagedFees["fees"][number];
export type FeeRequest = v.InferInput<typeof newFeeSchema>;

export const loadFees = query((slug: string) => answer(api.manage[":slug"].fees.$get({ param: { slug } })), "fees");

const setId = createCommandId();
/** A fee for the orders to come, alone or in the place of another. */
export const setFee = action(async (slug: string, fee: FeeRequest) => {
  await answer(api.manage[":slug"].fees.$post({ param: { slug }, json: fee }, setId.headersFor([slug, fee])));
  setId.renew();
}, "set-fee");

const retireId = createCommandId();
export const retireFee = action(async (slug: string, feeId: string) => {
  const headers = retireId.headersFor([slug, feeId]);
  await done(api.manage[":slug"].fees[":feeId"].$delete({ param: { slug, feeId } }, headers));
  retireId.renew();
}, "retire-fee");
