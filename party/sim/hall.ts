import type { SeededRandom } from "../../core/random/seeded.ts";
import type { TestLink } from "../testing/test-link.ts";
import { createTestPhone, type TestPhone } from "../testing/test-phone.ts";
import { openTestRoom } from "../testing/test-room.ts";

type Person = { readonly userId: string; readonly phone: TestPhone; link: TestLink | null };

const PEOPLE = 4;
const BASKETS = 5;
const LINES = 3;

/** A hall full of phones on one room, where anything may happen between any two frames. */
export function openHall(random: SeededRandom) {
  const story: string[] = [];
  /** The next write of the room's storage fails. */
  let diskFull = false;
  const room = openTestRoom({
    storage: (real) => ({
      ...real,
      append(row) {
        if (diskFull) throw new Error("SQLITE_FULL");
        real.append(row);
      },
    }),
  });
  const people = Array.from(
    { length: PEOPLE },
    (_, i): Person => ({ userId: `u${i}`, phone: createTestPhone(`r${i}`), link: null }),
  );
  const ghosts: TestLink[] = [];

  function observe({ phone, userId }: Person): void {
    const b = random.whole(1, BASKETS);
    const l = random.whole(1, LINES);
    const on = [...phone.entries.keys()].slice(-3);
    phone.observe({ b, l, k: "count", v: random.whole(0, 9) * 1000, on });
    story.push(`${userId} observes ${b}/${l}`);
  }

  function deliver(person: Person, count: number): void {
    const { link, phone, userId } = person;
    if (link === null) return;
    const up = random.chance(0.5);
    const frames = (up ? link.toRoom : link.toPhone).splice(0, count);
    story.push(`${up ? "room" : userId} hears ${frames.length}`);
    for (const frame of frames) {
      if (up) room.engine().message(link.socket, frame);
      else phone.receive(frame);
      if (room.aborts.length === 0) continue;
      crash("the disk was full");
      return;
    }
  }

  function connect(person: Person): void {
    person.link = room.connect(person.phone, person.userId);
    story.push(`${person.userId} connects`);
  }

  function drop(person: Person): void {
    if (person.link !== null) room.drop(person.link);
    person.link = null;
    story.push(`${person.userId} is cut`);
  }

  /** Bytes vanish and nothing closes: the room still believes in the connection. */
  function silence(person: Person): void {
    if (person.link === null) return;
    ghosts.push(person.link);
    person.phone.disconnect(person.link);
    person.link = null;
    story.push(`${person.userId} falls silent`);
  }

  function crash(why: string): void {
    diskFull = false;
    room.aborts.length = 0;
    room.crash();
    ghosts.length = 0;
    for (const person of people) person.link = null;
    story.push(`the room dies: ${why}`);
  }

  /** The platform lets no room sleep that waits for a timer: frames that wait to be merged are safe. */
  function hibernate(): void {
    if (!room.clock.isQuiet()) return;
    room.hibernate();
    story.push("the room sleeps");
  }

  function fillDisk(): void {
    diskFull = true;
    story.push("the disk is full");
  }

  function bury(): void {
    const ghost = ghosts.pop();
    if (ghost !== undefined) room.drop(ghost);
  }

  const happenings: readonly (readonly [weight: number, happen: (person: Person) => void])[] = [
    [60, observe],
    [400, (person) => deliver(person, random.whole(1, 4))],
    [60, (person) => (person.link === null ? connect(person) : undefined)],
    [6, drop],
    [4, silence],
    [6, bury],
    [1, () => crash("just so")],
    [6, hibernate],
    [1, fillDisk],
    [30, () => room.clock.advance(random.whole(0, 400))],
  ];
  return {
    room,
    people,
    story,
    step(): void {
      const [, happen] = random.weighted(happenings, ([weight]) => weight);
      happen(random.pick(people));
    },
    /** Everybody comes back to a healthy room and all frames arrive. */
    async heal(): Promise<void> {
      diskFull = false;
      while (ghosts.length > 0) bury();
      for (const person of people) if (person.link === null) connect(person);
      await room.settle();
    },
  };
}
