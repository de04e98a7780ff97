import Stripe from "stripe";
import type { SimulatorState } from "../door/state.ts";
import { type InProcessOptions, type InProcessSimulator, inProcessSimulator } from "../in-process.ts";

export interface Market {
  readonly simulator: InProcessSimulator;
  readonly stripe: Stripe;
  /** The machine's clock, for the test to move. */
  readonly real: { now: number };
  state(): Promise<SimulatorState>;
  /** Moves the simulated clock. */
  moveTo(iso: string): Promise<void>;
  /** An open session of one line. */
  session(amountCents: number, more?: Partial<Stripe.Checkout.SessionCreateParams>): Promise<Stripe.Checkout.Session>;
  /** A paid one, with its intent and charge. */
  paid(amountCents: number): Promise<{ session: string; intent: string; charge: string }>;
  /** A connected account that may receive and be paid. */
  producer(name?: string): Promise<string>;
  /** A transfer to `destination`, with the words that every one of ours carries. */
  transfer(destination: string, amount: number, charge?: string): Promise<Stripe.Transfer>;
}

/** Wednesday, as in the guide's example. */
export const startedAt = "2023-09-06T10:00:00.000Z";

/** `watch` sees every API answer on its way to the SDK. */
export function aMarket(options: InProcessOptions & { watch?: Watch } = {}): Market {
  const real = { now: Date.parse(startedAt) };
  const simulator = inProcessSimulator({ realNow: () => real.now, ...options });
  const stripe = new Stripe(simulator.secretKey, {
    host: "simulator.test",
    port: 80,
    protocol: "http",
    telemetry: false,
    maxNetworkRetries: 0,
    httpClient: Stripe.createFetchHttpClient(watched(simulator, options.watch)),
  });

  const market: Market = {
    simulator,
    stripe,
    real,
    state: async () => JSON.parse(JSON.stringify(await simulator.door("state"))),
    async moveTo(iso) {
      await simulator.door("clock", { now: iso });
    },
    session: (amountCents, more = {}) =>
      stripe.checkout.sessions.create({
        mode: "payment",
        line_items: [line(amountCents)],
        payment_intent_data: { transfer_group: "basket_12", metadata: { basket_id: "12" }, description: "Panier 12" },
        success_url: "https://market.test/paid?session={CHECKOUT_SESSION_ID}",
        cancel_url: "https://market.test/cart",
        ...more,
      }),
    async paid(amountCents) {
      const { id } = await market.session(amountCents);
      await simulator.door(`pay/${id}`, { outcome: "pay" });
      const session = await stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent"] });
      const intent = session.payment_intent;
      if (intent === null || typeof intent === "string" || typeof intent.latest_charge !== "string") {
        throw new Error("the session was not paid");
      }
      return { session: id, intent: intent.id, charge: intent.latest_charge };
    },
    async producer(name = "Ferme de Peyrignolles") {
      const account = await stripe.v2.core.accounts.create(anAccount(name));
      await simulator.door(`accounts/${account.id}`, { status: "active" });
      return account.id;
    },
    transfer: (destination, amount, charge) =>
      stripe.transfers.create({
        amount,
        currency: "eur",
        destination,
        metadata: { op_id: crypto.randomUUID() },
        transfer_group: "basket_12",
        ...(charge === undefined ? {} : { source_transaction: charge }),
      }),
  };
  return market;
}

export const line = (cents: number, quantity = 1): Stripe.Checkout.SessionCreateParams.LineItem => ({
  price_data: { currency: "eur", product_data: { name: "Panier 12" }, unit_amount: cents },
  quantity,
});

export const anAccount = (name: string): Stripe.V2.Core.AccountCreateParams => ({
  contact_email: "luc@example.org",
  display_name: name,
  identity: { country: "fr", entity_type: "individual" },
  configuration: { recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } } },
  defaults: { responsibilities: { fees_collector: "application", losses_collector: "application" } },
  dashboard: "express",
  include: ["configuration.recipient", "requirements", "identity", "defaults"],
});

/** The error of a call that must fail, as the SDK shows it. */
export async function refusalOf(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Stripe.errors.StripeError)) {
    throw new Error("the call was not refused");
  }
  const { type, code, param, statusCode, message } = error;
  return { type, code, param, statusCode, message };
}

export type Watch = (method: string, path: string, status: number, body: unknown) => void;

function watched(simulator: InProcessSimulator, watch: Watch | undefined): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const answer = await simulator.fetch(request);
    watch?.(request.method, new URL(request.url).pathname, answer.status, await answer.clone().json());
    return answer;
  };
}
