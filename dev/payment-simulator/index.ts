import { DurableObject } from "cloudflare:workers";
import { ConnectionDropped } from "./http/answer.ts";
import { randomId } from "./ids.ts";
import { createSimulator, type Simulator } from "./simulator.ts";
import { sqliteStore } from "./store/sqlite-store.ts";

export interface SimulatorEnv {
  readonly STORE: DurableObjectNamespace<SimulatorStore>;
  /** The API key that is accepted. */
  readonly SECRET_KEY: string;
  /** The product's endpoint; empty: events are kept and not sent. */
  readonly WEBHOOK_URL?: string;
  readonly WEBHOOK_SECRET?: string;
  /** Where people reach this Worker, when that differs from the host of the API requests (behind a tunnel). */
  readonly PUBLIC_URL?: string;
}

/** A Worker may have six connections open at once. */
const postsAtOnce = 6;

const leastAlarmMs = 1_000;

/** How long the endpoint may take to answer an event. */
const postTimeoutMs = 10_000;

/** Holds everything there is, in one instance: so requests are served one after another and survive a restart. */
export class SimulatorStore extends DurableObject<SimulatorEnv> {
  readonly #simulator: Simulator;
  #alarmAt = 0;

  constructor(ctx: DurableObjectState, env: SimulatorEnv) {
    super(ctx, env);
    const { storage } = ctx;
    const store = sqliteStore({
      exec: (query, ...values) => storage.sql.exec(query, ...values),
      transactionSync: (work) => storage.transactionSync(work),
    });
    const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret, PUBLIC_URL: publicUrl } = env;
    this.#simulator = createSimulator(
      { store, realNow: Date.now, newId: randomId, wait, post, postsAtOnce },
      {
        secretKey: env.SECRET_KEY,
        webhook: url && secret ? { url, secret } : undefined,
        publicUrl: publicUrl || undefined,
      },
    );
  }

  override async fetch(request: Request): Promise<Response> {
    try {
      return await this.#simulator.fetch(request);
    } catch (error) {
      if (error instanceof ConnectionDropped) {
        return brokenOff();
      }
      console.error({ event: "simulator_failed", path: new URL(request.url).pathname, error: String(error) });
      return Response.json({ error: { type: "api_error", message: "The simulator failed." } }, { status: 500 });
    } finally {
      // Not awaited: an event may reach the endpoint before or after this answer, as with the real provider.
      this.ctx.waitUntil(this.#tick());
    }
  }

  /** The guarantee behind the immediate attempt: retries, expiries and payouts happen without a request. */
  override async alarm(): Promise<void> {
    await this.#tick();
  }

  async #tick(): Promise<void> {
    await this.#simulator.tick();
    const wanted = this.#simulator.nextTickAt();
    if (wanted === undefined) {
      return;
    }
    // Never at once: what is due right now is on its way already. One that comes too early does no harm, so it is set seldom.
    const at = Math.max(wanted, Date.now() + leastAlarmMs);
    if (this.#alarmAt < Date.now() || at < this.#alarmAt - leastAlarmMs) {
      this.#alarmAt = at;
      await this.ctx.storage.setAlarm(at);
    }
  }
}

export default {
  fetch(request, env) {
    return env.STORE.getByName("default").fetch(request);
  },
} satisfies ExportedHandler<SimulatorEnv>;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function post(url: string, body: string, signature: string): Promise<number | null> {
  try {
    const headers = { "Content-Type": "application/json; charset=utf-8", "Stripe-Signature": signature };
    const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(postTimeoutMs) });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    // Nobody there: it counts as a failed attempt and is tried again.
    return null;
  }
}

/** A Worker cannot close a connection without a word. A 500 without a body is as near as it gets: the SDK tries again. */
function brokenOff(): Response {
  return new Response(null, { status: 500, headers: { "X-Simulator-Fault": "connection dropped" } });
}
