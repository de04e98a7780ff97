import { type BoardCommand, type CommandAnswer, type FromRoom, PROTOCOL } from "../../../core/contract/board.ts";
import { type Code, codes, type Refusal, refuse } from "../../../core/contract/codes.ts";
import type { PhoneStore, QueuedCommand } from "./phone-store.ts";

export type Outcome = CommandAnswer | Refusal;
type Result = Extract<FromRoom, { type: "result" }>;

export type CommandQueue = {
  /** Kept before it is sent; resolves with the room's answer, whenever that comes. */
  readonly add: (command: BoardCommand) => Promise<Outcome>;
  /** Everything that the phone had typed has been sent: commands may follow, in their order. */
  readonly open: () => void;
  readonly shut: () => void;
  readonly settle: (result: Result) => void;
  readonly waiting: () => readonly QueuedCommand[];
  /** Of those: not in the phone's database. */
  readonly loose: () => number;
};

/** The room could not carry it out now: asked again after this long. */
const AGAIN_MS = 3_000;
/** Nothing came back on a live link: asked again, under the same id. */
const SILENCE_MS = 10_000;

/**
 * Commands of this phone, each kept until it is answered, also over reloads; the room carries out each id once. One at a time:
 * what was decided after something is never carried out before it.
 */
export async function createCommandQueue(options: {
  store: PhoneStore["commands"];
  say: (command: BoardCommand) => void;
  /** Something waits, was kept or was answered. */
  changed: () => void;
  /** Told before the command is forgotten. */
  answered: (command: BoardCommand, outcome: Outcome) => Promise<void>;
  now: () => number;
}): Promise<CommandQueue> {
  const { store, changed } = options;
  let waiting = await store.all().catch(() => []);
  let isOpen = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const askers = new Map<string, (outcome: Outcome) => void>();
  /** Being written down; said only then. */
  const loose = new Set<string>();
  /** Could not be written down: said all the same, and counted as loose until it is answered. */
  const unkept = new Set<string>();

  function sayNext(): void {
    clearTimeout(again);
    const [next] = waiting;
    if (!isOpen || next === undefined || loose.has(next.command.id)) return;
    options.say(next.command);
    again = setTimeout(sayNext, SILENCE_MS);
  }

  async function done(queued: QueuedCommand, outcome: Outcome): Promise<void> {
    const { command } = queued;
    waiting = waiting.filter((other) => other !== queued);
    unkept.delete(command.id);
    askers.get(command.id)?.(outcome);
    askers.delete(command.id);
    changed();
    sayNext();
    await options.answered(command, outcome);
    await store.remove(command.id);
  }

  return {
    add: (command) =>
      new Promise((resolve) => {
        const turn = 1 + Math.max(0, ...waiting.map((before) => before.turn));
        const queued = { protocol: PROTOCOL, command, turn, at: options.now() };
        askers.set(command.id, resolve);
        waiting = [...waiting, queued];
        loose.add(command.id);
        changed();
        const put = (isKept: boolean): void => {
          loose.delete(command.id);
          if (!isKept) unkept.add(command.id);
          changed();
          if (waiting[0] === queued) sayNext();
        };
        // Kept or not, it is asked: a full disk must not stop the hall.
        store.put(queued).then(
          () => put(true),
          () => put(false),
        );
      }),
    open() {
      isOpen = true;
      sayNext();
    },
    shut() {
      isOpen = false;
      clearTimeout(again);
    },
    settle(result) {
      const queued = waiting.find(({ command }) => command.id === result.id);
      if (queued === undefined) return;
      if (!result.ok && result.code === "not_ready") {
        clearTimeout(again);
        again = setTimeout(sayNext, AGAIN_MS);
        return;
      }
      const outcome = result.ok ? result.answer : refuse(codeOf(result.code), result.data);
      done(queued, outcome).catch(() => console.warn({ event: "board_command_not_forgotten" }));
    },
    waiting: () => waiting,
    loose: () => loose.size + unkept.size,
  };
}

const isCode = (code: string): code is Code => Object.hasOwn(codes, code);

/** A newer room may know refusals that this build does not. */
const codeOf = (code: string): Code => (isCode(code) ? code : "internal");
