import type { Ports } from "../../commands/ports.ts";
import { type BoardPort, continueValidation, validateDistribution } from "../../commands/validate-distribution.ts";
import { openDatabase } from "../../db/database.ts";
import type { BoardEngine } from "../engine/board-engine.ts";
import type { TestClock } from "../testing/test-clock.ts";
import type { Desk, Fate } from "./desk.ts";
import { createDistantD1 } from "./distant-d1.ts";
import type { Plant } from "./plant.ts";

type Job = { readonly owner: object; isOver: boolean };

/** The Worker's side of a sale's end: requests of the référent and the outbox's runs, beside the room and without its lock. */
export function createOffice(options: {
  distributionId: string;
  d1: D1Database;
  desk: Desk;
  clock: TestClock;
  newId: () => string;
  engine: () => BoardEngine;
  plant: Plant;
}) {
  const { distributionId, d1, desk, clock, plant } = options;
  const jobs: Job[] = [];
  let wakes = 0;

  function begin(work: (ports: Ports, board: BoardPort) => Promise<unknown>): void {
    const job: Job = { owner: {}, isOver: false };
    const cross = desk.crossing(job.owner);
    const ports: Ports = {
      db: openDatabase(createDistantD1(plant.d1?.(d1) ?? d1, cross)),
      marketNow: clock.now,
      realNow: clock.now,
      newId: options.newId,
      wake: async () => {
        wakes += 1;
      },
    };
    // Calls from Worker to room travel too, and what they bring is a copy.
    const board: BoardPort = {
      drafts: (_, numbers) =>
        cross(
          async () => new Map(structuredClone(options.engine().drafts(numbers)).map((draft) => [draft.number, draft])),
        ),
      phonesOut: () => cross(async () => structuredClone(options.engine().phonesOut())),
    };
    const end = (): void => {
      job.isOver = true;
    };
    jobs.push(job);
    work(ports, board).then(end, end);
  }

  return {
    /** "Valider la distribution": also pressed twice, or by two at once. */
    validate: (actor: { userId: string; name: string }, id: string) =>
      begin((ports, board) =>
        validateDistribution(ports, board, actor, { id, distributionId, acknowledgePhonesOut: true }),
      ),
    /** One step of a run, as the outbox's consumer makes it; at least once, and perhaps by two of them. */
    step: (runId: string) => begin((ports, board) => continueValidation(ports, board, runId)),
    running: () => jobs.filter((job) => !job.isOver).length,
    /** Tells that facts moved and were not told to the room yet. */
    takeWakes(): number {
      const due = wakes;
      wakes = 0;
      return due;
    },
    async die(fate: Fate): Promise<void> {
      for (const job of jobs.splice(0)) await desk.abandon(job.owner, fate);
    },
  };
}
