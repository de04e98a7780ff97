import { personOfSession } from "../../db/queries/person.ts";
import type { Services } from "../services.ts";
import type { Person } from "./person.ts";
import { sessionTokenOf } from "./session-token.ts";

/** Who asks; null for a visitor or an ended session. */
export async function readPerson(request: Request, services: Services): Promise<Person | null> {
  const token = await sessionTokenOf(request, services.settings.AUTH_SECRET);
  return token === undefined ? null : ((await personOfSession(services.db, token, services.ports.realNow())) ?? null);
}
