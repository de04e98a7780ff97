import { describe, expect, it } from "vitest";
import { seededRandom } from "../../core/random/seeded.ts";
import { turn } from "../testing/test-room.ts";
import { openHall } from "./hall.ts";

const STEPS = 500;
/** Each run takes the same few; a long run asks for more. */
const SEEDS = Number(process.env.SIM_SEEDS ?? 12);

/** What one run must never break, whatever happened in between. */
async function run(seed: number): Promise<void> {
  const hall = openHall(seededRandom(seed));
  const acknowledged = new Map<string, string>();
  const seenByOthers = new Set<string>();

  for (let step = 0; step < STEPS; step++) {
    hall.step();
    if (step % 10 === 0) await turn();
    for (const { phone, userId } of hall.people) {
      for (const receipt of phone.said("receipt"))
        for (const entry of receipt.entries) acknowledged.set(entry, receipt.by);
      for (const key of phone.entries.keys()) if (!key.startsWith(`r${userId.slice(1)}-`)) seenByOthers.add(key);
    }
  }
  await hall.heal();

  const story = `seed ${seed}\n${hall.story.slice(-40).join("\n")}`;
  const contents = hall.people.map(({ phone }) => phone.entries.toJSON());
  const [first] = contents;
  for (const content of contents) expect(content, story).toEqual(first);
  const typed = new Set(Object.keys(first ?? {}));
  for (const key of [...acknowledged.keys(), ...seenByOthers])
    expect(typed.has(key), `${key} lost, ${story}`).toBe(true);

  hall.room.crash();
  const witness = hall.room.join("witness");
  await hall.room.settle();
  expect(witness.entries.toJSON(), story).toEqual(first);
  const authors = witness.said("authors").flatMap((message) => message.authors);
  expect(authors.length, story).toBe(typed.size);
  for (const [entry, by] of authors) {
    expect(by, story).toBe(`u${entry[1]}`);
    if (acknowledged.has(entry)) expect(acknowledged.get(entry), story).toBe(by);
  }
  for (const event of hall.room.events) expect(event.event, story).not.toBe("board_closed_connection");
}

describe("phones in a hall, whatever happens between two frames", () => {
  it.each(Array.from({ length: SEEDS }, (_, seed) => [seed]))(
    "converge and lose nothing that was acknowledged or seen: seed %i",
    (seed) => run(seed),
  );
});
