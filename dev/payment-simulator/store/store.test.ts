import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { newTransaction } from "../objects/balance-transaction.ts";
import type { Rows } from "../rows.ts";
import { memoryStore } from "./memory-store.ts";
import { type SqlPort, sqliteStore } from "./sqlite-store.ts";
import type { Store } from "./store.ts";

/** The Durable Object's SQLite as the store sees it, on Node's own. */
function nodeSql(): SqlPort {
  const db = new DatabaseSync(":memory:");
  return {
    exec: (query, ...values) => db.prepare(query).all(...values),
    transactionSync(work) {
      db.exec("BEGIN");
      try {
        const result = work();
        db.exec("COMMIT");
        return result;
      } catch (error) {
        db.exec("ROLLBACK");
        throw error;
      }
    },
  };
}

const stores: Record<string, () => Store> = { memory: memoryStore, sqlite: () => sqliteStore(nodeSql()) };

describe.each(Object.entries(stores))("the %s store", (_, make) => {
  it("gives back copies of what was put, newest first, in the order of the first put", () => {
    const store = make();
    for (const id of ["a", "b", "c"]) {
      store.put("fault", id, aFault(id));
    }
    store.put("fault", "a", { ...aFault("a"), times: 9 });
    expect(store.get("fault", "a")).toEqual({ ...aFault("a"), times: 9 });
    expect(store.get("fault", "d")).toBeUndefined();
    expect(store.list("fault").map(({ id }) => id)).toEqual(["c", "b", "a"]);
    store.remove("fault", "b");
    store.remove("fault", "b");
    expect(store.list("fault").map(({ id }) => id)).toEqual(["c", "a"]);
    expect(store.list("delivery")).toEqual([]);
  });

  it("finds rows by their words, which follow the row", () => {
    const store = make();
    store.put("balance_transaction", "1", funds("1", 10));
    store.put("balance_transaction", "2", funds("2", 10));
    const unpaid = () => store.list("balance_transaction", "acct_luc unpaid").map(({ object }) => object.id);
    expect(unpaid()).toEqual(["2", "1"]);
    store.put("balance_transaction", "2", { ...funds("2", 10), payout: "po_1" });
    expect(unpaid()).toEqual(["1"]);
    expect(store.list("balance_transaction", "acct_luc po_1")).toHaveLength(1);
    expect(store.list("balance_transaction", "acct_luc")).toHaveLength(2);
  });

  it("plays by instant, funds before the payout of the same instant", () => {
    const store = make();
    expect(store.nextDueAt("simulated")).toBeUndefined();
    store.put("balance_settings", "acct_luc", cutAt(20_000));
    store.put("balance_transaction", "late", funds("late", 30));
    store.put("balance_transaction", "first", funds("first", 20));
    store.put("balance_transaction", "second", funds("second", 20));
    store.put("delivery", "d", { id: "d", event: "e", state: "queued", dueAt: 5_000, attempts: 0, lastStatus: null });
    expect(store.nextDueAt("simulated")).toBe(20_000);
    expect(store.due("simulated", 19_999)).toBeUndefined();
    const played = [];
    for (let row = store.due("simulated", 20_000); row !== undefined; row = store.due("simulated", 20_000)) {
      played.push(row);
      store.remove(row.kind, row.id);
    }
    expect(played).toEqual([
      { kind: "balance_transaction", id: "first", dueAt: 20_000 },
      { kind: "balance_transaction", id: "second", dueAt: 20_000 },
      { kind: "balance_settings", id: "acct_luc", dueAt: 20_000 },
    ]);
    expect(store.nextDueAt("simulated")).toBe(30_000);
    expect(store.due("real", 4_999)).toBeUndefined();
    expect(store.due("real", 5_000)).toEqual({ kind: "delivery", id: "d", dueAt: 5_000 });
    expect(store.nextDueAt("real")).toBe(5_000);
  });

  it("does all of a step or nothing of it", () => {
    const store = make();
    store.put("clock", "clock", { offsetMs: 1 });
    expect(() =>
      store.atomically(() => {
        store.put("clock", "clock", { offsetMs: 2 });
        store.put("fault", "a", aFault("a"));
        throw new Error("half way");
      }),
    ).toThrow("half way");
    expect(store.get("clock", "clock")).toEqual({ offsetMs: 1 });
    expect(store.list("fault")).toEqual([]);
    expect(store.atomically(() => store.get("clock", "clock"))).toEqual({ offsetMs: 1 });
  });

  it("trims to the newest and can be emptied", () => {
    const store = make();
    for (const id of ["a", "b", "c"]) {
      store.put("fault", id, aFault(id));
    }
    store.trim("fault", 2);
    expect(store.list("fault").map(({ id }) => id)).toEqual(["c", "b"]);
    store.clear();
    expect(store.list("fault")).toEqual([]);
    expect(store.nextDueAt("simulated")).toBeUndefined();
  });
});

const aFault = (id: string): Rows["fault"] => ({ id, kind: "webhook_loss", times: 1, skip: 0, ms: 0 });

const funds = (id: string, availableSeconds: number): Rows["balance_transaction"] => ({
  account: "acct_luc",
  payout: null,
  object: newTransaction({
    id,
    type: "payment",
    amountCents: 100,
    source: "py_1",
    description: null,
    now: 0,
    availableAt: availableSeconds * 1_000,
  }),
});

const cutAt = (nextPayoutAt: number): Rows["balance_settings"] => ({
  account: "acct_luc",
  nextPayoutAt,
  settings: {
    object: "balance_settings",
    payments: {
      debit_negative_balances: false,
      payouts: null,
      settlement_timing: { delay_days: 3, start_of_day: null },
    },
  },
});
