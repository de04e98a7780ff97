import type { DatabaseSync } from "node:sqlite";
import type { Database } from "../../db/database.ts";
import type { BoardPorts } from "../engine/board-ports.ts";
import type { BoardStorage } from "../engine/board-storage.ts";
import type { After } from "../engine/pace.ts";

/** A bug put in from outside, through the ports: production code has no switch for it. Nothing planted is the real thing. */
export type Plant = {
  readonly name: string;
  /** The database as it stands when the bug is in it. */
  readonly schema?: (sqlite: DatabaseSync) => void;
  readonly d1?: (real: D1Database) => D1Database;
  readonly storage?: (real: BoardStorage, after: After) => BoardStorage;
  readonly room?: (real: BoardPorts, db: Database) => BoardPorts;
};

export const NOTHING: Plant = { name: "nothing" };
