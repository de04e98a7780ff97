import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import type { TestProject } from "vitest/node";
import { howToGetIt, stripeDescription } from "../../payment-simulator/check/stripe-description.ts";
import { checkRequests } from "../../payment-simulator/request-check.ts";
import { startMailServer } from "./mail-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** What tests in workerd ask of Node: a mail server, files of this machine, libraries that make code at run time. */
    nodeSide: {
      url: string;
      mail: { open: number; guarded: number; broken: number; silent: number };
      checksRequests: boolean;
    };
  }
}

/** Runs beside the workerd tests: a real mail server, and the check of provider requests against Stripe's description. */
export default async function nodeSide(project: TestProject): Promise<() => Promise<void>> {
  const description = stripeDescription();
  if (description === undefined)
    console.warn(`!! NOT CHECKED: the product's requests against Stripe's description. To check: ${howToGetIt}.`);
  const mail = await startMailServer();
  // Takes the connection and closes it without a word.
  const silent = createTcpServer((socket) => socket.end());
  const http = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    const answer = request.url === "/mails" ? mail.taken.splice(0) : checkRequests(description, JSON.parse(body));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  project.provide("nodeSide", {
    url: `http://127.0.0.1:${await portOf(http)}`,
    mail: { open: mail.open, guarded: mail.guarded, broken: mail.broken, silent: await portOf(silent) },
    checksRequests: description !== undefined,
  });
  return async () => {
    http.closeAllConnections();
    http.close();
    silent.close();
    await mail.close();
  };
}

const portOf = (server: Server): Promise<number> =>
  new Promise((ready) => server.listen(0, "127.0.0.1", () => ready((server.address() as AddressInfo).port)));
