import type { Till } from "../../core/contract/due.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

export type { Till } from "../../core/contract/due.ts";
export type { TillPartShown } from "../../core/contract/till.ts";
export type TillDue = Till["dues"][number];

/** The till of one date; asked anew each time it is looked at: others are at work. */
export const loadTill = (distributionId: string) =>
  answer(api.distributions[":id"].till.$get({ param: { id: distributionId } }));

const takenId = createCommandId();
/** The money of a due came to the till. */
export async function takeDue(distributionId: string, dueId: string, way: "cash" | "terminal") {
  await done(
    api.distributions[":id"].dues[":dueId"].taken.$post(
      { param: { id: distributionId, dueId }, json: { way } },
      takenId.headersFor([dueId, way]),
    ),
  );
  takenId.renew();
}

const givingId = createCommandId();
/** The till hands a producer what is left of its part: `seenCents` was counted into the hand. */
export async function giveTillPart(settlementId: string, seenCents: number) {
  const given = await answer(
    api.settlements[":id"]["till-givings"].$post(
      { param: { id: settlementId }, json: { seenCents } },
      givingId.headersFor([settlementId, seenCents]),
    ),
  );
  givingId.renew();
  return given;
}

const takeBackId = createCommandId();
/** It was entered by mistake. */
export async function takeBackTillPart(id: string) {
  const taken = await answer(
    api["till-givings"][":id"]["take-back"].$post({ param: { id } }, takeBackId.headersFor([id])),
  );
  takeBackId.renew();
  return taken;
}
