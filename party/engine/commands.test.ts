import { describe, expect, it } from "vitest";
import type { BasketDraft } from "../../core/draft/basket-draft.ts";
import { cents } from "../../core/money/cents.ts";
import { aBasket, someFacts } from "../../core/testing/board-facts.ts";
import { openTestRoom, turn, VOLUNTEER } from "../testing/test-room.ts";
import type { BoardPorts } from "./board-ports.ts";

const count = (b: number, v = 1000) => ({ b, l: 1, k: "count", v });
const idOf = (n: number): string => `018f0000-0000-7000-9000-${String(n).padStart(12, "0")}`;
const validate = (n: number, basket = 1) => ({
  id: idOf(n),
  kind: "validate" as const,
  basketId: aBasket(basket).id,
  basis: { totalCents: 0, lines: [] },
});

type Run = BoardPorts["commands"]["run"];
const validated = (basketId: string) => ({
  kind: "validated" as const,
  basketId,
  revision: 2,
  refundCents: 0,
  undoUntil: 0,
});

describe("commands", () => {
  it("see what their phone sent before them, and what anybody had stored, folded at one sequence", async () => {
    const room = openTestRoom();
    const drafts: BasketDraft[] = [];
    room.world.run = async (command, _, draft) => {
      drafts.push(draft);
      return validated(command.basketId);
    };
    const marie = room.join("marie");
    await room.settle();
    marie.observe(count(1, 2000));
    marie.command(validate(1));
    marie.observe(count(2));
    await room.settle();
    expect(drafts).toEqual([
      expect.objectContaining({
        number: 1,
        lastSeq: 1,
        authors: ["MARIE"],
        observations: new Map([[1, { countMilli: 2000 }]]),
      }),
    ]);
    expect(marie.said("result")).toEqual([{ type: "result", id: idOf(1), ok: true, answer: validated(aBasket(1).id) }]);
  });

  it("run strictly one after another, in the order in which they came", async () => {
    const room = openTestRoom();
    const steps: string[] = [];
    const gates: (() => void)[] = [];
    room.world.run = async (command) => {
      steps.push(`begin ${command.id.at(-1)}`);
      await new Promise<void>((resolve) => gates.push(resolve));
      steps.push(`end ${command.id.at(-1)}`);
      return validated(command.basketId);
    };
    const marie = room.join("marie");
    const karim = room.join("karim");
    marie.command(validate(1, 1));
    karim.command(validate(2, 2));
    marie.command(validate(3, 1));
    const settled = room.settle();
    for (let n = 0; n < 3; n++) {
      while (gates.length === 0) await turn();
      gates.shift()?.();
    }
    await settled;
    // Frames of one link are delivered together here, so Marie's second comes before Karim's.
    expect(steps).toEqual(["begin 1", "end 1", "begin 3", "end 3", "begin 2", "end 2"]);
  });

  it("are answered to whoever asks while they run, and carried out once", async () => {
    const room = openTestRoom();
    const gates: (() => void)[] = [];
    room.world.run = async (command) => {
      await new Promise<void>((resolve) => gates.push(resolve));
      return validated(command.basketId);
    };
    const marie = room.join("marie");
    await room.settle();
    marie.command(validate(1));
    room.deliver();
    while (gates.length === 0) await turn();
    room.drop(marie.link);
    room.connect(marie, "marie");
    marie.command(validate(1));
    room.deliver();
    for (const open of gates) open();
    await room.settle();
    expect(gates).toHaveLength(1);
    expect(marie.said("result")).toEqual([{ type: "result", id: idOf(1), ok: true, answer: validated(aBasket(1).id) }]);
  });

  it("that throw stay with the phone: not ready, and the next one runs", async () => {
    const room = openTestRoom();
    const run: Run = async (command) => {
      if (command.id === idOf(1)) throw new Error("D1 is away");
      return validated(command.basketId);
    };
    room.world.run = run;
    const marie = room.join("marie");
    marie.command(validate(1));
    marie.command(validate(2));
    await room.settle();
    expect(marie.said("result").map((result) => (result.ok ? "ok" : result.code))).toEqual(["not_ready", "ok"]);
    expect(room.events).toContainEqual({ event: "board_command_failed", kind: "validate" });
  });

  it("need the right that the database says now, not the one of the ticket", async () => {
    const room = openTestRoom();
    let runs = 0;
    room.world.run = async (command) => {
      runs += 1;
      return validated(command.basketId);
    };
    const watcher = room.join("watcher");
    const gone = room.join("gone");
    await room.settle();
    room.grant("watcher", ["board:join"]);
    room.revoke("gone");
    watcher.command(validate(1));
    gone.command(validate(2));
    await room.settle();
    expect(runs).toBe(0);
    expect(watcher.said("result")).toEqual([{ type: "result", id: idOf(1), ok: false, code: "forbidden" }]);
    expect(gone.link.closed()?.code).toBe(4403);
    expect(watcher.said("welcome").at(-1)?.you.canValidate).toBe(false);
  });

  it("CAP-4 that give an amount away need the référent's right, whatever else they do", async () => {
    const room = openTestRoom();
    const run: string[] = [];
    room.world.run = async (command) => {
      run.push(command.id);
      return validated(command.basketId);
    };
    const marie = room.join("marie");
    await room.settle();
    marie.command({ ...validate(1), due: "waived" });
    marie.command({ id: idOf(2), kind: "settle_due", basketId: aBasket(1).id, dueId: idOf(9), way: "waived" });
    marie.command({ ...validate(3), due: "cash" });
    await room.settle();
    room.grant("marie", [...VOLUNTEER, "basket:waive"]);
    marie.command({ ...validate(4), due: "waived" });
    await room.settle();
    expect(run).toEqual([idOf(3), idOf(4)]);
    expect(marie.said("result").map((one) => one.ok)).toEqual([false, false, true, true]);
  });

  it("DUE-7 that take money after the close are the référent's", async () => {
    const room = openTestRoom();
    room.world.run = async (command) => ({ kind: "due_settled", basketId: command.basketId, revision: 2 });
    const marie = room.join("marie");
    await room.settle();
    const take = (id: string) =>
      marie.command({ id, kind: "settle_due", basketId: aBasket(1).id, dueId: idOf(9), way: "cash" });
    take(idOf(1));
    await room.settle();
    room.world.facts = someFacts({ factsSeq: 3, validatedAt: 1 });
    await room.engine().factsMoved();
    take(idOf(2));
    await room.settle();
    room.grant("marie", [...VOLUNTEER, "distribution:validate"]);
    take(idOf(3));
    await room.settle();
    expect(marie.said("result").map((one) => one.ok)).toEqual([true, false, true]);
  });

  it("EXT-5 that open a basket for somebody without an order need none of the board's", async () => {
    const room = openTestRoom();
    const numbers: number[] = [];
    room.world.run = async (command, _, draft) => {
      numbers.push(draft.number);
      return { kind: "walk_in_opened", basketId: command.basketId, revision: 1 };
    };
    const marie = room.join("marie");
    await room.settle();
    marie.command({ id: idOf(1), kind: "open_walk_in", basketId: idOf(7), firstName: "Zoé" });
    await room.settle();
    expect([numbers, marie.said("result").map((one) => one.ok)]).toEqual([[0], [true]]);
  });

  it("of an unknown basket find nothing", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    marie.command(validate(1, 77));
    await room.settle();
    expect(marie.said("result")).toEqual([{ type: "result", id: idOf(1), ok: false, code: "not_found" }]);
  });
});

describe("late entries", () => {
  const facts = (draftSeq: number) =>
    someFacts({
      factsSeq: 2,
      baskets: [aBasket(1, { status: "validated", draftSeq, finalCents: cents(2000) }), aBasket(2)],
    });

  it("of a validated basket are merged, stored and recorded once, with their own authors", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    marie.observe(count(1));
    await room.settle();
    room.world.facts = facts(1);
    await room.engine().factsMoved();
    await room.settle();
    expect(room.world.late).toEqual([]);
    karim.observe(count(1, 3000), count(2));
    await room.settle();
    expect(marie.entries.size).toBe(3);
    expect(room.world.late).toEqual([
      {
        basketId: aBasket(1).id,
        draft: expect.objectContaining({ number: 1, seq: 2, lastSeq: 2, authors: ["KARIM"] }),
      },
    ]);
    room.world.facts = { ...facts(1), factsSeq: 3 };
    await room.engine().factsMoved();
    await room.settle();
    expect(room.world.late).toHaveLength(1);
  });

  it("that came while the validation was under way are found when its facts come", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    marie.observe(count(1));
    room.world.run = async (command) => {
      marie.observe(count(1, 500));
      for (const frame of marie.link.toRoom.splice(0)) room.engine().message(marie.link.socket, frame);
      room.world.facts = facts(1);
      return validated(command.basketId);
    };
    marie.command(validate(1));
    await room.settle();
    expect(room.world.late).toEqual([{ basketId: aBasket(1).id, draft: expect.objectContaining({ lastSeq: 2 }) }]);
  });

  it("are found again after the room died before recording them", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    marie.observe(count(1));
    await room.settle();
    room.world.facts = facts(0);
    room.crash();
    room.join("karim");
    await room.settle();
    expect(room.world.late).toHaveLength(1);
  });
});

describe("roles", () => {
  it("are read again after a minute of activity, and when somebody says they moved", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    room.revoke("marie");
    marie.observe(count(1));
    await room.settle();
    expect(marie.link.closed()).toBeNull();
    room.clock.advance(61_000);
    marie.observe(count(1));
    await room.settle();
    expect(marie.link.closed()).toEqual({ code: 4403, reason: "forbidden" });
    room.grant("karim", [...VOLUNTEER, "distribution:validate"]);
    await room.engine().membershipMoved();
    await room.settle();
    expect(karim.said("welcome").at(-1)?.you).toEqual({
      userId: "karim",
      name: "KARIM",
      canValidate: true,
      canClose: true,
      canWaive: false,
      canCorrect: false,
    });
  });
});
