import type { TestLink } from "../testing/test-link.ts";
import { createTestPhone, type TestPhone } from "../testing/test-phone.ts";
import { openTestRoom } from "../testing/test-room.ts";
import type { Random } from "./random.ts";

type Person = { readonly userId: string; readonly phone: TestPhone; link: TestLink | null };

const PEOPLE = 4;
const BASKETS = 5;
const LINES = 3;

/** A hall full of phones on one room, where anything may happen between any two frames. */
export function openHall(random: Random) {
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
    const b = random.below(BASKETS);
    const l = random.below(LINES);
    const same = [...phone.entries].filter(
      ([, value]) =>
        JSON.stringify(value).startsWith(`{"on":[`) && JSON.stringify(value).includes(`"b":${b},"l":${l},`),
    );
    const on = same.map(([key]) => key).slice(-3);
    phone.observe({ b, l, k: "count", v: random.below(9) * 1000, on });
    story.push(`${userId} observes ${b}/${l}`);
  }

  function deliver(person: Person, count: number): void {
    const { link, phone, userId } = person;
    if (link === null) return;
    const up = random.next() < 0.5;
    for (let i = 0; i < count; i++) {
      const frame = (up ? link.toRoom : link.toPhone).shift();
      if (frame === undefined) return;
      if (up) room.engine().message(link.socket, frame);
      else phone.receive(frame);
    }
    story.push(`${up ? "room" : userId} hears ${count}`);
    if (room.aborts.length > 0) crash("the disk was full");
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
    if (person.link !== null) ghosts.push(person.link);
    person.phone.disconnect(1006);
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
    [30, observe],
    [50, (person) => deliver(person, 1 + random.below(4))],
    [10, (person) => (person.link === null ? connect(person) : undefined)],
    [3, drop],
    [2, silence],
    [2, bury],
    [1, () => crash("just so")],
    [2, hibernate],
    [1, fillDisk],
    [6, () => room.clock.advance(random.below(400))],
  ];
  const weights = happenings.reduce((sum, [weight]) => sum + weight, 0);

  return {
    room,
    people,
    story,
    step(): void {
      const person = random.pick(people);
      let at = random.below(weights);
      for (const [weight, happen] of happenings) {
        at -= weight;
        if (at >= 0 || person === undefined) continue;
        happen(person);
        return;
      }
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
