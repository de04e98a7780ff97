import * as v from "valibot";
import { invalidRequest, missingParam, type Refusal } from "../refusal.ts";

export type ParamSchema = v.GenericSchema<unknown, unknown>;

/** v1: Stripe names the first parameter that it does not understand, in bracket notation. */
export function readParams<S extends ParamSchema>(schema: S, raw: unknown): v.InferOutput<S> | Refusal {
  const result = v.safeParse(schema, raw, { abortEarly: true });
  return result.success ? result.output : refusalOf(deepest(result.issues[0]));
}

/** Of a union the branch that got furthest tells best what is wrong. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = issue.issues?.map((one) => deepest({ ...one, path: joined(issue.path, one.path) })) ?? [];
  return inner.sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0] ?? issue;
}

type Path = v.BaseIssue<unknown>["path"];

function joined(outer: Path, inner: Path): Path {
  const [first, ...rest] = [...(outer ?? []), ...(inner ?? [])];
  return first === undefined ? undefined : [first, ...rest];
}

function refusalOf(issue: v.BaseIssue<unknown>): Refusal {
  const param = bracketed(issue.path?.map((step) => String(step.key)) ?? []);
  const given = typeof issue.input === "string" ? issue.input : "";
  if (issue.type === "strict_object" && issue.expected === "never") {
    return invalidRequest(`Received unknown parameter: ${param}`, { code: "parameter_unknown", param });
  }
  if (issue.received === "undefined") {
    return missingParam(param);
  }
  const [rule, bound] = issue.message.split(" ");
  switch (rule) {
    case "integer":
      return invalidRequest(`Invalid integer: ${given}`, { code: "parameter_invalid_integer", param });
    case "minimum":
      return invalidRequest(`This value must be greater than or equal to ${bound}.`, {
        code: "parameter_invalid_integer",
        param,
      });
    case "maximum":
      return invalidRequest(`This value must be less than or equal to ${bound}.`, {
        code: "parameter_invalid_integer",
        param,
      });
    case "empty":
      return invalidRequest(
        `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
        { code: "parameter_invalid_empty", param },
      );
    case "currency":
      return invalidRequest(`Invalid currency: ${given}. This simulator plays euros only.`, { param });
    case "url":
      return invalidRequest("Not a valid URL", { code: "url_invalid", param });
    case "email":
      return invalidRequest(`Invalid email address: ${given}`, { code: "email_invalid", param });
    default:
      return issue.type === "picklist"
        ? invalidRequest(`Invalid ${param}: must be one of ${issue.expected ?? ""}`, { param })
        : invalidRequest(`Invalid ${issue.expected ?? "value"} for ${param}`, { param });
  }
}

function bracketed([first = "", ...rest]: string[]): string {
  return first + rest.map((part) => `[${part}]`).join("");
}

/** v2 tells all unknown or missing fields at once, under the one code `invalid_fields` that the SDK looks for. */
export function readFields<S extends ParamSchema>(schema: S, raw: unknown): v.InferOutput<S> | Refusal {
  const result = v.safeParse(schema, raw);
  if (result.success) {
    return result.output;
  }
  const fields = result.issues.map((issue) => v.getDotPath(issue) ?? "body");
  return invalidRequest(`Invalid fields: ${[...new Set(fields)].join(", ")}.`, { code: "invalid_fields" });
}
