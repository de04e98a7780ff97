import { query } from "@solidjs/router";
import { answer } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

const asked = (producer: string | undefined) => (producer === undefined ? {} : { producer });

/** What was ordered for a date, with what was told of it: all of it for the référent, a farm's own by its slug. */
export const loadMissingGoods = query(
  (distributionId: string, producer?: string) =>
    answer(api.distributions[":id"].missing.$get({ param: { id: distributionId }, query: asked(producer) })),
  "missing-goods",
);

const announceId = createCommandId();

/** A second press, or another try after a lost answer, tells nobody twice. */
export async function announceMissing(
  distributionId: string,
  producer: string | undefined,
  goods: { offerId: string; haveMilli: number }[],
) {
  const announced = await answer(
    api.distributions[":id"].missing.$post(
      { param: { id: distributionId }, query: asked(producer), json: { goods } },
      announceId.headersFor([distributionId, producer, goods]),
    ),
  );
  announceId.renew();
  return announced;
}
