/** A database to which every statement goes as `change` words it. */
export const rewritten = (real: D1Database, change: (sql: string) => string): D1Database =>
  new Proxy(real, {
    get: (target, property) =>
      property === "prepare" ? (sql: string) => target.prepare(change(sql)) : Reflect.get(target, property),
  });
