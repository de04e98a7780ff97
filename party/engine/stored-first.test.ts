import { describe, expect, it } from "vitest";
import { createNodeSql } from "../testing/node-sql.ts";
import { openTestRoom } from "../testing/test-room.ts";
import { createBoardStorage } from "./board-storage.ts";
import { packChunk, unpackChunk } from "./chunk.ts";

const count = (b: number) => ({ b, l: 1, k: "count", v: 1000 });

describe("stored first", () => {
  it("what could not be stored is seen by nobody, acknowledged to nobody, and ends the room", async () => {
    let full = false;
    const room = openTestRoom({
      storage: (real) => ({
        ...real,
        append(row) {
          if (full) throw new Error("SQLITE_FULL");
          real.append(row);
        },
      }),
    });
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    full = true;
    marie.observe(count(1));
    await room.settle();
    expect(room.aborts).toHaveLength(1);
    expect(karim.entries.size).toBe(0);
    expect(marie.said("receipt")).toEqual([]);
    expect(room.engine().drafts()).toEqual([]);

    full = false;
    room.crash();
    room.connect(marie, "marie");
    room.connect(karim, "karim");
    await room.settle();
    expect(karim.entries.size).toBe(1);
    expect(marie.said("receipt")).toHaveLength(1);
  });

  it("is stored before the first frame leaves", async () => {
    const inFlight: number[] = [];
    const room = openTestRoom({
      storage: (real) => ({
        ...real,
        append(row) {
          inFlight.push(marie.link.toPhone.length + karim.link.toPhone.length);
          real.append(row);
        },
      }),
    });
    const marie = room.join("marie");
    const karim = room.join("karim");
    await room.settle();
    marie.observe(count(1));
    for (const frame of marie.link.toRoom.splice(0)) room.engine().message(marie.link.socket, frame);
    expect(inFlight).toEqual([0]);
    expect(marie.link.toPhone).toHaveLength(1);
    expect(karim.link.toPhone).toHaveLength(2);
  });

  it("a room that died has everything it acknowledged, with its authors, and goes on counting", async () => {
    const room = openTestRoom();
    const marie = room.join("marie");
    await room.settle();
    const keys = [...marie.observe(count(1)), ...marie.observe(count(2))];
    await room.settle();
    room.crash();
    const karim = room.join("karim");
    await room.settle();
    karim.observe(count(3));
    await room.settle();
    expect(Object.keys(karim.entries.toJSON())).toEqual(expect.arrayContaining(keys));
    expect(
      karim.said("authors").flatMap((message) => message.authors.map(([key, by, , , seq]) => [key, by, seq])),
    ).toEqual([
      [keys[0], "marie", 1],
      [keys[1], "marie", 2],
    ]);
    expect(karim.said("receipt").map((receipt) => receipt.seq)).toEqual([3]);
  });
});

describe("chunks", () => {
  it("hold updates as they came", () => {
    const rows = [1, 2, 3].map((seq) => ({
      seq,
      update: new Uint8Array([seq, seq]),
      by: `u${seq % 2}`,
      name: "Ana Lopes",
      at: 10 * seq,
    }));
    expect(unpackChunk(packChunk(rows))).toEqual(rows);
    expect(unpackChunk(packChunk([]))).toEqual([]);
  });

  it("replace loose rows, stay under 1 MB and lose nothing", () => {
    const sql = createNodeSql();
    const storage = createBoardStorage(sql);
    const rows = Array.from({ length: 1100 }, (_, i) => ({
      seq: i + 1,
      update: new Uint8Array(4_000).fill(i % 256),
      by: "u",
      name: "U",
      at: i,
    }));
    for (const row of rows) storage.append(row);
    expect(storage.updates()).toEqual(rows);
    expect(createBoardStorage(sql).updates()).toEqual(rows);
    const sizes = sql
      .all("SELECT length(data) AS bytes FROM board_chunk")
      .map((row) => Number((row as { bytes: number }).bytes));
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
    expect(sql.all("SELECT seq FROM board_update")).toHaveLength(1100 - 1024);
  });
});
