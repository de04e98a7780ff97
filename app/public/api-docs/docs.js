// Draws /api/openapi.json as a page: routes by tag, what each takes, answers and refuses, and a call to copy.
import { exampleOf, fieldsOf, typeText } from "./schema.js";

const place = document.getElementById("docs");

/** An element with its children; texts are always texts, never HTML. */
function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
  element.append(...children.flat().filter((child) => child !== undefined && child !== ""));
  return element;
}

const jsonOf = (part) => part?.content?.["application/json"]?.schema;
const idOf = (method, path) => `${method}${path.replace(/[{}]/g, "").replace(/\//g, "-")}`;
const badge = (method) => el("span", { class: "method", "data-method": method }, method.toUpperCase());

function fieldList(fields) {
  return el(
    "ul",
    { class: "fields" },
    fields.map((field) =>
      el(
        "li",
        {},
        el("code", {}, field.name),
        field.needed ? "" : el("em", {}, "optional"),
        el("span", { class: "type" }, field.type),
        field.fields.length === 0 ? "" : fieldList(field.fields),
      ),
    ),
  );
}

const part = (title, ...inside) => el("section", { class: "part" }, el("h3", {}, title), ...inside);

function schemaPart(api, title, schema) {
  const fields = fieldsOf(api, schema);
  return part(title, fields.length === 0 ? el("p", { class: "type" }, typeText(api, schema)) : fieldList(fields));
}

function curl(api, method, path, operation) {
  const lines = [`curl${method === "get" ? "" : ` -X ${method.toUpperCase()}`} ${location.origin}/api${path.replace(/\{(\w+)\}/g, "$$$1")}`];
  if (operation.security !== undefined) lines.push("-b cookies.txt");
  else if (path.startsWith("/session/")) lines.push("-c cookies.txt");
  const body = jsonOf(operation.requestBody);
  if (method !== "get" && operation.security !== undefined) lines.push('-H "idempotency-key: $(uuidgen)"');
  if (body !== undefined) lines.push("-H 'content-type: application/json'", `-d '${JSON.stringify(exampleOf(api, body))}'`);
  return lines.join(" \\\n  ");
}

function copied(text) {
  const button = el("button", { type: "button", class: "copy" }, "Copy");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
    setTimeout(() => {
      button.textContent = "Copy";
    }, 1500);
  });
  return el("div", { class: "call" }, el("pre", { tabindex: "0" }, el("code", {}, text)), button);
}

function operationOf(api, method, path, operation) {
  const answers = Object.entries(operation.responses ?? {});
  const good = answers.filter(([status]) => status.startsWith("2"));
  const refused = answers.filter(([status]) => !status.startsWith("2"));
  const body = jsonOf(operation.requestBody);
  const parameters = (operation.parameters ?? []).map((one) => ({
    name: one.name,
    needed: one.required === true,
    type: `${one.in}: ${typeText(api, one.schema)}`,
    fields: [],
  }));
  const details = el(
    "details",
    { id: idOf(method, path) },
    el(
      "summary",
      {},
      badge(method),
      el("code", { class: "path" }, path),
      el("span", { class: "about" }, operation.summary ?? ""),
      operation.security === undefined ? "" : el("span", { class: "lock" }, "session"),
    ),
    el(
      "div",
      { class: "inside" },
      parameters.length === 0 ? "" : part("Parameters", fieldList(parameters)),
      body === undefined ? "" : schemaPart(api, "Body", body),
      good.map(([status, answer]) => (jsonOf(answer) === undefined ? part(`Answer ${status}`, el("p", { class: "type" }, "no content")) : schemaPart(api, `Answer ${status}`, jsonOf(answer)))),
      refused.length === 0
        ? ""
        : part(
            "Refusals",
            el("ul", { class: "refusals" }, refused.map(([status, answer]) => el("li", {}, el("b", {}, status), (answer.description ?? "").split(", ").map((code) => el("code", {}, code))))),
          ),
      part("Call", copied(curl(api, method, path, operation))),
    ),
  );
  return { details, method, path, words: `${method} ${path} ${operation.summary ?? ""}`.toLowerCase() };
}

function groupsOf(api) {
  const groups = new Map();
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? "other";
      groups.set(tag, [...(groups.get(tag) ?? []), operationOf(api, method, path, operation)]);
    }
  }
  return [...groups].map(([tag, operations]) => {
    const link = el("li", {}, el("a", { href: `#${tag}` }, tag), el("small", {}, String(operations.length)));
    const heading = el("h2", { id: tag }, tag);
    return { tag, operations, link, section: el("section", { "aria-labelledby": tag }, heading, operations.map((one) => one.details)) };
  });
}

/** Words in any order; what does not hold them all is hidden, with its group where nothing is left. */
function search(groups, count) {
  const input = el("input", { type: "search", "aria-label": "Search routes", placeholder: "Search routes", autocomplete: "off" });
  input.addEventListener("input", () => {
    const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { operations, section, link } of groups) {
      let here = 0;
      for (const { details, words } of operations) {
        details.hidden = !wanted.every((word) => words.includes(word));
        if (!details.hidden) here++;
      }
      section.hidden = link.hidden = here === 0;
      shown += here;
    }
    count.textContent = wanted.length === 0 ? "" : `${shown} ${shown === 1 ? "route" : "routes"}`;
  });
  return input;
}

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
  target?.scrollIntoView();
}

function draw(api) {
  const groups = groupsOf(api);
  const count = el("p", { class: "count", role: "status" });
  place.replaceChildren(
    el(
      "header",
      {},
      el("img", { src: "/mark.svg", alt: "", width: "44", height: "44" }),
      el("div", {}, el("h1", {}, `${api.info.title} API`), el("p", {}, api.info.description ?? ""), el("p", {}, el("a", { href: "/api/openapi.json" }, "openapi.json"))),
    ),
    el("nav", { "aria-label": "Routes" }, search(groups, count), count, el("ul", {}, groups.map((group) => group.link))),
    el("main", {}, groups.map((group) => group.section)),
  );
  for (const { details } of groups.flatMap((group) => group.operations))
    details.addEventListener("toggle", () => {
      if (details.open) history.replaceState(null, "", `#${details.id}`);
    });
  addEventListener("hashchange", openTarget);
  openTarget();
}

try {
  const answer = await fetch("/api/openapi.json");
  if (!answer.ok) throw new Error(`openapi.json answered ${answer.status}`);
  draw(await answer.json());
} catch (error) {
  place.replaceChildren(el("main", {}, el("h1", {}, "Cabas API"), el("p", { role: "alert" }, `The document could not be loaded: ${error.message}`)));
}
