import type { DrizzleD1Database } from "drizzle-orm/d1";
import { preparedOf } from "./prepared.ts";

type Batch = DrizzleD1Database["batch"];

/**
 * Several selects as one round trip. D1 gives the rows of a batch as objects, in which two columns of one name (a join of two
 * tables with an `id`) are one: the builder would then read every later column one place off. As a subquery SQLite gives such
 * columns names of their own ("id:1"), in the same order.
 */
export const readBatch = (d1: D1Database): Batch =>
  (async (statements: readonly unknown[]) => {
    const prepared = statements.map(preparedOf);
    const bound = prepared.map((statement) => {
      const { sql, params } = statement.getQuery();
      return d1.prepare(`SELECT * FROM (${sql})`).bind(...params);
    });
    const results = await d1.batch(bound);
    return results.map((result, at) => prepared[at]?.mapResult(result, true));
  }) as Batch;
