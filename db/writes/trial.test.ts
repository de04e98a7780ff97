import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { schemaModules } from "../testing/schema-modules.ts";
import { OF_TRIAL, OF_TRIAL_BASKETS } from "./trial.ts";

/** No row of a trial ever stands in these: its guards refuse them (TRI-4), its doors know no such date, or a trial has none. */
const NEVER = [
  "checkout",
  "correction",
  "due",
  "missing_notice",
  "move_choice",
  "offer",
  "participation",
  "payment",
  "refund",
  "sale_invitation",
  "settlement",
];

test("TRI-7 every table that hangs on a date or a basket is emptied with a trial, or never holds a row of one", () => {
  const tables = Object.values(schemaModules).flatMap((schema) =>
    Object.values<unknown>(schema).filter((one): one is SQLiteTable => is(one, SQLiteTable)),
  );
  const hanging = tables.flatMap((table) => {
    const { name, foreignKeys } = getTableConfig(table);
    const parents = foreignKeys.map((key) => getTableConfig(key.reference().foreignTable).name);
    return parents.includes("basket") || parents.includes("distribution") ? [name] : [];
  });
  const emptied: readonly string[] = [...OF_TRIAL, ...OF_TRIAL_BASKETS, "basket"];
  expect(hanging.filter((name) => !emptied.includes(name) && !NEVER.includes(name))).toEqual([]);
});
