import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import Stripe from "stripe";
import { PICTURE_LIMITS } from "../core/contract/file.ts";
import { apiRoutes } from "./api.ts";
import { knownAt } from "./auth/guest.ts";
import { readPerson } from "./auth/read-person.ts";
import type { ApiEnv } from "./http/api.ts";
import { loggable } from "./http/loggable.ts";
import { Refused, refusalResponse } from "./http/refusal.ts";
import { withSecurityHeaders } from "./http/security-headers.ts";
import { everyMinute } from "./jobs/tick.ts";
import { drainOutbox } from "./outbox/dispatch.ts";
import { pages } from "./pages/pages.ts";
import { parties, sameOrigin } from "./parties.ts";
import { files } from "./routes/files.ts";
import { webhooks } from "./routes/webhooks.ts";
import { type Host, servicesOf } from "./services.ts";

const bodyUpTo = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (c) => refusalResponse(c, { refused: "too_large" }) });
/** What is too long is refused by what it declares, or where it passes the limit: never read whole. */
const texts = bodyUpTo(512 * 1024);
const pictures = bodyUpTo(PICTURE_LIMITS.request);

/** The whole Worker for one host: a deployment, or a laptop with its demo doors (`more`). */
export function createWorker(host: Host, more?: (app: Hono<ApiEnv>) => void) {
  const app = new Hono<ApiEnv>();
  app.use(withSecurityHeaders);
  app.use(
    createMiddleware<ApiEnv>(async (c, next) => {
      c.set("services", await servicesOf(c.env, host));
      await next();
    }),
  );
  app.onError((error, c) => {
    if (error instanceof Refused) return refusalResponse(c, error.refusal);
    // The framework's own refusals: a body that is no JSON, or one that is too long.
    if (error instanceof HTTPException && error.status < 500)
      return refusalResponse(c, { refused: error.status === 413 ? "too_large" : "bad_input" });
    if (error instanceof Stripe.errors.StripeError) {
      console.error({ event: "provider_failed", path: c.req.routePath, code: error.code ?? error.type });
      return refusalResponse(c, { refused: "payment_unavailable" });
    }
    console.error({ event: "request_failed", path: c.req.routePath, ...loggable(error) });
    return refusalResponse(c, { refused: "internal" });
  });

  app.use("/api/*", (c, next) => (c.req.path === "/api/files" ? pictures : texts)(c, next));
  app.use(
    "/api/*",
    createMiddleware<ApiEnv>(async (c, next) => {
      const writes = c.req.method !== "GET" && c.req.method !== "HEAD";
      if (writes && !sameOrigin(c.req.raw, c.get("services"))) throw new Refused("bad_origin");
      c.set("person", knownAt(await readPerson(c.req.raw, c.get("services")), c.req.path));
      await next();
      c.header("cache-control", "no-store");
    }),
  );
  app.route("/api", apiRoutes);
  app.all("/api/*", () => {
    throw new Refused("not_found");
  });
  app.route("/files", files);
  app.route("/webhooks", webhooks);
  app.all("/parties/*", (c) => parties(c.req.raw, c.get("services")));
  more?.(app);
  app.route("/", pages);

  return {
    fetch: app.fetch,
    scheduled: async (_controller, env) => everyMinute(await servicesOf(env, host)),
    queue: async (_batch, env) => {
      await drainOutbox(await servicesOf(env, host));
    },
  } satisfies ExportedHandler<Env>;
}
