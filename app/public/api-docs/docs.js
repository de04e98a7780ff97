// Draws /api/openapi.json as a page: routes by tag, what each takes and answers, how it refuses, and a call to try.

const place = document.getElementById("docs");

/** An element with its children; texts are always texts, never HTML. */
function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

const resolved = (api, schema) => (schema?.$ref ? schema.$ref.slice(2).split("/").reduce((at, key) => at?.[key], api) : schema) ?? {};

function typeOf(api, given) {
  const schema = resolved(api, given);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map((option) => typeOf(api, option)).join(" | ");
  if (schema.type === "array") return `${typeOf(api, schema.items)}[]`;
  const bounds = [
    schema.format,
    schema.minLength === undefined ? undefined : `≥ ${schema.minLength} signs`,
    schema.maxLength === undefined ? undefined : `≤ ${schema.maxLength} signs`,
    schema.minimum === undefined ? undefined : `≥ ${schema.minimum}`,
    schema.maximum === undefined ? undefined : `≤ ${schema.maximum}`,
    schema.pattern,
  ].filter((bound) => bound !== undefined);
  return `${schema.type ?? "any"}${bounds.length === 0 ? "" : ` (${bounds.join(", ")})`}`;
}

/** The fields of an object, those of inner objects below theirs. */
function fields(api, given, depth = 0) {
  const schema = resolved(api, given);
  const inner = schema.type === "array" ? resolved(api, schema.items) : schema;
  const options = inner.anyOf ?? inner.oneOf;
  if (options && depth < 3) return el("ul", {}, ...options.map((option) => el("li", {}, el("span", { class: "type" }, "either"), fields(api, option, depth + 1) ?? typeOf(api, option))));
  if (!inner.properties || depth > 3) return undefined;
  const required = new Set(inner.required ?? []);
  return el(
    "ul",
    {},
    ...Object.entries(inner.properties).map(([name, field]) =>
      el("li", {}, el("code", {}, name), required.has(name) ? "" : "?", " ", el("span", { class: "type" }, resolved(api, field).properties ? "object" : typeOf(api, field)), fields(api, field, depth + 1)),
    ),
  );
}

function exampleOf(api, given) {
  const schema = resolved(api, given);
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return exampleOf(api, options[0]);
  switch (schema.type) {
    case "object":
      return Object.fromEntries((schema.required ?? []).map((name) => [name, exampleOf(api, schema.properties?.[name])]));
    case "array":
      return [exampleOf(api, schema.items)];
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return true;
    default:
      return "…";
  }
}

function curl(api, method, path, operation) {
  const body = operation.requestBody?.content?.["application/json"]?.schema;
  const lines = [`curl -b cookies.txt${method === "get" ? "" : ` -X ${method.toUpperCase()}`} ${location.origin}/api${path}`];
  if (body) lines.push("-H 'content-type: application/json'", `-d '${JSON.stringify(exampleOf(api, body))}'`);
  return lines.join(" \\\n  ");
}

function operationOf(api, method, path, operation) {
  const body = operation.requestBody?.content?.["application/json"]?.schema;
  const parts = [];
  if (operation.parameters?.length) {
    parts.push(el("h3", {}, "Parameters"), el("ul", {}, ...operation.parameters.map((one) => el("li", {}, el("code", {}, one.name), ` in ${one.in} `, el("span", { class: "type" }, typeOf(api, one.schema))))));
  }
  if (body) parts.push(el("h3", {}, "Body"), fields(api, body) ?? typeOf(api, body));
  for (const [status, answer] of Object.entries(operation.responses ?? {})) {
    const schema = answer.content?.["application/json"]?.schema;
    const good = status.startsWith("2");
    parts.push(el("h3", {}, `${status} ${good ? "" : answer.description ?? ""}`));
    if (good && schema) parts.push(fields(api, schema) ?? typeOf(api, schema));
  }
  parts.push(el("h3", {}, "Try it"), el("pre", {}, curl(api, method, path, operation)));
  return el(
    "details",
    { "data-search": `${method} ${path} ${operation.summary ?? ""}`.toLowerCase() },
    el("summary", {}, el("span", { class: "method", "data-method": method }, method.toUpperCase()), el("code", {}, path), el("small", {}, operation.summary ?? "")),
    el("div", { class: "inside" }, ...parts),
  );
}

function draw(api) {
  const groups = new Map();
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? "other";
      groups.set(tag, [...(groups.get(tag) ?? []), operationOf(api, method, path, operation)]);
    }
  }
  const sections = [...groups].map(([tag, operations]) => el("section", {}, el("h2", {}, tag), ...operations));
  const search = el("input", { type: "search", "aria-label": "Search routes", placeholder: "Search routes" });
  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLowerCase();
    for (const section of sections) {
      const shown = [...section.querySelectorAll("details")].filter((one) => {
        one.hidden = !(one.dataset.search ?? "").includes(wanted);
        return !one.hidden;
      });
      section.hidden = shown.length === 0;
    }
  });
  place.replaceChildren(el("h1", {}, "Cabas API"), el("p", {}, api.info.description ?? ""), el("p", {}, el("a", { href: "/api/openapi.json" }, "openapi.json")), search, ...sections);
}

try {
  const answer = await fetch("/api/openapi.json");
  if (!answer.ok) throw new Error(`openapi.json answered ${answer.status}`);
  draw(await answer.json());
} catch (error) {
  place.replaceChildren(el("h1", {}, "Cabas API"), el("p", { role: "alert" }, `The document could not be loaded: ${error.message}`));
}
