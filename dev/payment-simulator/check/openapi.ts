import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";

type Json = { [name: string]: unknown };

export type Verb = "get" | "post" | "delete";

export interface Operation {
  /** Where it stands in the description, as a JSON pointer. */
  readonly pointer: string;
  readonly bodyType: string | undefined;
  readonly hasBody: boolean;
}

export interface OpenApi {
  readonly version: string;
  /** The operation of a path, or why there is none. */
  operation(method: string, path: string): Operation | string;
  /** Problems of a value under the schema at a JSON pointer; none when there is no such schema. `coerce`: leaves are strings. */
  problems(pointer: string, value: unknown, coerce: boolean): string[];
  has(pointer: string): boolean;
}

const id = "stripe.json";

/**
 * Objects that nobody here sends or expands, yet through which everything refers to everything: taken as "some object", or the
 * first check would compile three thousand schemas for four seconds.
 */
const opaque = new Set(
  [
    "Account",
    "BankAccount",
    "Customer",
    "Dispute",
    "Issuing.Dispute",
    "Mandate",
    "PaymentIntent.NextAction",
    "PaymentIntent.PaymentMethodOptions",
    "PaymentMethod",
    "SetupIntent",
  ].map((name) => `#/components/schemas/${name}`),
);

const known = new WeakMap<object, OpenApi>();

/** Reads the published description with ajv. It is data: nothing of it is in the project. */
export function openApi(description: unknown): OpenApi {
  const earlier = isJson(description) ? known.get(description) : undefined;
  const api = earlier ?? compiledApi(description);
  if (isJson(description)) {
    known.set(description, api);
  }
  return api;
}

function compiledApi(description: unknown): OpenApi {
  const doc = plainSchema(description);
  if (!isJson(doc) || !isJson(doc.paths)) {
    throw new Error("this is no OpenAPI description");
  }
  const { paths, info } = doc;
  // `strict: false`: the file carries notes of its own (x-open, x-cut); `allErrors`: one run tells everything.
  const options = { strict: false, allErrors: true, validateSchema: false, validateFormats: false };
  const exact = new Ajv(options).addSchema(doc, id);
  const coercing = new Ajv({ ...options, coerceTypes: true }).addSchema(doc, id);
  const compiled = new Map<string, ValidateFunction>();

  function validator(pointer: string, coerce: boolean): ValidateFunction {
    const key = `${coerce} ${pointer}`;
    const known = compiled.get(key);
    const made = known ?? (coerce ? coercing : exact).compile({ $ref: `${id}#${pointer}` });
    compiled.set(key, made);
    return made;
  }

  return {
    version: isJson(info) ? String(info.version) : "",
    operation(method, path) {
      const template = Object.keys(paths).find((one) => matches(one, path));
      if (template === undefined) {
        return `${path} is no path of the API`;
      }
      const verb = method.toLowerCase();
      const operations = paths[template];
      if (!isJson(operations) || !isJson(operations[verb])) {
        return `${method} is no verb of ${template}`;
      }
      const content = at(operations[verb], ["requestBody", "content"]);
      const bodyType = isJson(content) ? Object.keys(content)[0] : undefined;
      return { pointer: `/paths/${escaped(template)}/${verb}`, bodyType, hasBody: bodyType !== undefined };
    },
    problems(pointer, value, coerce) {
      const validate = validator(pointer, coerce);
      return validate(structuredClone(value)) ? [] : (validate.errors ?? []).filter(telling).map(told);
    },
    has: (pointer) => at(doc, pointer.split("/").slice(1).map(unescaped)) !== undefined,
  };
}

export const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
const unescaped = (name: string): string => name.replaceAll("~1", "/").replaceAll("~0", "~");

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function at(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((inner, step) => (isJson(inner) ? inner[step] : undefined), value);
}

function matches(template: string, path: string): boolean {
  const wanted = template.split("/");
  const given = path.split("/");
  return wanted.length === given.length && wanted.every((part, n) => part.startsWith("{") || part === given[n]);
}

/** OpenAPI 3.0 says "or null" with a word beside the schema; JSON Schema says it with a branch. */
function plainSchema(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plainSchema);
  }
  if (!isJson(value)) {
    return value;
  }
  if (typeof value.$ref === "string" && opaque.has(value.$ref)) {
    return { type: "object" };
  }
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, plainSchema(inner)]),
  );
  return nullable === true
    ? { anyOf: [rest, { type: "null" }] }
    : { ...rest, ...(nullable === undefined ? {} : { nullable }) };
}

/** "Must match a schema in anyOf" only repeats what the branches say. */
const telling = ({ keyword }: ErrorObject): boolean => keyword !== "anyOf" && keyword !== "if";

function told({ instancePath, message, params }: ErrorObject): string {
  const what = "additionalProperty" in params ? ` (${String(params.additionalProperty)})` : "";
  return `${instancePath === "" ? "body" : instancePath} ${message ?? "is wrong"}${what}`;
}
