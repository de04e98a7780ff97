import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import * as v from "valibot";
import { expect, it } from "vitest";
import { basketLine } from "../../db/schema/basket.ts";
import { distribution, duty } from "../../db/schema/distribution.ts";
import { aMarketDay } from "./testing/a-market-day.ts";
import { call } from "./testing/call.ts";
import type { Person } from "./testing/market-people.ts";

const documentSchema = v.object({ paths: v.record(v.string(), v.record(v.string(), v.unknown())) });
const madeSchema = v.object({ distributionId: v.string() });

type Asked = { method: string; path: string; who: string };

const routes = async () => {
  const document = v.parse(documentSchema, (await call("GET", "/openapi.json", null)).body);
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ path, method })),
  );
};

/** A slug is a farm's where the address speaks of farms, else the market's. */
const filled = (path: string, id: string) =>
  path
    .replace("{slug}", /^\/producers?\//.test(path) ? "peyrignolles" : "captieux")
    .replace(/\{(id|distributionId)\}/, id)
    .replace(/\{\w+\}/g, "01890000-0000-7000-8000-000000000000");

/** What no two readings have in common: the clock. */
const still = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body, (key, value) => (key === "now" || (key === "at" && typeof value === "number") ? 0 : value)),
  );

it("TRI-6 no page, list, count, block or payout of anybody knows of a trial: every address answers as before", async () => {
  const day = await aMarketDay();
  const { people } = day.made;
  const { customer, admin, producer } = people;
  const readers: Record<string, Person> = { customer, admin, producer };
  const asked = (await routes()).flatMap(({ path, method }): Asked[] => {
    // Their own doors; documents of the API say nothing of markets.
    if (method !== "get" || /trials|docs|openapi|health/.test(path)) return [];
    const ids = /^\/orders/.test(path)
      ? [day.order.id]
      : /\{(id|distributionId)\}/.test(path)
        ? [/^\/(distributions\/\{id\}\/(shop|stock)|producer\/)/.test(path) ? day.sale.id : day.today.id]
        : [""];
    return ids.flatMap((id) => Object.keys(readers).map((who) => ({ method: "GET", path: filled(path, id), who })));
  });
  const read = async (all: readonly Asked[]) => {
    const seen = new Map<Asked, unknown>();
    for (const one of all) {
      const { status, body } = await call(one.method, one.path, readers[one.who] ?? null);
      if (status < 400) seen.set(one, still(body));
    }
    return seen;
  };
  const before = await read(asked);
  expect(before.size).toBeGreaterThan(60);

  // One that is tried now, and one long over: neither blocks, counts or waits for money. Made by somebody who reads nothing here.
  const make = async () =>
    v.parse(madeSchema, (await call("POST", `/markets/${day.made.slug}/trials`, people.lead)).body).distributionId;
  await make();
  const shift = Date.now() - 10 * 3_600_000;
  await day.made.host.db
    .update(distribution)
    .set({ opensAt: shift - 3, closesAt: shift - 2, pickupStartsAt: shift - 1, pickupEndsAt: shift })
    .where(eq(distribution.id, await make()));
  const after = await read([...before.keys()]);
  const told = [...before].filter(([one, body]) => JSON.stringify(after.get(one)) !== JSON.stringify(body));
  for (const [one, body] of told) expect(after.get(one), `${one.who} ${one.path}`).toEqual(body);
  expect(after.size).toBe(before.size);
}, 240_000);

it("TRI-6 to whoever is not of the team a trial's id is no id; to the team it is a board and papers, and nothing to run", async () => {
  const day = await aMarketDay();
  const { people, slug } = day.made;
  const { distributionId: id } = v.parse(
    madeSchema,
    (await call("POST", `/markets/${slug}/trials`, people.admin)).body,
  );
  const none = uuidv7();
  const last = ({ method, path }: { method: string; path: string }) =>
    method === "post" && path.endsWith("/validation") ? 1 : 0;
  // Closing it would change what the others find.
  const knocks = (await routes())
    .filter(({ path }) => /\{(id|distributionId)\}/.test(path) && path !== "/trials/{id}")
    .toSorted((a, b) => last(a) - last(b));
  const open = new Set<string>();
  const outside: [string, Person][] = [
    ["customer", people.customer],
    ["producer", people.producer],
  ];
  for (const { path, method } of knocks) {
    const farm = method === "get" ? "?producer=peyrignolles" : "";
    const ask = (who: Person, at: string, more = "") =>
      call(method.toUpperCase(), filled(path, at) + more, who, method === "get" ? undefined : {});
    for (const [name, who] of method === "get" ? outside : outside.slice(0, 1))
      expect(await ask(who, id, farm), `${name} ${method} ${path}`).toEqual(await ask(who, none, farm));
    const [there, nowhere] = [await ask(people.admin, id), await ask(people.admin, none)];
    if (JSON.stringify(there) !== JSON.stringify(nowhere)) open.add(`${method} ${path}`);
  }
  expect([...open].toSorted()).toEqual([
    "get /distributions/{id}/board",
    "get /distributions/{id}/closing",
    "get /distributions/{id}/day-passes",
    "get /distributions/{id}/journal",
    "get /distributions/{id}/journal.csv",
    "get /distributions/{id}/left",
    "get /distributions/{id}/paper",
    "get /distributions/{id}/till",
    "get /distributions/{id}/validation",
    "post /distributions/{id}/validation",
  ]);
  // It is a draft to the database, and stays one.
  expect(await call("POST", `/manage/${slug}/distributions/publish`, people.admin, { ids: [id] })).toEqual({
    status: 400,
    body: { error: { code: "bad_window" } },
  });
  expect(
    await call("GET", `/manage/${slug}/messages/recipients?list=ordered&distributionId=${id}`, people.admin),
  ).toMatchObject({ status: 404 });
}, 240_000);

it("TRI-8 who may join a board makes one, sees all of the market's, and throws away their own; admins any", async () => {
  const day = await aMarketDay();
  const { people, slug } = day.made;
  const path = `/markets/${slug}/trials`;
  for (const who of [people.customer, people.treasurer, people.messenger, people.producer, people.stranger]) {
    const gone = { status: 404, body: { error: { code: "not_found" } } };
    expect(await call("POST", path, who)).toEqual(gone);
    expect(await call("GET", path, who)).toEqual(gone);
  }
  expect((await call("POST", path, null)).status).toBe(401);
  // A duty at one of its dates is enough.
  const { distributionId } = v.parse(madeSchema, (await call("POST", path, people.lead)).body);
  const list = (mine: boolean) => ({
    status: 200,
    body: { trials: [{ distributionId, madeBy: "Nadia", baskets: 12, validated: 0, over: false, mine }] },
  });
  expect(await call("GET", path, people.lead)).toMatchObject(list(true));
  expect(await call("GET", path, people.volunteer)).toMatchObject(list(false));
  expect(await call("GET", path, people.admin)).toMatchObject(list(true));
  expect((await call("DELETE", `/trials/${distributionId}`, people.volunteer)).status).toBe(404);
  expect((await call("DELETE", `/trials/${day.today.id}`, people.admin)).status).toBe(404);
  expect((await call("DELETE", `/trials/${distributionId}`, people.admin)).status).toBe(204);
  expect(await call("GET", path, people.lead)).toEqual({ status: 200, body: { trials: [] } });
  const { db } = day.made.host;
  expect(await db.select().from(basketLine).where(eq(basketLine.distributionId, distributionId))).toEqual([]);
  expect(
    await db
      .select()
      .from(duty)
      .where(and(eq(duty.distributionId, distributionId), eq(duty.userId, people.lead.id))),
  ).toEqual([]);
});

it("DAY-2 a guest reads no phone numbers, not even by a link for the welcome, and closes nothing", async () => {
  const day = await aMarketDay();
  const { people } = day.made;
  const path = `/distributions/${day.today.id}/day-passes`;
  await call("POST", path, people.admin, { task: "welcome" });
  const passes = v.parse(
    v.object({ passes: v.array(v.object({ url: v.string() })) }),
    (await call("GET", path, people.admin)).body,
  );
  const token = passes.passes[0]?.url.split("/day/")[1];
  const { exports } = await import("cloudflare:workers");
  const entered = await exports.default.fetch(
    new Request(`http://localhost:5173/api/day-passes/${token}/enter`, {
      method: "POST",
      headers: { origin: "http://localhost:5173", "content-type": "application/json" },
      body: JSON.stringify({ firstName: "Zoé" }),
    }),
  );
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const guest: Person = { id: "", firstName: "Zoé", lastName: "", cookie };
  const board = v.parse(
    v.object({ baskets: v.array(v.object({ phone: v.string() })) }),
    (await call("GET", `/distributions/${day.today.id}/board`, guest)).body,
  );
  expect(board.baskets.map((one) => one.phone)).toEqual(board.baskets.map(() => ""));
  expect((await call("GET", `/distributions/${day.today.id}/validation`, guest)).status).toBe(404);
  expect((await call("GET", path, guest)).status).toBe(401);
});
