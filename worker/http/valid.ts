import type { ValidationTargets } from "hono";
import { validator } from "hono-openapi";
import type { GenericSchema } from "valibot";
import { Refused } from "./refusal.ts";

type Issue = { path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined };

/** Parses one part of a request with its schema. A refusal names the fields and echoes nothing of what was sent. */
export const valid = <Target extends keyof ValidationTargets, Schema extends GenericSchema>(
  target: Target,
  schema: Schema,
) =>
  validator(target, schema, (result) => {
    if (!result.success) throw new Refused("bad_input", { fields: fieldsOf(result.error) });
  });

function fieldsOf(issues: readonly Issue[]): string[] {
  const names = issues.map((issue) =>
    (issue.path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join("."),
  );
  return [...new Set(names)];
}
