// What a JSON schema of the document says, in words: types with their bounds, fields, an example.

/** A schema behind its reference. */
export const resolved = (api, schema) =>
  (schema?.$ref === undefined
    ? schema
    : schema.$ref
        .slice(2)
        .split("/")
        .reduce((at, key) => at?.[key], api)) ?? {};

const optionsOf = (schema) => schema.anyOf ?? schema.oneOf;
const isNothing = (api, schema) => resolved(api, schema).type === "null";

/** "string, uuid", "integer, 1 – 100000000", "\"fr\" or \"en\"". */
export function typeText(api, given) {
  const schema = resolved(api, given);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" or ");
  const options = optionsOf(schema);
  if (options !== undefined) return options.map((option) => (isNothing(api, option) ? "null" : typeText(api, option))).join(" or ");
  if (schema.type === "array") return `list of ${typeText(api, schema.items)}${range(schema.minItems, schema.maxItems, " (", ")")}`;
  const name = Array.isArray(schema.type) ? schema.type.join(" or ") : (schema.type ?? "anything");
  const length = range(schema.minLength, schema.maxLength, "", " characters");
  return [name, schema.format, schema.pattern && `matches ${schema.pattern}`, range(schema.minimum, schema.maximum), length]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}

/** Bounds that nobody meets (the end of time, what integers hold exactly) are left out. */
const FAR = 1e12;
function range(low, high, before = "", after = "") {
  const top = high === undefined || high > FAR ? undefined : high;
  const bottom = low === undefined || low < -FAR ? undefined : low;
  if (top === undefined && bottom === undefined) return "";
  const words = top === undefined ? `at least ${bottom}` : bottom === undefined ? `at most ${top}` : `${bottom} – ${top}`;
  return `${before}${words}${after}`;
}

/** The fields below a schema: [{ name, needed, type, fields }], or none where there is nothing to open. */
export function fieldsOf(api, given, depth = 0) {
  const schema = resolved(api, given);
  if (depth > 5) return [];
  if (schema.type === "array") return fieldsOf(api, schema.items, depth);
  const options = optionsOf(schema)?.filter((option) => !isNothing(api, option));
  if (options?.length === 1) return fieldsOf(api, options[0], depth);
  if (options !== undefined) {
    return options.flatMap((option, at) => {
      const inner = fieldsOf(api, option, depth + 1);
      return inner.length === 0 ? [] : [{ name: `either ${at + 1}`, needed: true, type: "object", fields: inner }];
    });
  }
  const needed = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const inner = fieldsOf(api, field, depth + 1);
    return { name, needed: needed.has(name), type: inner.length === 0 ? typeText(api, field) : shape(api, field), fields: inner };
  });
}

function shape(api, field) {
  const schema = resolved(api, field);
  const maybe = optionsOf(schema)?.some((option) => isNothing(api, option)) ? " or null" : "";
  const core = optionsOf(schema)?.find((option) => !isNothing(api, option)) ?? schema;
  return `${resolved(api, core).type === "array" ? "list of objects" : "object"}${maybe}`;
}

const SAMPLES = {
  uuid: "01910f2e-5c4a-7c31-9f5e-0a1b2c3d4e5f",
  email: "ana@example.org",
  date: "2026-03-07",
  uri: "https://example.org",
};

/** The least that a schema takes. */
export function exampleOf(api, given, name = "") {
  const schema = resolved(api, given);
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum !== undefined) return schema.enum[0];
  const options = optionsOf(schema);
  if (options !== undefined) return exampleOf(api, options.find((option) => !isNothing(api, option)) ?? options[0], name);
  switch (schema.type) {
    case "object":
      return Object.fromEntries((schema.required ?? []).map((key) => [key, exampleOf(api, schema.properties?.[key], key)]));
    case "array":
      return [exampleOf(api, schema.items, name)];
    case "integer":
    case "number":
      return name === "quantityMilli" ? 1000 : (schema.minimum ?? 1);
    case "boolean":
      return true;
    default:
      if (/code/i.test(name)) return "123456";
      if (/password/i.test(name)) return "a long pass phrase";
      if (/time|from|to$/i.test(name)) return "10:00";
      return SAMPLES[schema.format] ?? name;
  }
}
