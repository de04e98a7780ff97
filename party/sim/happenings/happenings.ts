import type { SeededRandom } from "../../../core/random/seeded.ts";
import { anyFate } from "../desk.ts";
import type { Hall } from "../hall.ts";
import type { Tab } from "../tab.ts";
import { ask } from "./ask.ts";
import { sendGarbage } from "./garbage.ts";
import { anyBasket, observe } from "./observe.ts";
import { sendRefunds } from "./outbox.ts";
import { actorOf, giveRole, officeCommandId, takeRole } from "./roles.ts";

/**
 * Something that happens between two frames. Total: where there is nothing for it to happen to, nothing does, so that any
 * happening can be taken out of a story and the rest goes on.
 */
type Happening = (hall: Hall, tab: Tab, random: SeededRandom) => void | Promise<void>;

const HOUR = 3_600_000;

const heard =
  (direction: "up" | "down"): Happening =>
  async (hall, tab, random) => {
    if (tab.link !== null) await hall.deliver(tab.link, direction, random.whole(1, 5), anyFate(random));
  };

export const HAPPENINGS = {
  // People.
  observe,
  ask,
  look: (hall, tab, random) =>
    tab.phone.look(random.chance(0.3) ? null : (anyBasket(hall, tab, random)?.number ?? null)),
  remind: (_, tab) => tab.phone.remind(),
  // Connections.
  connect: async (hall, tab) => await hall.connect(tab),
  roomHears: heard("up"),
  phoneHears: heard("down"),
  cut: (hall, tab) => hall.cut(tab),
  silence: (hall, tab) => hall.silence(tab),
  /** What was under way on a connection that its phone has given up arrives after all, or its end does. */
  ghost: async (hall, _, random) => {
    const ghosts = [...hall.links].filter(([, other]) => other === null).map(([link]) => link);
    if (ghosts.length === 0) return;
    const link = random.pick(ghosts);
    if (random.chance(0.7)) await hall.deliver(link, "up", random.whole(1, 5), anyFate(random));
    else hall.bury(link);
  },
  reload: (hall, tab, random) => {
    if (random.chance(0.5)) hall.silence(tab);
    else hall.cut(tab);
    tab.reload(random.chance(0.3));
  },
  // The database.
  databaseAnswers: async ({ desk }, _, random) => await desk.answer(random.whole(0, 9)),
  databaseUnreachable: ({ desk }, _, random) => desk.failOnTheWayThere(random.whole(0, 9)),
  answerLost: async ({ desk }, _, random) => await desk.failOnTheWayBack(random.whole(0, 9)),
  strayArrives: async ({ desk }, _, random) => await desk.arrive(random.whole(0, 9)),
  // The room.
  roomDies: async (hall, _, random) => await hall.crash(anyFate(random)),
  /** A new build just when the room writes: what it wrote is still on its way, and some of the phones come back at once. */
  deployment: async (hall, _, random) => {
    if (!hall.host.isWriting()) return;
    await hall.crash("stray");
    for (const tab of hall.tabs) if (random.chance(0.6)) await hall.connect(tab);
  },
  roomSleeps: async (hall) => await hall.hibernate(),
  diskFull: ({ host }) => host.fillDisk(),
  // Time.
  momentsPass: ({ clock }, _, random) => clock.advance(random.whole(0, 4000)),
  hoursPass: ({ clock }, _, random) => clock.advance(random.whole(0, 2 * HOUR)),
  // The market.
  roleTaken: async (hall, tab, random) => {
    takeRole(hall, tab);
    if (random.chance(0.6)) void hall.host.engine().membershipMoved();
  },
  roleGiven: (hall, tab) => giveRole(hall, tab),
  refundsLeave: async (hall) => await sendRefunds(hall),
  factsTold: ({ host, office }, _, random) => {
    if (office.takeWakes() > 0 && random.chance(0.7)) void host.engine().factsMoved();
  },
  distributionValidated: (hall, _, random) => {
    if (hall.lead().hasRole) hall.office.validate(actorOf(hall.lead()), officeCommandId(random.whole(1, 3)));
  },
  runGoesOn: (hall) => {
    const runId = hall.openRun();
    if (runId !== null) hall.office.step(runId);
  },
  officeDies: async ({ office }, _, random) => await office.die(anyFate(random)),
  garbage: sendGarbage,
} as const satisfies Record<string, Happening>;

export type HappeningName = keyof typeof HAPPENINGS;

/** How often each happens. */
export const WEIGHTS: Record<HappeningName, number> = {
  observe: 45,
  ask: 30,
  look: 6,
  remind: 5,
  connect: 35,
  roomHears: 100,
  phoneHears: 120,
  cut: 4,
  silence: 4,
  ghost: 6,
  reload: 4,
  databaseAnswers: 130,
  databaseUnreachable: 2,
  answerLost: 3,
  strayArrives: 30,
  roomDies: 2,
  deployment: 14,
  roomSleeps: 4,
  diskFull: 0.7,
  momentsPass: 14,
  hoursPass: 1,
  roleTaken: 0.6,
  roleGiven: 1.2,
  refundsLeave: 3,
  factsTold: 4,
  distributionValidated: 0.5,
  runGoesOn: 2,
  officeDies: 0.7,
  garbage: 3,
};
