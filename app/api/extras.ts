import { answer } from "./answer.ts";
import { api } from "./client.ts";

export type { LeftOffer, PayableDue } from "../../core/contract/due.ts";

/** What is left of a date's goods: asked anew each time, others are taking from it. */
export const loadLeftOffers = async (distributionId: string) =>
  (await answer(api.distributions[":id"].left.$get({ param: { id: distributionId } }))).offers;

/** The address that a due's QR code shows. */
export const loadDueAddress = async (distributionId: string, dueId: string) =>
  (await answer(api.distributions[":id"].dues[":dueId"].link.$post({ param: { id: distributionId, dueId } }))).url;

/** What is to pay, for the holder of that address. */
export const loadPayableDue = (token: string) => answer(api.dues[":token"].$get({ param: { token } }));

/** Where to pay it: the provider's own page. */
export const openDuePage = async (token: string) =>
  (await answer(api.dues[":token"].page.$post({ param: { token } }))).url;

/** Back from that page. */
export const confirmDue = (token: string) => answer(api.dues[":token"].confirm.$post({ param: { token } }));
