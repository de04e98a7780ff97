import type { SeededRandom } from "../../core/random/seeded.ts";

/** Something asked of somebody else (the database, another object), not carried out yet. */
type Call = {
  readonly owner: object;
  readonly isWrite: boolean;
  readonly ask: () => Promise<unknown>;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** What becomes of a call whose asker is dead: it never arrived, was carried out unheard, or arrives later all the same. */
export type Fate = "lost" | "done" | "stray";

export const anyFate = (random: SeededRandom): Fate => random.pick(["lost", "done", "stray"]);

/** Asks through the desk: it is answered when whoever plays says so. */
export type Cross = <Answer>(ask: () => Promise<Answer>, isWrite?: boolean) => Promise<Answer>;

export type Desk = ReturnType<typeof createDesk>;

/**
 * Where all calls lie that have left and have not arrived. Whoever plays lets them arrive, fail on the way there, or fail on
 * the way back.
 */
export function createDesk() {
  const calls: Call[] = [];
  /** Of the dead: on their way still, nobody waits for an answer. */
  const strays: (() => Promise<unknown>)[] = [];

  const take = (at: number): Call | undefined => calls.splice(at % Math.max(calls.length, 1), 1)[0];

  return {
    waiting: () => calls.length,
    strays: () => strays.length,
    isWriting: (owner: object) => calls.some((call) => call.owner === owner && call.isWrite),
    isAsked: (owner: object) => calls.some((call) => call.owner === owner),
    crossing:
      (owner: object): Cross =>
      <Answer>(ask: () => Promise<Answer>, isWrite = false) =>
        new Promise<Answer>((resolve, reject) => {
          calls.push({ owner, isWrite, ask, resolve: (answer) => resolve(answer as Answer), reject });
        }),
    async answer(at: number): Promise<void> {
      const call = take(at);
      if (call === undefined) return;
      try {
        call.resolve(await call.ask());
      } catch (error) {
        call.reject(error instanceof Error ? error : new Error(String(error)));
      }
    },
    failOnTheWayThere(at: number): void {
      take(at)?.reject(new Error("D1_ERROR: Network connection lost."));
    },
    async failOnTheWayBack(at: number): Promise<void> {
      const call = take(at);
      await call?.ask().catch(() => undefined);
      call?.reject(new Error("D1_ERROR: Network connection lost."));
    },
    async abandon(owner: object, fate: Fate): Promise<void> {
      for (const call of calls.filter((one) => one.owner === owner)) {
        calls.splice(calls.indexOf(call), 1);
        if (fate === "done") await call.ask().catch(() => undefined);
        if (fate === "stray") strays.push(call.ask);
      }
    },
    async arrive(at: number): Promise<void> {
      const [stray] = strays.splice(at % Math.max(strays.length, 1), 1);
      await stray?.().catch(() => undefined);
    },
  };
}
