import { env } from "cloudflare:workers";
import { onTestFinished, vi } from "vitest";
import { DEMO_PASSWORD } from "../../db/seed/data/people.ts";
import { createWorker } from "../../worker/create-worker.ts";
import type { MailTransport } from "../../worker/mail/transport.ts";
import { type Host, type Services, servicesOf } from "../../worker/services.ts";
import { mailboxTransport } from "../doors/mailbox.ts";
import { type InProcessSimulator, inProcessSimulator } from "../payment-simulator/in-process.ts";

const SIMULATOR = "http://127.0.0.1:1";

/** What a test wants otherwise than the local stack has it. */
export type StackChanges = {
  mail?: MailTransport;
  demo?: boolean;
  /** Bindings and secrets in place of the test host's. */
  bindings?: Readonly<Record<string, unknown>>;
};
/** Sees one call to the provider before it is made; what it answers or throws is what the product gets. */
export type Between = (request: Request, next: () => Promise<Response>) => Promise<Response>;

export type TestStack = {
  simulator: InProcessSimulator;
  /** Services as a request gets them, with a market clock that the test holds. */
  services: () => Promise<Services>;
  /** Market time of these services; real time goes on. */
  at: (instant: number) => Promise<Services>;
  /** One request to the whole Worker, as a browser of this site would send it. */
  request: (path: string, init?: RequestInit & { cookie?: string }) => Promise<Response>;
  /** Stands between product and provider from now on: a crash, a drop or a race of the test's own making. */
  between: (hook: Between) => void;
  /** Signs a demo person in by mail and password; returns the cookie. */
  signIn: (email: string) => Promise<string>;
};

/**
 * The whole product in this test's workerd, with the payment simulator in the same isolate behind the address the product
 * calls: the real SDK, real signatures, real D1. Wake-ups go nowhere, so the test alone says when the outbox runs.
 */
export function testStack({ mail, demo = true, bindings }: StackChanges = {}): TestStack {
  const host: Host = { mailTransport: (its) => mail ?? mailboxTransport(its.DB), demo };
  // A test may leave a secret out or put rubbish in: that is what it tests.
  const bound = { ...env, ...bindings } as Env;
  const worker = createWorker(host);
  const simulator = inProcessSimulator({
    secretKey: "sk_test_local_simulator",
    webhook: {
      secret: "whsec_local_simulator",
      receive: async (request) => await call(new Request("http://localhost:5173/webhooks/stripe", request)),
    },
  });
  let hook: Between = (_request, next) => next();
  const outside = globalThis.fetch;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(SIMULATOR)) return await outside(request);
    return await hook(request, () => simulator.fetch(request));
  });
  onTestFinished(() => void vi.restoreAllMocks());

  const pending: Promise<unknown>[] = [];
  const context = {
    waitUntil: (work: Promise<unknown>) => void pending.push(work),
    passThroughOnException: () => undefined,
    props: {},
  };
  async function call(request: Request): Promise<Response> {
    const response = await worker.fetch(request, bound, context as unknown as ExecutionContext);
    await Promise.all(pending.splice(0));
    return response;
  }

  const quiet = (services: Services): Services => ({
    ...services,
    ports: { ...services.ports, wake: async () => undefined },
  });
  const request: TestStack["request"] = async (path, { cookie, ...init } = {}) => {
    const headers = new Headers(init.headers);
    if (cookie !== undefined) headers.set("cookie", cookie);
    if (init.body !== undefined && !headers.has("content-type")) headers.set("content-type", "application/json");
    return await call(new Request(`http://localhost:5173${path}`, { ...init, headers }));
  };
  return {
    simulator,
    request,
    services: async () => quiet(await servicesOf(bound, host)),
    at: async (instant) => {
      const services = quiet(await servicesOf(bound, host));
      return { ...services, ports: { ...services.ports, marketNow: () => instant } };
    },
    between: (next) => {
      hook = next;
    },
    signIn: async (email) => {
      const response = await request("/api/session/password", {
        method: "POST",
        body: JSON.stringify({ email, password: DEMO_PASSWORD }),
      });
      if (!response.ok) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`);
      return response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; ");
    },
  };
}
