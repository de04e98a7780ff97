import { uuidv7 } from "uuidv7";
import type { DraftPort } from "../commands/draft-port.ts";
import type { Ports } from "../commands/ports.ts";
import type { BoardPort } from "../commands/validate-distribution.ts";
import { type Database, openDatabase } from "../db/database.ts";
import { marketClock } from "../db/queries/market-clock.ts";
import { boardPort } from "./board-port.ts";
import { draftPort } from "./draft-port.ts";
import { type Settings, settingsOf } from "./env.ts";
import type { MailTransport } from "./mail/transport.ts";
import { wakeUp } from "./outbox/wake.ts";
import { type PaymentProvider, stripeProvider } from "./payments/provider.ts";

/** What differs between a deployment and a laptop. */
export type Host = {
  mailTransport: (env: Env, settings: Settings) => MailTransport;
  /** True only where the demo doors are mounted (dev/index.ts). */
  demo: boolean;
};

/** Everything one request, job or message works with. Clocks are fixed at its start. */
export type Services = {
  env: Env;
  settings: Settings;
  db: Database;
  ports: Ports;
  board: BoardPort;
  draft: DraftPort;
  provider: PaymentProvider;
  mail: MailTransport;
  demo: boolean;
};

/** One row read: the market's clock; the rest is made without I/O. */
export async function servicesOf(env: Env, host: Host): Promise<Services> {
  const settings = settingsOf(env);
  const db = openDatabase(env.DB);
  const offset = await marketClock(db);
  const ports: Ports = {
    db,
    marketNow: () => Date.now() + offset,
    realNow: () => Date.now(),
    newId: uuidv7,
    wake: (hint) => wakeUp(env, hint),
  };
  return {
    env,
    settings,
    db,
    ports,
    board: boardPort(env),
    draft: draftPort(env),
    provider: stripeProvider(settings),
    mail: host.mailTransport(env, settings),
    demo: host.demo,
  };
}
