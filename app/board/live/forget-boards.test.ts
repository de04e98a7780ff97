import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aBasket, aLine, someFacts } from "../testing/board-facts.ts";
import { storeName } from "./board-names.ts";
import type { KeyedDraftEntry } from "./board-phone.ts";
import { GOODS_CACHE, tidyBoards } from "./forget-boards.ts";
import { openTables } from "./indexed-db.ts";
import { FACTS_MS, openStore } from "./kept-store.ts";
import { readKeptWork } from "./kept-work.ts";

const DAY = "d1";
const entry: KeyedDraftEntry = { key: "abcdef-1", entry: { b: 12, k: "bags", v: 2, on: [] } };
const author = { entry: "abcdef-0", userId: "karim", name: "Karim", at: 1, seq: 1 };
const walkIn = {
  id: "019aa000-0000-7000-8000-0000000000c1",
  basketId: "019aa000-0000-7000-8000-0000000000b1",
  kind: "open_walk_in" as const,
  firstName: "Rosa",
  lastName: "Ibáñez",
  phone: "0698765432",
};
const facts = () =>
  someFacts({
    lead: { userId: "claire", name: "Claire" },
    baskets: [aBasket({ number: 12, phone: "0612345678", lines: [aLine({ ref: 1 })] })],
  });

/** A phone on which Marie has opened a board; `unsent`: with something that the market does not have. */
async function aPhone(unsent: boolean, userId = "marie") {
  const store = await openStore(storeName(userId, DAY));
  await store.facts.keep(facts());
  await store.authors.add([author]);
  if (unsent) {
    await store.own.put(entry);
    await store.commands.put({ protocol: 1, turn: 1, at: 0, command: walkIn });
  }
  return store;
}

const people = /Ana|Lefèvre|0612345678|Claire|Karim|Ibáñez|0698765432/;
const everything = async (store: Awaited<ReturnType<typeof aPhone>>) =>
  JSON.stringify(await Promise.all([store.facts.read(), store.authors.all(), store.own.all(), store.commands.all()]));

describe("people's names on a phone", () => {
  const deleted: string[] = [];
  vi.stubGlobal("caches", { delete: async (name: string) => deleted.push(name) });
  afterEach(async () => {
    vi.useRealTimers();
    deleted.length = 0;
    for (const { name = "" } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });

  it("stay while their volunteer is signed in and the week lasts", async () => {
    const store = await aPhone(false);
    await tidyBoards("marie");
    expect(await everything(store)).toMatch(people);
    expect(deleted).toEqual([]);
    store.close();
  });

  it.each([
    ["a sign-out", null],
    ["somebody else's sign-in", "karim"],
  ])("go at %s, with the pictures", async (_, userId) => {
    const store = await aPhone(false);
    await tidyBoards(userId);
    expect(await everything(store)).toBe("[null,[],[],[]]");
    expect(deleted).toEqual([GOODS_CACHE]);
    store.close();
  });

  it("that the build before has kept can be read, and go as well", async () => {
    const store = await aPhone(false);
    const tables = await openTables(storeName("marie", DAY), 2, {});
    await tables.write([{ table: "facts", key: "facts", put: { at: Date.now(), protocol: 2, facts: facts() } }]);
    tables.close();
    expect(await store.facts.read()).toEqual(facts());
    await tidyBoards(null);
    expect(await everything(store)).toBe("[null,[],[],[]]");
    store.close();
  });

  it("go after seven days, whoever is signed in", async () => {
    const store = await aPhone(false);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + FACTS_MS });
    expect(JSON.stringify(await store.facts.read())).not.toMatch(people);
    await tidyBoards("marie");
    expect(await everything(store)).toBe("[null,[],[],[]]");
    store.close();
  });

  it("go, and what was not sent stays and can be read: a basket by its number, a line by its goods", async () => {
    const store = await aPhone(true);
    await tidyBoards(null);
    expect(await everything(store)).not.toMatch(people);
    // Still known to be with the market: it is not this phone's to send.
    expect((await store.authors.all()).map(({ entry: key }) => key)).toEqual(["abcdef-0"]);
    store.close();
    const [work] = await readKeptWork(DAY, null);
    expect(work?.entries).toEqual([entry]);
    expect(work?.commands.map(({ command }) => command)).toEqual([
      { id: walkIn.id, basketId: walkIn.basketId, kind: "open_walk_in", firstName: "Rosa" },
    ]);
    expect(work?.facts?.baskets.map(({ number, lines }) => [number, lines[0]?.productName])).toEqual([[12, "Batavia"]]);
    expect(work?.facts?.factsSeq).toBe(0);
    expect(await readKeptWork(DAY, "karim")).toEqual([]);
    expect(await readKeptWork("another", null)).toEqual([]);
  });
});
