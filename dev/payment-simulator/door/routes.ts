import { type Context, Hono } from "hono";
import * as v from "valibot";
import { declinePayment } from "../actions/decline-payment.ts";
import { expireSession } from "../actions/expire-session.ts";
import { failRefund } from "../actions/fail-refund.ts";
import { failPayout } from "../actions/pay-out.ts";
import { paySession } from "../actions/pay-session.ts";
import { topUp } from "../actions/top-up.ts";
import { setClock } from "../clock.ts";
import type { NewId } from "../ids.ts";
import { isRefusal } from "../refusal.ts";
import type { Store } from "../store/store.ts";
import type { World } from "../world.ts";
import { accountBody, clockBody, faultsBody, payBody, payoutBody, refundBody, topUpBody } from "./bodies.ts";
import { simulatorState } from "./state.ts";
import { turnAccount } from "./turn-account.ts";

interface DoorPorts {
  readonly step: <T>(work: (world: World) => T) => T;
  readonly store: Store;
  readonly realNow: () => number;
  readonly newId: NewId;
}

/** The control door of tests and demos, never of the product. No key: the simulator is only reachable on this machine. */
export function doorRoutes({ step, store, realNow, newId }: DoorPorts): Hono {
  const door = new Hono().basePath("/_sim");

  door.use(async (c, next) => {
    // No key, so at least no other site's page may press these buttons in a developer's browser.
    if (c.req.header("Sec-Fetch-Site") === "cross-site") {
      return c.json({ error: { message: "Not from another site." } }, 403);
    }
    return next();
  });

  door.get("/state", (c) => c.json(step(simulatorState)));
  door.get("/requests", (c) => c.json({ requests: store.list("request").reverse() }));
  door.delete("/requests", (c) => {
    store.trim("request", 0);
    return c.json({ requests: [] });
  });

  door.post("/reset", (c) => {
    store.clear();
    return c.json({ reset: true });
  });

  door.get("/clock", (c) => c.json(step(clock)));
  door.post("/clock", async (c) => {
    const body = await bodyOf(c, clockBody);
    if (body === undefined) {
      return unreadable(c);
    }
    // Up to the old "now" first: what was due before the jump happened before it.
    const refusal = step(() => setClock(store, body.now, realNow()));
    return refusal === undefined ? c.json(step(clock)) : c.json({ error: refusal.error }, 400);
  });

  door.get("/faults", (c) => c.json({ faults: store.list("fault").reverse() }));
  door.post("/faults", async (c) => {
    const body = await bodyOf(c, faultsBody);
    if (body === undefined) {
      return unreadable(c);
    }
    for (const fault of body.faults) {
      const id = newId("flt");
      store.put("fault", id, { id, ...fault });
    }
    return c.json({ faults: store.list("fault").reverse() });
  });
  door.delete("/faults", (c) => {
    store.trim("fault", 0);
    return c.json({ faults: [] });
  });

  door.post("/pay/:session", async (c) => {
    const body = await bodyOf(c, payBody);
    const id = c.req.param("session");
    if (body === undefined) {
      return unreadable(c);
    }
    const plays = {
      pay: (world: World) => paySession(world, id),
      decline: (world: World) => declinePayment(world, id),
      expire: (world: World) => !isRefusal(expireSession(world, id)),
    };
    const done = step(plays[body.outcome]);
    const session = store.get("session", id)?.object;
    return session === undefined ? missing(c) : c.json({ done, session }, done ? 200 : 409);
  });

  door.post("/accounts/:id", async (c) => {
    const body = await bodyOf(c, accountBody);
    const id = c.req.param("id");
    if (body === undefined) {
      return unreadable(c);
    }
    const account = step((world) => turnAccount(world, id, body));
    return account === undefined ? missing(c) : c.json(account);
  });

  door.post("/refunds/:id", async (c) => {
    const body = await bodyOf(c, refundBody);
    const refund = store.get("refund", c.req.param("id"))?.object;
    if (body === undefined || refund === undefined) {
      return body === undefined ? unreadable(c) : missing(c);
    }
    return refund.status === "failed"
      ? c.json(refund, 409)
      : c.json(step((world) => failRefund(world, refund, body.reason)));
  });

  door.post("/payouts/:id", async (c) => {
    const body = await bodyOf(c, payoutBody);
    if (body === undefined) {
      return unreadable(c);
    }
    const payout = step((world) => failPayout(world, c.req.param("id"), body.code));
    return payout === undefined ? missing(c) : c.json(payout);
  });

  door.post("/topup", async (c) => {
    const body = await bodyOf(c, topUpBody);
    return body === undefined ? unreadable(c) : c.json(step((world) => topUp(world, body.amountCents)));
  });

  return door;
}

const clock = (world: World) => ({ now: new Date(world.now).toISOString(), offsetMs: world.now - world.realNow });

async function bodyOf<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S> | undefined> {
  const json: unknown = await c.req.json().catch(() => undefined);
  const result = v.safeParse(schema, json);
  return result.success ? result.output : undefined;
}

const unreadable = (c: Context) =>
  c.json({ error: { message: "The body of this door was not understood; see README.md." } }, 400);
const missing = (c: Context) => c.json({ error: { message: "No such object." } }, 404);
