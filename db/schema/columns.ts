import { integer, text } from "drizzle-orm/sqlite-core";
import type { Bps } from "../../core/money/bps.ts";
import type { Cents } from "../../core/money/cents.ts";
import type { Grams } from "../../core/quantity/grams.ts";
import type { Milli } from "../../core/quantity/milli.ts";

/** UUIDv7 text made by the caller before the batch. */
export const id = (name = "id") => text(name);
/** Epoch milliseconds, UTC. */
export const instant = (name: string) => integer(name);
export const cents = (name: string) => integer(name).$type<Cents>();
/** The default of an amount that most rows have none of. */
export const cents0 = 0 as Cents;
export const bps = (name: string) => integer(name).$type<Bps>();
export const grams = (name: string) => integer(name).$type<Grams>();
export const milli = (name: string) => integer(name).$type<Milli>();
export const flag = (name: string) => integer(name, { mode: "boolean" });
/** JSON text; the reader parses it with the schema of its noun. */
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();
