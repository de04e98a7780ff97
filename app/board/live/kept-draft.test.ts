import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { type KeptDraft, openKeptDraft, readKeptDraft } from "./kept-draft.ts";

let names = 0;
const open: { doc: Y.Doc; kept: KeptDraft }[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const { doc, kept } of open.splice(0)) {
    kept.destroy();
    doc.destroy();
  }
});

async function openPhone(name = `draft-${names++}`) {
  const doc = new Y.Doc();
  const keeps: boolean[] = [];
  const kept = openKeptDraft({ name, doc, keeps: (does) => keeps.push(does) });
  open.push({ doc, kept });
  await kept.loaded;
  const entries = doc.getMap("entries");
  return { name, doc, kept, keeps, entries, close: kept.destroy };
}

describe("the draft in a phone's database", () => {
  it("is kept when it says so: what was written is read back by a page that knows nothing else", async () => {
    const marie = await openPhone();
    marie.entries.set("abcdef-0", 1);
    marie.entries.set("abcdef-1", 2);
    await marie.kept.written();
    expect(await readKeptDraft(marie.name)).toBe(2);
    const again = await openPhone(marie.name);
    expect(again.entries.toJSON()).toEqual({ "abcdef-0": 1, "abcdef-1": 2 });
  });

  it("has not said so before its database has: a database that refuses is told of, and tried again", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const marie = await openPhone();
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    marie.entries.set("abcdef-0", 1);
    let isWritten = false;
    const written = marie.kept.written().then(() => {
      isWritten = true;
    });
    await vi.waitFor(() => expect(marie.keeps).toEqual([false]));
    await vi.advanceTimersByTimeAsync(10_000);
    expect([isWritten, marie.keeps]).toEqual([false, [false]]);
    transaction.mockRestore();
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    await written;
    expect(marie.keeps).toEqual([false, true]);
    expect(await readKeptDraft(marie.name)).toBe(1);
  });

  it("is told where the browser has no database at all, and the page goes on", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("private", "SecurityError");
    });
    const marie = await openPhone();
    expect(marie.keeps).toEqual([false]);
    marie.entries.set("abcdef-0", 1);
    expect(marie.entries.size).toBe(1);
  });

  it("is shared by two tabs of one person, without a network, and loses neither's work", async () => {
    const one = await openPhone();
    const two = await openPhone(one.name);
    one.entries.set("one-0", 1);
    two.entries.set("two-0", 2);
    await Promise.all([one.kept.written(), two.kept.written()]);
    await expect.poll(() => [one.entries.size, two.entries.size]).toEqual([2, 2]);
    expect(await readKeptDraft(one.name)).toBe(2);
  });

  it("packs many rows into one when it is opened, and keeps what a last page had typed as it closed", async () => {
    const marie = await openPhone();
    for (let n = 0; n < 250; n++) {
      marie.entries.set(`abcdef-${n}`, n);
      await marie.kept.written();
    }
    marie.entries.set("abcdef-250", 250);
    marie.close();
    const rows = async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(marie.name);
        opening.onsuccess = () => resolve(opening.result);
      });
      const counting = db.transaction("updates").objectStore("updates").count();
      const count = await new Promise<number>((resolve) => {
        counting.onsuccess = () => resolve(counting.result);
      });
      db.close();
      return count;
    };
    await expect.poll(rows).toBe(251);
    const again = await openPhone(marie.name);
    expect(again.entries.size).toBe(251);
    expect(await rows()).toBe(1);
    expect(await readKeptDraft(marie.name)).toBe(251);
  });
});
