import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { basket } from "../db/schema/basket.ts";
import { membership } from "../db/schema/market.ts";
import { refund } from "../db/schema/money.ts";
import { session } from "../db/schema/user.ts";
import { aDistribution, aMarket, theHost } from "../worker/routes/testing/a-market.ts";
import { anOrder } from "../worker/routes/testing/an-order.ts";
import { joinBoard, knock } from "./testing/join-room.ts";
import { createTestPhone } from "./testing/test-phone.ts";

const { db } = theHost();

async function aHall() {
  const market = await aMarket(theHost());
  const day = await aDistribution(market, "today");
  const order = await anOrder(market, day, market.people.customer);
  return { market, day, order, room: env.BasketBoard.getByName(day.id) };
}

const count = (b: number, l: number, v: number) => ({ b, l, k: "count", v });

describe("the basket board", () => {
  it("brings two phones together and attests who wrote what", async () => {
    const { market, day } = await aHall();
    const marie = await joinBoard(day.id, market.people.volunteer, "marie");
    const nadia = await joinBoard(day.id, market.people.lead, "nadia");
    await Promise.all([marie, nadia].map((phone) => phone.until(() => phone.said("facts").length > 0)));
    marie.observe(count(1, 1, 0));
    await nadia.until(() => nadia.entries.size === 1 && nadia.said("receipt").length === 1);
    expect(nadia.said("receipt")[0]).toMatchObject({
      seq: 1,
      by: market.people.volunteer.id,
      name: "Marie Dupuy",
      entries: ["marie-0"],
    });
    expect(marie.said("facts")[0]?.facts.baskets[0]).toMatchObject({ number: 1, firstName: "Ana", phone: "" });
    expect(nadia.said("facts")[0]?.facts.baskets[0]).toMatchObject({ phone: "06 12 34 56 78" });
    expect(nadia.said("welcome")[0]?.you).toMatchObject({ canValidate: true, canClose: true });
  });

  it("sleeps and wakes with its connections, its draft and its authors", async () => {
    const { market, day, room } = await aHall();
    const marie = await joinBoard(day.id, market.people.volunteer, "marie");
    const nadia = await joinBoard(day.id, market.people.lead, "nadia");
    await nadia.until(() => nadia.said("facts").length > 0);
    marie.observe(count(1, 1, 0));
    await nadia.until(() => nadia.said("receipt").length === 1);
    await evictDurableObject(room);
    marie.observe(count(1, 2, 1000));
    await nadia.until(() => nadia.entries.size === 2 && nadia.said("receipt").length === 2);
    expect(nadia.said("receipt")[1]).toMatchObject({ seq: 2, name: "Marie Dupuy" });
    await evictDurableObject(room, { webSockets: "close" });
    const late = await joinBoard(day.id, market.people.admin, "claire");
    await late.until(() => late.entries.size === 2 && late.said("authors").length > 0);
    expect(late.said("authors")[0]?.authors.map(([entry, , name, , seq]) => [entry, name, seq])).toEqual([
      ["marie-0", "Marie Dupuy", 1],
      ["marie-1", "Marie Dupuy", 2],
    ]);
    expect((await room.drafts()).map((draft) => [draft.number, draft.seq])).toEqual([[1, 2]]);
  });

  it("sleeps and restarts under twenty phones at work: nobody loses an entry or is sent away", async () => {
    const { market, day, room } = await aHall();
    const { volunteer, lead } = market.people;
    const phones = await Promise.all(
      Array.from({ length: 20 }, (_, i) => joinBoard(day.id, i % 2 === 0 ? volunteer : lead, `phone${i}`)),
    );
    const all = async (condition: (phone: (typeof phones)[number]) => boolean) =>
      await Promise.all(phones.map((phone) => phone.until(() => condition(phone))));
    await all((phone) => phone.said("facts").length > 0);
    for (const [i, phone] of phones.entries()) {
      phone.observe(count(1, 1, i * 1000));
      if (i % 7 !== 6) continue;
      // Awake, with what the others typed in the same moment still on its way.
      await phones[0]?.until(() => phones[0]?.entries.has(`phone${i}-0`) === true);
      await evictDurableObject(room);
    }
    await all((phone) => phone.entries.size === 20);
    await evictDurableObject(room, { webSockets: "close" });
    // Typed while nobody hears it, then everybody comes back at once.
    for (const phone of phones) phone.observe(count(1, 2, 500));
    const back = await Promise.all(
      phones.map((phone, i) => joinBoard(day.id, i % 2 === 0 ? volunteer : lead, phone.replica, phone)),
    );
    await all((phone) => phone.entries.size === 40);
    expect(new Set(back.map((phone) => JSON.stringify(sorted(phone.entries.toJSON())))).size).toBe(1);
    const [draft] = await room.drafts();
    expect(draft?.lastSeq).toBe(draft?.seq);
  });

  it("serves a plain Yjs client with a session's cookie: it reads and writes the draft and is sent no message of ours", async () => {
    const { market, day } = await aHall();
    const marie = await joinBoard(day.id, market.people.volunteer, "marie");
    await marie.until(() => marie.said("facts").length > 0);
    const [key] = marie.observe(count(1, 1, 0));
    const socket = (await knock(`basket-board/${day.id}`, { cookie: market.people.lead.cookie })).webSocket;
    if (socket === null) throw new Error("not admitted");
    socket.accept();
    socket.binaryType = "arraybuffer";
    const plain = createTestPhone("plain");
    socket.addEventListener("message", ({ data }) => {
      plain.receive(typeof data === "string" ? data : new Uint8Array(data));
    });
    plain.connect({ send: (frame) => socket.send(frame) }, { hello: false });
    await plain.until(() => plain.entries.has(String(key)));
    plain.observe(count(1, 2, 1000));
    await marie.until(() => marie.entries.has("plain-0"));
    expect(plain.messages).toEqual([]);
    socket.close();
  });

  it("dies rather than show what it could not store, and has everything again afterwards", async () => {
    const { market, day, room } = await aHall();
    const marie = await joinBoard(day.id, market.people.volunteer, "marie");
    const nadia = await joinBoard(day.id, market.people.lead, "nadia");
    await Promise.all([marie, nadia].map((phone) => phone.until(() => phone.said("facts").length > 0)));
    await runInDurableObject(room, (_, state) => {
      state.storage.sql.exec("ALTER TABLE board_update RENAME TO board_update_away");
    });
    marie.observe(count(1, 1, 0));
    await Promise.all([marie.ended, nadia.ended]);
    expect([nadia.entries.size, marie.said("receipt")]).toEqual([0, []]);
    const again = await joinBoard(day.id, market.people.volunteer, "marie", marie);
    await again.until(() => again.said("receipt").length === 1);
    // A stub does not outlive the object's death.
    const risen = await env.BasketBoard.getByName(day.id).drafts();
    expect(risen.map((draft) => draft.lastSeq)).toEqual([1]);
  });

  it("sleeps on while pings are answered", async () => {
    const { market, day, room } = await aHall();
    const marie = await joinBoard(day.id, market.people.volunteer, "marie");
    await marie.until(() => marie.said("facts").length > 0);
    await evictDurableObject(room);
    expect(await pong(marie.socket)).toBe("pong");
    // Only a room that is awake can be evicted.
    await expect(evictDurableObject(room)).rejects.toThrow();
  });

  it("takes an RPC as the first thing after sleep", async () => {
    const { market, day, order, room } = await aHall();
    const marie = await joinBoard(day.id, market.people.volunteer, "marie");
    await marie.until(() => marie.said("facts").length > 0);
    await evictDurableObject(room);
    await db.update(basket).set({ firstName: "Anna", factsSeq: 99 }).where(eq(basket.id, order.id));
    await env.DB.exec("UPDATE distribution SET facts_seq = 99");
    await room.factsMoved();
    await marie.until(() => marie.said("facts").some(({ facts }) => facts.baskets[0]?.firstName === "Anna"));
  });

  it("validates a basket once and refunds once, whatever two phones resend", async () => {
    const { market, day, order } = await aHall();
    const marie = await joinBoard(day.id, market.people.volunteer, "marie");
    const nadia = await joinBoard(day.id, market.people.lead, "nadia");
    await Promise.all([marie, nadia].map((phone) => phone.until(() => phone.said("facts").length > 0)));
    // The cabbage is missing: the pumpkin at its estimate and its fee remain.
    marie.observe(count(1, 1, 0));
    await nadia.until(() => nadia.entries.size === 1);
    const basis = {
      totalCents: 472 + 24,
      lines: [
        [1, 0],
        [2, 472],
      ] as [number, number][],
    };
    const ids = Array.from({ length: 10 }, () => crypto.randomUUID());
    const sent = Array.from({ length: 200 }, (_, i) => ({
      phone: random(i) < 0.5 ? marie : nadia,
      id: ids[Math.floor(random(i + 1000) * ids.length)] ?? "",
    }));
    for (const [i, { phone, id }] of sent.entries()) {
      phone.command({ id, kind: "validate", basketId: order.id, basis });
      // Now and then one of the two waits until the platform has heard it.
      if (random(i + 2000) < 0.2) await pong(phone.socket);
    }
    const answered = new Set(sent.map(({ phone, id }) => `${phone.replica} ${id}`));
    for (const phone of [marie, nadia]) {
      const own = [...answered].filter((name) => name.startsWith(phone.replica));
      await phone.until(() => new Set(phone.said("result").map((result) => result.id)).size === own.length);
    }
    const outcomes = [...marie.said("result"), ...nadia.said("result")].map((result) =>
      result.ok ? result.answer.kind : result.code,
    );
    for (const outcome of outcomes) expect(["validated", "already_validated", "command_reused"]).toContain(outcome);
    expect(outcomes).toContain("validated");
    const rows = await db.select().from(basket).where(eq(basket.id, order.id));
    expect(rows[0]).toMatchObject({
      status: "validated",
      revision: 2,
      finalCents: 496,
      refundedCents: 821 - 496,
      draftSeq: 1,
    });
    expect((await db.select().from(refund)).map((row) => row.amountCents)).toEqual([821 - 496]);
  });

  it("keeps what comes for a validated basket as a late change", async () => {
    const { market, day, order } = await aHall();
    const marie = await joinBoard(day.id, market.people.volunteer, "marie");
    const nadia = await joinBoard(day.id, market.people.lead, "nadia");
    await nadia.until(() => nadia.said("facts").length > 0);
    nadia.command({
      id: crypto.randomUUID(),
      kind: "validate",
      basketId: order.id,
      basis: {
        totalCents: 759,
        lines: [
          [1, 250],
          [2, 472],
        ],
      },
    });
    await nadia.until(() => nadia.said("result").length === 1);
    expect(nadia.said("result")[0]).toMatchObject({ ok: true, answer: { kind: "validated" } });
    marie.observe(count(1, 1, 0));
    await nadia.until(() => nadia.said("facts").some(({ facts }) => facts.lateChanges.length === 1));
    const late = nadia.said("facts").at(-1)?.facts.lateChanges[0];
    expect(late).toMatchObject({ basketId: order.id, authors: ["Marie Dupuy"], proposed: { totalCents: 496 } });
  });
});

describe("the gate", () => {
  it.each(["customer", "treasurer", "messenger", "producer", "stranger"] as const)(
    "does not let a %s on the board",
    async (role) => {
      const { market, day } = await aHall();
      const answer = await knock(`basket-board/${day.id}`, { cookie: market.people[role].cookie });
      expect([answer.status, answer.webSocket]).toEqual([404, null]);
    },
  );

  it("asks for a session, refuses another site, and believes no header of a client", async () => {
    const { market, day } = await aHall();
    const { cookie } = market.people.volunteer;
    const forged = encodeURIComponent(
      JSON.stringify({ userId: market.people.admin.id, name: "Claire", capabilities: ["board:join"] }),
    );
    expect((await knock(`basket-board/${day.id}`, { "x-cabas-actor": forged })).status).toBe(401);
    expect((await knock(`basket-board/${day.id}`, { cookie, origin: "https://elsewhere.example" })).status).toBe(403);
    const answer = await knock(`basket-board/${day.id}?_pk=${"x".repeat(300)}`, { cookie });
    expect([answer.status, await answer.json()]).toEqual([400, { error: { code: "bad_input" } }]);
    const props = await knock(`basket-board/${day.id}`, { cookie, "x-partykit-props": "{" });
    expect(props.status).toBe(101);
    props.webSocket?.accept();
    props.webSocket?.close();
  });

  it("does not know a session that has ended", async () => {
    const { market, day } = await aHall();
    const { volunteer } = market.people;
    await db.delete(session).where(eq(session.userId, volunteer.id));
    expect((await knock(`basket-board/${day.id}`, { cookie: volunteer.cookie })).status).toBe(401);
  });

  it("answers a forged command with a code, keeps its sender, and leaves no trace", async () => {
    const { market, day, order } = await aHall();
    const other = await anOrder(market, await aDistribution(market, "ended"), market.people.customer);
    const marie = await joinBoard(day.id, market.people.volunteer, "marie");
    await marie.until(() => marie.said("facts").length > 0);
    const basis = { totalCents: 1, lines: [] };
    const [a, b, c] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    marie.command({ id: a, kind: "validate", basketId: other.id, basis });
    marie.command({ id: b, kind: "accept_late", basketId: order.id, basis });
    marie.say({ type: "command", command: { id: c, kind: "weigh_by_robot", basketId: order.id } });
    await marie.until(() => marie.said("result").length === 3);
    const codes = new Map(marie.said("result").map((result) => [result.id, result.ok ? "ok" : result.code]));
    expect(codes).toEqual(
      new Map([
        [c, "bad_input"],
        [a, "not_found"],
        [b, "forbidden"],
      ]),
    );
    expect(await db.select().from(basket).where(eq(basket.id, other.id))).toMatchObject([
      { status: "ordered", revision: 1 },
    ]);
    marie.observe(count(1, 1, 1000));
    await marie.until(() => marie.said("receipt").length === 1);
  });

  it("ends the connection of somebody whose role is gone", async () => {
    const { market, day, room } = await aHall();
    const marie = await joinBoard(day.id, market.people.volunteer, "marie");
    await marie.until(() => marie.said("facts").length > 0);
    await db.update(membership).set({ roles: [] }).where(eq(membership.userId, market.people.volunteer.id));
    await room.membershipMoved();
    expect(await marie.ended).toEqual({ code: 4403, reason: "forbidden" });
  });

  it("ends the connection of whoever sends garbage, and nobody else's", async () => {
    const { market, day } = await aHall();
    const marie = await joinBoard(day.id, market.people.volunteer, "marie");
    const nadia = await joinBoard(day.id, market.people.lead, "nadia");
    marie.send(new Uint8Array([0, 2, 3, 255, 255, 255]));
    expect(await marie.ended).toEqual({ code: 4400, reason: "bad_update" });
    nadia.observe(count(1, 1, 1000));
    await nadia.until(() => nadia.said("receipt").length === 1);
  });

  it("replaces a phone's former connection, and gives nobody another's", async () => {
    const { market, day, room } = await aHall();
    const { cookie } = market.people.volunteer;
    const path = `basket-board/${day.id}?_pk=phone.page`;
    const first = (await knock(path, { cookie })).webSocket;
    first?.accept();
    const ended = new Promise((resolve) => first?.addEventListener("close", ({ code }) => resolve(code)));
    const second = (await knock(path, { cookie })).webSocket;
    second?.accept();
    expect(await ended).toBe(1000);
    const thief = (await knock(path, { cookie: market.people.lead.cookie })).webSocket;
    thief?.accept();
    expect(await new Promise((resolve) => thief?.addEventListener("close", ({ code }) => resolve(code)))).toBe(4403);
    expect(await runInDurableObject(room, (_, state) => state.getWebSockets().length)).toBeGreaterThan(0);
    second?.close();
  });
});

const sorted = (entries: Record<string, unknown>) => Object.entries(entries).toSorted(([x], [y]) => (x < y ? -1 : 1));

/** The answer to a ping on this socket. */
const pong = (socket: WebSocket): Promise<unknown> =>
  new Promise((resolve) => {
    socket.addEventListener("message", function hear({ data }) {
      if (data !== "pong") return;
      socket.removeEventListener("message", hear);
      resolve(data);
    });
    socket.send("ping");
  });

/** The same numbers in every run. */
function random(seed: number): number {
  let x = (seed + 1) * 0x9e3779b1;
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}
