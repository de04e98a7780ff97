import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { afterAll, expect, it } from "vitest";
import { type LaunchedSimulator, launchSimulator } from "./launch.ts";

const folder = mkdtempSync(join(tmpdir(), "payment-simulator-"));
const running: { dispose(): Promise<void> }[] = [];

afterAll(async () => {
  await Promise.all(running.map((one) => one.dispose()));
  rmSync(folder, { recursive: true, force: true });
});

/** A free port of this machine, as the system gives it. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = addressOf(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") {
    throw new Error("no port");
  }
  return address;
}

/** The product's endpoint: verifies each event and lets the test wait for a type. */
async function anEndpoint(secret: string) {
  const verifier = new Stripe("sk_test_any");
  const seen: string[] = [];
  const answers = { status: 503 };
  let told: () => void = () => {};
  const server = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", async () => {
      const header = String(request.headers["stripe-signature"]);
      const event = await verifier.webhooks.constructEventAsync(Buffer.concat(parts), header, secret);
      seen.push(event.type);
      answer.writeHead(answers.status).end();
      told();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  running.push({ dispose: () => new Promise((resolve) => server.close(() => resolve())) });
  return {
    url: `http://127.0.0.1:${addressOf(server.address()).port}/hook`,
    seen,
    answers,
    async until(count: number) {
      while (seen.length < count) {
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
    },
  };
}

it("runs in workerd, is driven by the SDK over HTTP, sends its events and survives a restart", async () => {
  const webhookSecret = "whsec_launched";
  const endpoint = await anEndpoint(webhookSecret);
  const options = {
    port: await freePort(),
    persistTo: folder,
    webhookUrl: endpoint.url,
    webhookSecret,
    secretKey: "sk_test_launched",
  };
  const first = await launch();
  const stripe = sdk(first);
  const session = await stripe.checkout.sessions.create({
    mode: "payment",
    line_items: [
      { price_data: { currency: "eur", product_data: { name: "Panier 12" }, unit_amount: 3_000 }, quantity: 1 },
    ],
    success_url: "https://market.test/paid?session={CHECKOUT_SESSION_ID}",
  });
  expect(session.url).toBe(`${first.url}/pay/${session.id}`);
  const pressed = await fetch(`${session.url}/pay`, { method: "POST", redirect: "manual" });
  expect([pressed.status, pressed.headers.get("Location")]).toEqual([
    303,
    `https://market.test/paid?session=${session.id}`,
  ]);
  // Refused at first; the second attempts come by the object's alarm, without any request.
  const three = ["charge.updated", "checkout.session.completed", "payment_intent.succeeded"];
  await endpoint.until(3);
  expect(endpoint.seen.splice(0).sort()).toEqual(three);
  endpoint.answers.status = 200;
  await endpoint.until(3);
  expect(endpoint.seen.splice(0).sort()).toEqual(three);

  const [charge] = (await stripe.charges.list()).data;
  await door(first, "faults", { faults: [{ kind: "drop_after", path: "/v1/refunds" }] });
  const ask = (client: Stripe) =>
    client.refunds.create(
      { charge: charge?.id ?? "", amount: 81 },
      { idempotencyKey: "refund:1", maxNetworkRetries: 1 },
    );
  const refund = await ask(stripe);
  await endpoint.until(2);
  await first.dispose();

  const second = await launch();
  expect((await ask(sdk(second))).id).toBe(refund.id);
  expect((await sdk(second).refunds.list({ charge: charge?.id ?? "" })).data).toHaveLength(1);

  async function launch(): Promise<LaunchedSimulator> {
    const launched = await launchSimulator(options);
    running.push(launched);
    return launched;
  }
}, 60_000);

function sdk({ url }: LaunchedSimulator): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe("sk_test_launched", {
    host: hostname,
    port,
    protocol: "http",
    telemetry: false,
    maxNetworkRetries: 0,
    httpClient: Stripe.createFetchHttpClient(),
  });
}

async function door({ url }: LaunchedSimulator, path: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/_sim/${path}`, { method: "POST", body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
}
