import { routePartykitRequest } from "partyserver";
import { YServer } from "y-partyserver";

/** The library's own room as it stands: the peer that shows what ours does otherwise. */
export class PlainRoom extends YServer {}

export default {
  fetch: async (request, env) => (await routePartykitRequest(request, env)) ?? new Response(null, { status: 404 }),
};
