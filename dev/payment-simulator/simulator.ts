import { clockOffsetMs } from "./clock.ts";
import { REQUEST_LOG_ROWS } from "./constants.ts";
import { doorRoutes } from "./door/routes.ts";
import { endpoints } from "./endpoints/all.ts";
import { catchUp } from "./engine.ts";
import { ConnectionDropped } from "./http/answer.ts";
import type { ApiRequest } from "./http/api-request.ts";
import { readApiRequest } from "./http/read-request.ts";
import { type ApiServer, type Served, serveApi } from "./http/serve-api.ts";
import type { NewId } from "./ids.ts";
import type { Cause } from "./objects/event.ts";
import { pageRoutes } from "./pages/routes.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { Store } from "./store/store.ts";
import { deliverySender } from "./webhooks/delivery-sender.ts";
import type { World } from "./world.ts";

export interface SimulatorPorts {
  readonly store: Store;
  readonly realNow: () => number;
  readonly newId: NewId;
  readonly wait: (ms: number) => Promise<void>;
  /** Sends a webhook; gives the status, or null when nobody answered. */
  readonly post: (url: string, body: string, signature: string) => Promise<number | null>;
  readonly postsAtOnce: number;
}

export interface SimulatorConfig {
  readonly secretKey: string;
  /** Where events go; without it they are only kept. */
  readonly webhook?: { readonly url: string; readonly secret: string } | undefined;
  /** Where people reach the hosted pages, when it is not the host that API requests name. */
  readonly publicUrl?: string | undefined;
}

export interface Simulator {
  /** Throws `ConnectionDropped` where a fault says that nobody answers. */
  fetch(request: Request): Promise<Response>;
  /** Plays what has become due and sends waiting events. The host calls it after each request and at `nextTickAt`. */
  tick(): Promise<void>;
  /** Real instant at which something wants to happen by itself. */
  nextTickAt(): number | undefined;
}

export function createSimulator(ports: SimulatorPorts, config: SimulatorConfig): Simulator {
  const { store } = ports;
  let served = 0;
  let seenOrigin = config.publicUrl ?? "http://localhost";

  function world(cause: Cause | null = null): World {
    const realNow = ports.realNow();
    const now = realNow + clockOffsetMs(store);
    const hasEndpoint = config.webhook !== undefined;
    return { store, now, realNow, newId: ports.newId, origin: seenOrigin, cause, hasEndpoint };
  }

  /** A step of the pages, the doors and the engine: what is due comes first. */
  function step<T>(work: (at: World) => T): T {
    return store.atomically(() => {
      const at = world();
      catchUp(at);
      return work(at);
    });
  }

  const api: ApiServer = {
    endpoints,
    secretKey: config.secretKey,
    keysInUse: new Set(),
    world: ({ id, headers }) => world({ requestId: id, idempotencyKey: headers.idempotencyKey }),
    wait: ports.wait,
  };
  const sendDue = config.webhook && deliverySender(ports, config.webhook);
  const pages = pageRoutes(step);
  const doors = doorRoutes({ step, store, realNow: ports.realNow, newId: ports.newId });

  async function serve(request: Request): Promise<Response> {
    const { raw, call } = await readApiRequest(request, ports.newId("req"));
    const outcome = await serveApi(api, call);
    store.put("request", call.id, logged(call, raw, outcome, ports.realNow()));
    served += 1;
    if (served % 100 === 0) {
      store.trim("request", REQUEST_LOG_ROWS);
    }
    if (outcome.answer instanceof ConnectionDropped) {
      throw outcome.answer;
    }
    const { status, body, headers } = outcome.answer;
    return new Response(body, { status, headers });
  }

  return {
    async fetch(request) {
      const { pathname, origin } = new URL(request.url);
      seenOrigin = config.publicUrl ?? origin;
      if (pathname.startsWith("/v1/") || pathname.startsWith("/v2/")) {
        return serve(request);
      }
      return pathname.startsWith("/_sim/") ? doors.fetch(request) : pages.fetch(request);
    },
    async tick() {
      step(() => undefined);
      await sendDue?.();
    },
    nextTickAt() {
      const simulated = store.nextDueAt("simulated");
      const real = store.nextDueAt("real");
      const instant = Math.min(simulated === undefined ? Infinity : simulated - clockOffsetMs(store), real ?? Infinity);
      return Number.isFinite(instant) ? instant : undefined;
    },
  };
}

function logged(
  call: ApiRequest,
  raw: { text: string; query: LoggedRequest["query"] },
  served: Served,
  realNow: number,
): LoggedRequest {
  const { id, method, path, headers } = call;
  return {
    id,
    at: new Date(realNow).toISOString(),
    method,
    path,
    query: raw.query,
    apiVersion: headers.apiVersion,
    contentType: headers.contentType,
    idempotencyKey: headers.idempotencyKey,
    stripeAccount: headers.stripeAccount,
    rawBody: raw.text,
    body: method === "POST" ? (call.params ?? null) : null,
    status: served.answer instanceof ConnectionDropped ? null : served.answer.status,
    replayed: served.replayed,
    fault: served.fault,
  };
}
