import { Hono } from "hono";
import type { Person } from "../auth/person.ts";
import type { Services } from "../services.ts";

/** What every route finds: the services of this request and who asks (null = a visitor). */
export type ApiEnv = { Bindings: Env; Variables: { services: Services; person: Person | null } };

export const api = () => new Hono<ApiEnv>();
