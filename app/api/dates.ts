import { action, query } from "@solidjs/router";
import type * as v from "valibot";
import type { Cancellation, cycleSchema, EditDate, PlanCycle } from "../../core/contract/dates.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";
import { renewable } from "./renewable.ts";

export type { Cancellation };
export type Cycle = v.InferOutput<typeof cycleSchema>;

export const cancellation = renewable("cancellation", (id: string) =>
  answer(api.distributions[":id"].cancellation.$get({ param: { id } })),
);

export const loadCycles = query(
  async (slug: string) => (await answer(api.manage[":slug"].cycles.$get({ param: { slug } }))).cycles,
  "cycles",
);

const cycleId = createCommandId();
export const planCycle = action(async (slug: string, plan: PlanCycle) => {
  const planned = await answer(
    api.manage[":slug"].cycles.$post({ param: { slug }, json: plan }, cycleId.headersFor([slug, plan])),
  );
  cycleId.renew();
  return planned;
}, "plan-cycle");

const endId = createCommandId();
export const endCycle = action(async (id: string, to: string) => {
  const ended = await answer(api.cycles[":id"].end.$put({ param: { id }, json: { to } }, endId.headersFor([id, to])));
  endId.renew();
  return ended;
}, "end-cycle");

const editId = createCommandId();
export const editDate = action(async (id: string, edit: EditDate) => {
  const edited = await answer(
    api.distributions[":id"].$put({ param: { id }, json: edit }, editId.headersFor([id, edit])),
  );
  editId.renew();
  return edited;
}, "edit-date");

const copyId = createCommandId();
export const copyDate = action(async (id: string, pickupOn: string, draft: boolean) => {
  const json = { pickupOn, draft };
  const made = await answer(
    api.distributions[":id"].copy.$post({ param: { id }, json }, copyId.headersFor([id, json])),
  );
  copyId.renew();
  return made.distributionId;
}, "copy-date");

const cancelId = createCommandId();
export const cancelDate = action(async (id: string, reason: string) => {
  const headers = cancelId.headersFor([id, reason]);
  await answer(api.distributions[":id"].cancellation.$post({ param: { id }, json: { reason } }, headers));
  cancelId.renew();
}, "cancel-date");

const publishId = createCommandId();
export const publishDates = action(async (slug: string, ids: string[]) => {
  const headers = publishId.headersFor([slug, ids]);
  const told = await answer(
    api.manage[":slug"].distributions.publish.$post({ param: { slug }, json: { ids } }, headers),
  );
  publishId.renew();
  return told.published;
}, "publish-dates");

const draftId = createCommandId();
export const deleteDraft = action(async (id: string) => {
  await done(api.distributions[":id"].$delete({ param: { id } }, draftId.headersFor([id])));
  draftId.renew();
}, "delete-draft");

const windowId = createCommandId();
export const changeProducerWindow = action(
  async (id: string, producerId: string, closes: { on: string; at: string } | null) => {
    const headers = windowId.headersFor([id, producerId, closes]);
    await answer(
      api.distributions[":id"].producers[":producerId"].window.$put(
        { param: { id, producerId }, json: { closes } },
        headers,
      ),
    );
    windowId.renew();
  },
  "change-producer-window",
);

const choiceId = createCommandId();
export const chooseAfterMove = action(async (basketId: string, choice: "keep" | "refund") => {
  const headers = choiceId.headersFor([basketId, choice]);
  const chosen = await answer(
    api.orders[":id"]["move-choice"].$post({ param: { id: basketId }, json: { choice } }, headers),
  );
  choiceId.renew();
  return chosen.refundCents;
}, "choose-after-move");
