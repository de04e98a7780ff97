import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { archiveBoard } from "../../commands/archive-board.ts";
import type { JournalPage } from "../../core/contract/journal.ts";
import { distribution } from "../../db/schema/distribution.ts";
import { testStack } from "../../dev/testing/stack.ts";
import { joinBoard } from "../../party/testing/join-room.ts";
import { sweepObjects } from "../files/sweep-objects.ts";
import { aDistribution, aMarket, theHost } from "../routes/testing/a-market.ts";
import { anOrder } from "../routes/testing/an-order.ts";
import { call } from "../routes/testing/call.ts";
import { archiveBoards, BOARD_ARCHIVES } from "./archive-boards.ts";

const DAY = 86_400_000;
const { db } = theHost();

test("ARC-1, ARC-2 a board is archived once, its history stays readable, and late phones are told", async () => {
  const market = await aMarket(theHost());
  const { volunteer, admin } = market.people;
  const day = await aDistribution(market, "today");
  await anOrder(market, day, market.people.customer);
  const marie = await joinBoard(day.id, volunteer, "marie");
  marie.observe({ b: 1, l: 1, k: "count", v: 0 });
  marie.observe({ b: 1, l: 1, k: "reason", v: "missing" });
  marie.observe({ b: 1, k: "note", v: "=2+3" });
  await marie.until(() => marie.said("receipt").length === 3);
  const read = async (query = "") =>
    (await call("GET", `/distributions/${day.id}/journal${query}`, admin)).body as JournalPage;
  const said = (page: JournalPage) =>
    page.entries.map((entry) => [
      entry.kind,
      entry.byName,
      entry.basketNumber,
      entry.productName,
      entry.after,
      entry.reason,
    ]);
  const before = await read();
  expect(said(before)).toContainEqual(["count", "Marie Dupuy", 1, "Produit peyrignolles", 0, "missing"]);
  expect(said(await read("?q=peyrignolles&group=goods&person=Marie%20Dupuy&reason=missing"))).toHaveLength(1);
  expect(said(await read("?q=personne"))).toEqual([]);
  const table = (await call("GET", `/distributions/${day.id}/journal.csv`, admin)).body as string;
  expect(table).toContain("Produit peyrignolles,count,,0,piece,missing");
  expect(table).toContain("'=2+3");
  for (const who of [market.people.customer, market.people.stranger, market.people.producer]) {
    expect((await call("GET", `/distributions/${day.id}/journal.csv`, who)).status).toBe(404);
  }

  await db
    .update(distribution)
    .set({ frozenAt: 1, validatedAt: Date.now() - 29 * DAY })
    .where(eq(distribution.id, day.id));
  const stack = testStack();
  const early = await stack.services();
  await archiveBoards(early);
  expect(await db.$count(distribution, eq(distribution.archivedAt, 0))).toBe(0);
  expect(await env.FILES.head(`${BOARD_ARCHIVES}${day.id}.json`)).toBeNull();

  const services = await stack.at(Date.now() + 2 * DAY);
  // Dies before the room's storage goes, and again before the board is marked.
  const dying = { ...services.draft, drop: async () => Promise.reject(new Error("the room is away")) };
  const archive = { keep: async () => undefined };
  await expect(archiveBoard(services.ports, dying, archive, day.id)).rejects.toThrow("the room is away");
  await db.update(distribution).set({ archivedAt: null }).where(eq(distribution.id, day.id));
  await archiveBoards(services);
  expect(await marie.ended).toEqual({ code: 4410, reason: "archived" });
  expect(await env.BasketBoard.getByName(day.id).history()).toEqual([]);
  const kept = await (await env.FILES.get(`${BOARD_ARCHIVES}${day.id}.json`))?.json<{ entries: unknown[] }>();
  expect(kept?.entries).toHaveLength(3);
  await sweepObjects(env.FILES, db, Date.now() + 90 * DAY);
  expect(await env.FILES.head(`${BOARD_ARCHIVES}${day.id}.json`)).not.toBeNull();

  const after = await read();
  expect(said(after)).toEqual(said(before));
  const late = await joinBoard(day.id, volunteer, "late");
  expect(await late.ended).toEqual({ code: 4410, reason: "archived" });
  expect((await call("GET", `/distributions/${day.id}/board`, admin)).body).toMatchObject({
    error: { code: "archived" },
  });
});
