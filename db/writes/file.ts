import { sql } from "drizzle-orm";
import { FILE_PICTURE } from "../../core/contract/file.ts";
import type { Database } from "../database.ts";
import { basketLine } from "../schema/basket.ts";
import { product } from "../schema/catalog.ts";
import { offer } from "../schema/distribution.ts";
import { file } from "../schema/file.ts";
import { market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";

/**
 * PIC-1. Removes every picture from before an instant that nothing names, looking and removing in one statement. Offers and
 * placed lines keep the picture they were sold with, so they name it too. (D1 takes five terms of one UNION at most.)
 */
export const deleteUnnamedFiles = (db: Database, before: number) =>
  db.run(sql`
    DELETE FROM ${file} WHERE uploaded_at < ${before}
      AND id NOT IN (SELECT logo_file_id FROM ${market} WHERE logo_file_id IS NOT NULL)
      AND id NOT IN (SELECT cover_file_id FROM ${market} WHERE cover_file_id IS NOT NULL)
      AND id NOT IN (SELECT logo_file_id FROM ${producer} WHERE logo_file_id IS NOT NULL)
      AND id NOT IN (SELECT photo.value FROM ${producer}, json_each(${producer}.photos) photo WHERE photo.value IS NOT NULL)
      AND ${FILE_PICTURE} || id NOT IN (SELECT picture FROM ${product})
      AND ${FILE_PICTURE} || id NOT IN (SELECT picture FROM ${offer})
      AND ${FILE_PICTURE} || id NOT IN (SELECT picture FROM ${basketLine})`);
