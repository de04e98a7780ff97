import { clockOffsetMs } from "./clock.ts";
import { randomId } from "./ids.ts";
import { createSimulator } from "./simulator.ts";
import { memoryStore } from "./store/memory-store.ts";
import type { Store } from "./store/store.ts";

export interface InProcessOptions {
  secretKey?: string;
  /** The product's endpoint as a function; without it events are kept and not sent. */
  webhook?: { secret: string; receive: (request: Request) => Promise<Response> };
  realNow?: () => number;
  store?: Store;
  /** What a `slow` fault waits for; by default the real time. */
  wait?: (ms: number) => Promise<void>;
}

export interface InProcessSimulator {
  readonly secretKey: string;
  /** For `Stripe.createFetchHttpClient`. Rejects like a failed fetch where a fault drops the connection. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** The control door: GET without a body, POST with one, unless told otherwise. Refusals come back as `{ error }`. */
  door(path: string, body?: unknown, method?: "GET" | "POST" | "DELETE"): Promise<unknown>;
  /** Plays what has become due and sends waiting events; settled when all of them were answered. */
  settle(): Promise<void>;
  /** The whole state of the provider as one text, and back at that very instant: tests that begin in the same world need not play its past. */
  keep(): string;
  restore(kept: string): void;
}

const host = "http://simulator.test";

/** The simulator without a Worker around it, for tests: same code, rows in memory, webhooks when `settle` is called. */
export function inProcessSimulator(options: InProcessOptions = {}): InProcessSimulator {
  const secretKey = options.secretKey ?? "sk_test_simulator";
  const { webhook } = options;
  const memory = memoryStore();
  const realNow = options.realNow ?? Date.now;
  const simulator = createSimulator(
    {
      store: options.store ?? memory,
      realNow,
      newId: randomId,
      postsAtOnce: 1,
      wait: options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
      async post(url, body, signature) {
        const headers = { "Content-Type": "application/json; charset=utf-8", "Stripe-Signature": signature };
        const answer = await webhook
          ?.receive(new Request(url, { method: "POST", headers, body }))
          .catch(() => undefined);
        return answer?.status ?? null;
      },
    },
    { secretKey, webhook: webhook && { url: `${host}/webhook`, secret: webhook.secret } },
  );
  return {
    secretKey,
    fetch: (input, init) => simulator.fetch(new Request(input, init)),
    async door(path, body, method = body === undefined ? "GET" : "POST") {
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      const answer = await simulator.fetch(new Request(`${host}/_sim/${path}`, init));
      return answer.json();
    },
    settle: () => simulator.tick(),
    keep: () => JSON.stringify({ now: realNow() + clockOffsetMs(memory), rows: memory.keep() }),
    restore(kept) {
      const { now, rows }: { now: number; rows: string } = JSON.parse(kept);
      memory.restore(rows);
      memory.put("clock", "clock", { offsetMs: now - realNow() });
    },
  };
}
