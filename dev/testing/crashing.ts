import { openDatabase } from "../../db/database.ts";
import type { Services } from "../../worker/services.ts";
import type { Between } from "./stack.ts";

/** Thrown at the moment a test chose; from then on nothing of that dispatcher works any more. */
class Crash extends Error {
  override name = "Crash";
}

/**
 * Services whose isolate dies at the n-th call that leaves it (D1 or provider), before the call is made or after it was
 * answered. `crashed` tells whether the work was long enough to get there.
 */
export function crashingAt(services: Services, n: number, when: "before" | "after") {
  let calls = 0;
  let dead = false;
  const crossing = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    if (dead) throw new Crash("dead already");
    const mine = ++calls === n;
    dead = dead || (mine && when === "before");
    if (dead) throw new Crash(`before call ${n}`);
    const answer = await call();
    dead = dead || mine;
    if (dead) throw new Crash(`after call ${n}`);
    return answer;
  };
  const d1 = services.env.DB;
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get: (target, property) => {
        if (property === "bind") return (...values: unknown[]) => wrap(target.bind(...values));
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== "function") return value;
        return (...args: unknown[]) => crossing(() => Reflect.apply(value, target, args));
      },
    });
  // A batch takes the statements themselves: the real ones are kept beside their wrapped selves.
  const real = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const prepared = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = new Proxy(wrap(statement), {
      get: (target, property) =>
        property === "bind"
          ? (...values: unknown[]) => prepared(statement.bind(...values))
          : Reflect.get(target, property),
    });
    real.set(wrapped, statement);
    return wrapped;
  };
  const crashing = new Proxy(d1, {
    get: (target, property) => {
      if (property === "prepare") return (text: string) => prepared(target.prepare(text));
      if (property === "batch")
        return (statements: D1PreparedStatement[]) =>
          crossing(() => target.batch(statements.map((statement) => real.get(statement) ?? statement)));
      return Reflect.get(target, property);
    },
  });
  const db = openDatabase(crashing);
  const between: Between = (_request, next) => crossing(next);
  return {
    services: { ...services, db, ports: { ...services.ports, db } } satisfies Services,
    between,
    crashed: () => dead,
  };
}
