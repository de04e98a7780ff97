import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, createServer, type InlineConfig } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drawAll } from "./draw.ts";
import { DRAWINGS } from "./keys.ts";
import { pictures } from "./vite-plugin.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const svgsIn = (folder: string) => readdirSync(here(folder)).filter((name) => name.endsWith(".svg"));
const publicSvgs = ["../../app/public/", "../../app/public/scenes/"].flatMap((folder) =>
  svgsIn(folder).map((name): [string, string] => [name, readFileSync(here(folder + name), "utf8")]),
);

/** What may not stand in a picture: anything that runs, loads, styles the page or links out of the file. */
const unsafe = [
  /<(script|style|foreignObject|image|iframe|a|animate|set)\b/i,
  /\son[a-z]+\s*=/i,
  /href="(?!#)/i,
  /url\((?!#)/i,
  /<!(DOCTYPE|ENTITY)/i,
  /NaN|undefined/,
];

it("names every drawing once and leaves none of ours unused", () => {
  const keys = DRAWINGS.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const ours = DRAWINGS.flatMap(({ key, icon }) => (icon === undefined ? [`${key}.svg`] : []));
  expect(svgsIn("./own").toSorted()).toEqual(ours.toSorted());
  expect(ours.length).toBeGreaterThanOrEqual(20);
});

it("draws small, safe pictures in a box of 32", async () => {
  const drawn = await drawAll();
  expect(drawn.size).toBe(DRAWINGS.length);
  for (const [key, svg] of drawn) {
    expect(svg, key).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* viewBox="0 0 32 32">.*<\/svg>\n$/s);
    expect(svg.length, key).toBeLessThan(6000);
    for (const pattern of unsafe) expect(svg, key).not.toMatch(pattern);
  }
});

it.each(publicSvgs)("%s is a safe picture with a title and a view box", (_, svg) => {
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (1200 480|64 64|512 512)"><title>[^<]+</,
  );
  expect(svg.length).toBeLessThan(12_289);
  for (const pattern of unsafe) expect(svg).not.toMatch(pattern);
});

const bare: InlineConfig = { configFile: false, root: here("."), logLevel: "silent", plugins: [pictures()] };

it("writes the pictures and their licence beside a built app", async () => {
  const app = { name: "app", resolveId: (id: string) => (id === "app" ? id : null), load: () => "export {}" };
  const built = await build({
    ...bare,
    plugins: [app, pictures()],
    build: { write: false, rolldownOptions: { input: "app" } },
  });
  const files = "output" in built ? built.output.map(({ fileName }) => fileName) : [];
  const expected = [...DRAWINGS.map(({ key }) => `pictures/${key}.svg`), "pictures/LICENSE.txt"];
  expect(files.filter((name) => name.startsWith("pictures/")).toSorted()).toEqual(expected.toSorted());
});

// Port 0: any free port of this machine.
const server = await createServer({ ...bare, server: { port: 0, host: "127.0.0.1", ws: false } });
const get = (path: string) => fetch(new URL(path, server.resolvedUrls?.local[0]));
beforeAll(() => server.listen().then(() => undefined));
afterAll(() => server.close());

it("serves a picture while developing", async () => {
  const answer = await get("/pictures/leek.svg");
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(await answer.text()).toBe(readFileSync(here("./own/leek.svg"), "utf8"));
});

it("leaves what it does not draw to others", async () => {
  const answers = await Promise.all(["/pictures/unicorn.svg", "/pictures/../keys.ts", "/pictures/"].map(get));
  for (const answer of answers) expect(answer.headers.get("content-type")).not.toBe("image/svg+xml");
});
