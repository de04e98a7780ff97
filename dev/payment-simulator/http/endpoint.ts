import type * as v from "valibot";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { expandInto, expandRefusal, type ObjectName } from "./expand.ts";
import { type ParamSchema, readFields, readParams } from "./read-params.ts";

/** What an endpoint sees of a call besides its parameters. */
export interface Call {
  readonly world: World;
  /** The account it speaks for: the platform, or a connected one named by the header. */
  readonly account: string;
  /** Segments of the path: `id` in `/v1/refunds/:id`. */
  readonly ids: Readonly<Record<string, string>>;
}

/** The work of a call whose parameters were understood. Run inside one step of the store. */
export type Work = () => object | Refusal;

export interface Endpoint {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** May be called for a connected account (`Stripe-Account`). */
  readonly connected: boolean;
  /** Parses; a refusal here means that execution never began (v1 then stores nothing under the key). */
  prepare(raw: unknown, call: Call): Work | Refusal;
}

interface EndpointSpec<S extends ParamSchema> {
  method: "GET" | "POST";
  path: string;
  params: S;
  /** The kind of object in the answer, for `expand`. */
  returns: ObjectName;
  list?: boolean;
  connected?: boolean;
  run(params: v.InferOutput<S>, call: Call): object | Refusal;
}

export function v1<S extends ParamSchema>(spec: EndpointSpec<S>): Endpoint {
  return {
    method: spec.method,
    path: spec.path,
    connected: spec.connected ?? false,
    prepare(raw, call) {
      const params = readParams(spec.params, raw);
      if (isRefusal(params)) {
        return params;
      }
      const paths = expandOf(raw);
      const wrongPath = expandRefusal(paths, spec.returns, spec.list ?? false);
      return wrongPath ?? (() => expanded(spec.run(params, call), paths, call));
    },
  };
}

export function v2<S extends ParamSchema>(spec: Omit<EndpointSpec<S>, "returns" | "list" | "connected">): Endpoint {
  return {
    method: spec.method,
    path: spec.path,
    connected: false,
    prepare(raw, call) {
      const fields = readFields(spec.params, raw);
      return isRefusal(fields) ? fields : () => spec.run(fields, call);
    },
  };
}

function expandOf(raw: unknown): string[] {
  const asked: unknown = typeof raw === "object" && raw !== null && "expand" in raw ? raw.expand : [];
  return Array.isArray(asked) ? asked.map(String) : [];
}

function expanded(answer: object | Refusal, paths: string[], call: Call): object | Refusal {
  if (isRefusal(answer) || paths.length === 0) {
    return answer;
  }
  const body: { [field: string]: unknown } = JSON.parse(JSON.stringify(answer));
  expandInto(call.world.store, body, paths);
  return body;
}

/** The segments of `path` if it fits the pattern. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) {
    return undefined;
  }
  const ids: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? "";
    if (part.startsWith(":")) {
      ids[part.slice(1)] = decodeURIComponent(value);
    } else if (part !== value) {
      return undefined;
    }
  }
  return ids;
}
