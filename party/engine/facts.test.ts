import { describe, expect, it } from "vitest";
import { PROTOCOL } from "../../core/contract/board.ts";
import { cents } from "../../core/money/cents.ts";
import { aBasket, someFacts } from "../../core/testing/board-facts.ts";
import { openTestRoom, VOLUNTEER } from "../testing/test-room.ts";

const lead = [...VOLUNTEER, "phones:read", "distribution:validate"];

describe("facts", () => {
  it("come whole at first and then only as far as they changed", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    expect(marie.said("facts").map(({ partial, facts }) => [partial, facts.baskets.length])).toEqual([[false, 2]]);
    const changed = aBasket(2, { status: "validated", finalCents: cents(1500) });
    room.world.facts = someFacts({ factsSeq: 2, baskets: [changed] });
    await room.engine().factsMoved();
    await room.settle();
    const last = marie.said("facts").at(-1);
    expect(last?.partial).toBe(true);
    expect(last?.facts.baskets).toEqual([{ ...changed, phone: "" }]);

    const later = room.join("later");
    await room.settle();
    expect(later.said("facts")[0]?.facts.baskets.map((basket) => basket.status)).toEqual(["ordered", "validated"]);
  });

  it("travel packed to a phone that reads them so, and open to one of the build before", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const former = room.join("former", "former", { protocol: PROTOCOL - 1 });
    await room.settle();
    expect(marie.kinds).toContain("packed_facts");
    expect(former.kinds).toContain("facts");
    expect(marie.said("facts")).toEqual(former.said("facts"));
  });

  it("are not sent again to a phone that comes back with the newest, and partly to one that is a little behind", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    room.world.facts = someFacts({ factsSeq: 2, baskets: [aBasket(2, { revision: 2 })] });
    await room.engine().factsMoved();
    const upToDate = room.join("up", "up", { factsSeq: 2 });
    const behind = room.join("behind", "behind", { factsSeq: 1 });
    const far = room.join("far", "far", { factsSeq: 99 });
    await room.settle();
    expect(marie.said("facts")).toHaveLength(2);
    expect(upToDate.said("facts")).toEqual([]);
    expect(
      behind.said("facts").map(({ partial, facts }) => [partial, facts.baskets.map((basket) => basket.number)]),
    ).toEqual([[true, [2]]]);
    expect(far.said("facts").map(({ partial }) => partial)).toEqual([false]);
  });

  it("are not sent again to who may read numbers and has them, and whole to who may and has not, or has and may not", async () => {
    const room = openTestRoom();
    for (const name of ["has", "lacks"]) room.grant(name, lead);
    const newest = { factsSeq: 1 };
    const has = room.join("has", "has", { ...newest, phones: true });
    const lacks = room.join("lacks", "lacks", newest);
    const former = room.join("former", "former", { ...newest, phones: true });
    await room.settle();
    expect(has.said("facts")).toEqual([]);
    expect(lacks.said("facts").map(({ partial }) => partial)).toEqual([false]);
    expect(former.said("facts").map(({ facts }) => facts.baskets.map(({ phone }) => phone))).toEqual([["", ""]]);
  });

  it("hold phone numbers only for who may read them, only from the pickup until validation", async () => {
    const room = openTestRoom();
    const { clock, world } = room;
    world.facts = someFacts({ pickupStartsAt: clock.now() + 1000 });
    room.grant("claire", lead);
    const claire = room.join("claire");
    const marie = room.join("marie");
    await room.settle();
    const phones = (phone: typeof claire) =>
      phone
        .said("facts")
        .at(-1)
        ?.facts.baskets.map((basket) => basket.phone);
    expect(phones(claire)).toEqual(["", ""]);
    clock.advance(2000);
    world.facts = { ...world.facts, factsSeq: 2 };
    await room.engine().factsMoved();
    await room.settle();
    expect(phones(claire)).toEqual(["0600000000", "0600000000"]);
    expect(phones(marie)?.join("")).toBe("");
    world.facts = { ...world.facts, factsSeq: 3, validatedAt: clock.now() };
    await room.engine().factsMoved();
    await room.settle();
    expect(phones(claire)).toEqual(["", ""]);
  });

  it("are known to a room that slept: nobody is sent twice what it has", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    room.hibernate();
    marie.observe({ b: 1, l: 1, k: "count", v: 1000 });
    await room.settle();
    expect(marie.said("facts")).toHaveLength(1);
    expect(karim.entries.size).toBe(1);
    expect(karim.said("receipt")).toHaveLength(1);
  });

  it("that cannot be read are asked for again, and the draft goes on meanwhile", async () => {
    const room = openTestRoom();
    let tries = 0;
    room.world.load = async () => {
      tries += 1;
      if (tries < 3) throw new Error("D1 is away");
      return someFacts();
    };
    const marie = room.join("marie");
    const karim = room.join("karim");
    marie.observe({ b: 1, l: 1, k: "count", v: 1000 });
    await room.settle();
    expect(karim.entries.size).toBe(1);
    for (let i = 0; i < 3; i++) {
      room.clock.advance(2000);
      await room.settle();
    }
    expect(marie.said("facts")).toHaveLength(1);
    expect(marie.said("welcome")).toHaveLength(1);
  });

  it("of a board that is archived end all connections", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    room.world.facts = null;
    await room.engine().factsMoved();
    expect(marie.link.closed()).toEqual({ code: 4410, reason: "archived" });
  });

  it("are not read while nobody is there", async () => {
    const room = openTestRoom();
    let reads = 0;
    room.world.load = async () => {
      reads += 1;
      return someFacts();
    };
    await room.engine().factsMoved();
    expect(reads).toBe(0);
  });
});
