import * as v from "valibot";
import { DAY_MS, PLATFORM } from "../constants.ts";
import { v1 } from "../http/endpoint.ts";
import { flag, nothing, paging, text } from "../http/fields.ts";
import { listPage } from "../http/list-page.ts";
import type { EventBody } from "../objects/event.ts";
import { inSeconds } from "../objects/stored.ts";
import { invalidRequest, noSuch } from "../refusal.ts";
import type { World } from "../world.ts";

/** Events can be listed for 30 days. */
const kept = (world: World, event: EventBody) => event.created >= inSeconds(world.now - 30 * DAY_MS);

function delivered(world: World, event: EventBody): boolean {
  return world.store.list("delivery", event.id).every(({ state }) => state === "delivered");
}

export const events = [
  v1({
    method: "GET",
    path: "/v1/events",
    params: v.strictObject({
      ...paging,
      delivery_success: v.optional(flag),
      type: v.optional(text),
      types: v.optional(v.pipe(v.array(text), v.maxLength(20, "too long"))),
    }),
    returns: "event",
    list: true,
    connected: true,
    run(params, { world, account }) {
      if (params.type !== undefined && params.types !== undefined) {
        return invalidRequest("You may only specify one of these parameters: type, types.", {
          code: "parameters_exclusive",
        });
      }
      const wanted = params.types ?? (params.type === undefined ? ["*"] : [params.type]);
      const matches = (type: string) =>
        wanted.some((one) => one === type || (one.endsWith("*") && type.startsWith(one.slice(0, -1))));
      const found = world.store
        .list("event")
        .map(({ object }) => object)
        .filter((event) => kept(world, event) && belongs(event, account) && matches(event.type))
        .filter(
          (event) => params.delivery_success === undefined || delivered(world, event) === params.delivery_success,
        );
      return listPage("/v1/events", found, params);
    },
  }),
  v1({
    method: "GET",
    path: "/v1/events/:id",
    params: nothing,
    returns: "event",
    connected: true,
    run(_, { world, account, ids: { id = "" } }) {
      const event = world.store.get("event", id)?.object;
      return event !== undefined && kept(world, event) && belongs(event, account) ? event : noSuch("event", id);
    },
  }),
];

/** What happened on a connected account is listed there, not on the platform. */
function belongs(event: EventBody, account: string): boolean {
  return (event.account ?? PLATFORM) === account;
}
