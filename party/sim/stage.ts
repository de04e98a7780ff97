import type { DatabaseSync } from "node:sqlite";
import { openDatabase } from "../../db/database.ts";
import { migratedSqlite } from "../../db/testing/migrated-sqlite.ts";
import { createNodeD1 } from "../../db/testing/node-d1.ts";
import { writeWorld } from "./world/world.ts";

/** Every move of a basket, as it came to be: what the program keeps is held against it. */
const WITNESS = `
  CREATE TEMP TABLE moved (basket_id TEXT, revision INTEGER, status TEXT, final_cents INTEGER, draft_seq INTEGER, lines TEXT);
  CREATE TEMP TRIGGER basket_moved AFTER UPDATE OF revision ON basket BEGIN
    INSERT INTO moved SELECT NEW.id, NEW.revision, NEW.status, NEW.final_cents, NEW.draft_seq, json_group_array(json_object(
      'id', id, 'ref', ref, 'producerId', producer_id, 'vatBps', vat_bps, 'kind', kind, 'unit', unit, 'priceCents', price_cents,
      'estimateGrams', estimate_grams, 'maxGrams', max_grams, 'quantityMilli', quantity_milli, 'chargedCents', charged_cents,
      'estimateCents', estimate_cents, 'replacedBy', replaced_by, 'extraCents', extra_cents))
    FROM basket_line WHERE basket_id = NEW.id;
  END;`;

export type Stage = { readonly sqlite: DatabaseSync; readonly d1: D1Database };

let world: Promise<Stage> | undefined;

async function built(): Promise<Stage> {
  const sqlite = migratedSqlite();
  const d1 = createNodeD1(sqlite);
  await writeWorld(openDatabase(d1));
  sqlite.exec(WITNESS);
  return { sqlite, d1 };
}

/** The world as it was made, for one play: migrated and written once, and taken back after each. */
export async function onStage<Outcome>(play: (stage: Stage) => Promise<Outcome>): Promise<Outcome> {
  world ??= built();
  const stage = await world;
  const { sqlite } = stage;
  sqlite.exec("BEGIN");
  try {
    return await play(stage);
  } finally {
    sqlite.exec("ROLLBACK");
  }
}
