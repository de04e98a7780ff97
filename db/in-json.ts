import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** `column IN (…)` as one bound parameter, whatever the number of values: D1 takes at most 100 parameters a statement. */
export const inJson = (column: SQLWrapper, values: readonly (string | number)[]): SQL<boolean> =>
  sql<boolean>`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
