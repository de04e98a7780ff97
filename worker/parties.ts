import { routePartykitRequest } from "partyserver";
import * as v from "valibot";
import { idSchema, slugSchema } from "../core/contract/values.ts";
import { can } from "../core/people/capability.ts";
import { accessOf } from "../db/queries/access.ts";
import { distributionHead } from "../db/queries/distribution-head.ts";
import { personOfSession } from "../db/queries/person.ts";
import { isSeenDistribution } from "../db/queries/seen-distribution.ts";
import { knownAt } from "./auth/guest.ts";
import { sessionTokenOf } from "./auth/session-token.ts";
import { viewerOf } from "./auth/viewer-of.ts";
import type { Services } from "./services.ts";

/** Set by the Worker, always overwritten: what a client sends under this name never reaches a room. */
const ACTOR_HEADER = "x-cabas-actor";

/**
 * Sockets of the live rooms. Session, role and Origin are checked here, before the upgrade; plain HTTP never reaches a room.
 * `basket-board/:distributionId` for people with a role or duty there, `sale-feed/:distributionId` for who may see the market (stock), with
 * ?producer=slug for that producer's people (totals).
 */
export async function parties(request: Request, services: Services): Promise<Response> {
  const answer = await routePartykitRequest(request, services.env, {
    onBeforeRequest: () => refusal(404, "not_found"),
    onBeforeConnect: async (upgrade, lobby) => {
      if (!sameOrigin(upgrade, services)) return refusal(403, "bad_origin");
      if (!v.is(idSchema, lobby.name)) return refusal(404, "not_found");
      const token = await sessionTokenOf(upgrade, services.settings.AUTH_SECRET);
      const session =
        token === undefined ? undefined : await personOfSession(services.db, token, services.ports.realNow());
      // A guest of a one-day link is a visitor at every door but their date's board, here as in the API.
      const person = knownAt(session ?? null, new URL(upgrade.url).pathname);
      const admitted = new Request(upgrade);
      admitted.headers.delete(ACTOR_HEADER);

      if (lobby.className === "SaleFeed") {
        const slug = new URL(upgrade.url).searchParams.get("producer");
        if (slug === null) {
          const seen = await isSeenDistribution(services.db, lobby.name, viewerOf(person));
          return seen ? admitted : refusal(404, "not_found");
        }
        const own = v.is(slugSchema, slug) ? person?.producers.find((one) => one.slug === slug) : undefined;
        if (person === null || !can({ producerRole: own?.role ?? null }, "sale_feed:join"))
          return refusal(404, "not_found");
        // TRI-6. What a trial borrows of a farm is nothing that it sold.
        if ((await distributionHead(services.db, lobby.name))?.trial === true) return refusal(404, "not_found");
        admitted.headers.set(
          ACTOR_HEADER,
          asHeader({ userId: person.id, name: `${person.firstName} ${person.lastName}`.trim(), producerId: own?.id }),
        );
        return admitted;
      }

      if (person === null) return refusal(401, "sign_in_required");
      const access = await accessOf(services.db, person.id, lobby.name);
      if (access === null || !access.capabilities.includes("board:join")) return refusal(404, "not_found");
      admitted.headers.set(
        ACTOR_HEADER,
        asHeader({
          userId: person.id,
          name: access.name,
          capabilities: access.capabilities,
          marketId: access.marketId,
          archived: access.archived,
        }),
      );
      return admitted;
    },
  });
  return answer ?? refusal(404, "not_found");
}

/** Header values are bytes: names travel percent-encoded. */
const asHeader = (actor: object): string => encodeURIComponent(JSON.stringify(actor));

const refusal = (status: number, code: string): Response => Response.json({ error: { code } }, { status });

/** Browsers always say where a socket comes from; a program without an Origin has no ambient cookies to abuse. */
export function sameOrigin(request: Request, services: Pick<Services, "settings">): boolean {
  const origin = request.headers.get("origin");
  return (
    origin === null || origin === new URL(services.settings.APP_URL).origin || origin === new URL(request.url).origin
  );
}
