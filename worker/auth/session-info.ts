import type { Context } from "hono";
import type { Session } from "../../core/contract/person.ts";
import { boardsOfPerson } from "../../db/queries/boards-of-person.ts";
import type { ApiEnv } from "../http/api.ts";

/** What the app shows of the person: an explicit list, the session's token is not in it. */
export async function sessionInfo(c: Context<ApiEnv>): Promise<Session> {
  const { db, demo, settings, ports } = c.get("services");
  const person = c.get("person");
  return {
    user:
      person === null
        ? null
        : {
            id: person.id,
            email: person.guestOf === null ? person.email : "",
            firstName: person.firstName,
            lastName: person.lastName,
            phone: person.phone,
            locale: person.locale,
            hasPassword: person.hasPassword,
          },
    markets: (person?.markets ?? []).map(({ id, slug, name, roles }) => ({ id, slug, name, roles: [...roles] })),
    duties: (person?.duties ?? []).map(({ distributionId, marketId, task }) => ({ distributionId, marketId, task })),
    producers: (person?.producers ?? []).map(({ id, slug, name, role }) => ({ id, slug, name, role })),
    boards: person === null ? [] : await boardsOfPerson(db, person, ports.marketNow()),
    demo,
    build: settings.BUILD,
    now: ports.marketNow(),
  };
}
