import type { Database } from "../database.ts";
import { command } from "../schema/work.ts";

/** The guard and memory of a command: its id can be written once. */
export const insertCommand = (
  db: Database,
  row: { id: string; actorId: string; kind: string; answer: unknown; at: number },
) => db.insert(command).values(row);
