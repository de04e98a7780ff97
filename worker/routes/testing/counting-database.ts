import { type Database, openDatabase } from "../../../db/database.ts";

/** A database that counts the statements prepared on it, each of a batch on its own. */
export function countingDatabase(d1: D1Database): { db: Database; statements: () => number } {
  let count = 0;
  const counting = new Proxy(d1, {
    get: (target, property) => {
      if (property === "prepare") {
        return (query: string) => {
          count += 1;
          return target.prepare(query);
        };
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { db: openDatabase(counting), statements: () => count };
}
