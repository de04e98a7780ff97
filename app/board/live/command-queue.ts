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
};

/** The room could not carry it out now: asked again after this long. */
const AGAIN_MS = 3_000;

/** Commands of this phone, each kept until it is answered, also over reloads; the room carries out each id once. */
export async function createCommandQueue(options: {
  store: PhoneStore["commands"];
  say: (command: BoardCommand) => void;
  /** Something waits or was answered; `outcome` for a command whose asker is gone with an earlier page. */
  changed: (orphan?: { command: BoardCommand; outcome: Outcome }) => void;
  now: () => number;
}): Promise<CommandQueue> {
  const { store, say, changed } = options;
  let waiting = await store.all();
  let isOpen = false;
  const askers = new Map<string, (outcome: Outcome) => void>();
  const sayAll = (): void => {
    if (isOpen) for (const { command } of waiting) say(command);
  };

  function done(queued: QueuedCommand, outcome: Outcome): void {
    const { command } = queued;
    waiting = waiting.filter((other) => other !== queued);
    void store.remove(command.id);
    const asker = askers.get(command.id);
    askers.delete(command.id);
    asker?.(outcome);
    changed(asker === undefined ? { command, outcome } : undefined);
  }

  return {
    add: (command) =>
      new Promise((resolve) => {
        const queued = { protocol: PROTOCOL, command, at: options.now() };
        askers.set(command.id, resolve);
        waiting = [...waiting, queued];
        changed();
        const ask = (): void => {
          if (isOpen) say(command);
        };
        // Kept or not, it is asked: a full disk must not stop the hall.
        store.put(queued).then(ask, ask);
      }),
    open() {
      isOpen = true;
      sayAll();
    },
    shut() {
      isOpen = false;
    },
    settle(result) {
      const queued = waiting.find(({ command }) => command.id === result.id);
      if (queued === undefined) return;
      if (result.ok) done(queued, result.answer);
      else if (result.code === "not_ready") setTimeout(() => isOpen && say(queued.command), AGAIN_MS);
      else done(queued, refuse(codeOf(result.code), result.data));
    },
    waiting: () => waiting,
  };
}

const isCode = (code: string): code is Code => Object.hasOwn(codes, code);

/** A newer room may know refusals that this build does not. */
const codeOf = (code: string): Code => (isCode(code) ? code : "internal");
