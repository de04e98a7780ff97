import { describe, expect, it } from "vitest";
import { claimReplica } from "./replica.ts";

/** The browser's locks over all tabs; the first `taken` names asked for are held by another tab. */
function locksOf(taken: number) {
  const asked: string[] = [];
  const released: string[] = [];
  const request = async (name: string, _: LockOptions, run: (lock: Lock | null) => unknown) => {
    asked.push(name);
    if (asked.length <= taken) return run(null);
    await run({ name, mode: "exclusive" });
    released.push(name);
  };
  return { asked, released, locks: { request } as unknown as LockManager };
}

describe("a replica's name", () => {
  it("is six characters that a draft's key may begin with, another one for every page", async () => {
    const names = await Promise.all(
      Array.from({ length: 50 }, () => claimReplica(new AbortController().signal, undefined)),
    );
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_]{6}$/);
    expect(new Set(names).size).toBe(50);
  });

  it("is not one that another tab holds, and is held until the page is left", async () => {
    const { asked, released, locks } = locksOf(2);
    const page = new AbortController();
    const name = await claimReplica(page.signal, locks);
    expect(asked).toHaveLength(3);
    expect(asked.at(-1)).toBe(`cabas-replica-${name}`);
    expect(released).toEqual([]);
    page.abort();
    await expect.poll(() => released).toEqual([`cabas-replica-${name}`]);
  });
});
