import type { Context } from "hono";
import type { ApiEnv } from "../http/api.ts";
import { authOf } from "./auth.ts";
import { passOn } from "./pass-on.ts";

const DAY_MS = 86_400_000;

/** Once a day of use a session lives on for its whole length; asked where the app asks who is signed in. */
export async function renewSession(c: Context<ApiEnv>): Promise<void> {
  const person = c.get("person");
  const services = c.get("services");
  // A guest's session ends with its link, however long it is used.
  if (person === null || person.guestOf !== null) return;
  if (services.ports.realNow() - person.sessionSeenAt < DAY_MS) return;
  const response = await authOf(services).api.getSession({ headers: c.req.raw.headers, asResponse: true });
  passOn(c, response, "sign_in_required");
}
