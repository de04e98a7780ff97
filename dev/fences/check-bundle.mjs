// What is deployed holds no demo door, and the pages stay light (docs: the speed table of the README).
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../stack/run-tool.mjs";
import { draftChunk, firstViews, readManifest, scriptsOf, wireBytes } from "./first-views.mjs";

const dist = join(root, "dist", "production");
const files = (folder) =>
  readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? files(join(folder, name)) : [join(folder, name)],
  );
const scripts = files(dist).filter(
  (file) => /\.(js|mjs|html)$/.test(file) && !file.includes(join("dist", "production", "client")),
);
/** Words that only the doors have. */
const doors = ["dev_mail", "_sim/", "/dev/seed", "cabas-demo-2026", "moveClock", "signInAs"];
if (scripts.length === 0) throw new Error("no production Worker to look at");
const found = scripts.flatMap((file) =>
  doors.filter((door) => readFileSync(file, "utf8").includes(door)).map((door) => `${file}: ${door}`),
);
if (found.length > 0) {
  console.error(`demo doors in the production bundle:\n${found.join("\n")}`);
  process.exit(1);
}
console.log(`bundle: no demo door in ${scripts.length} production scripts`);

const client = join(dist, "client");
const manifest = readManifest(client);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const complaints = [];
const holds = (file, word) => readFileSync(join(client, file), "utf8").includes(word);
for (const view of firstViews) {
  const scripts = scriptsOf(client, manifest, view);
  const bytes = wireBytes(client, scripts);
  console.log(`first view of the ${view.name}: ${kB(bytes)} of ${kB(view.most)} in ${scripts.length} scripts (gzip)`);
  if (bytes > view.most) complaints.push(`the ${view.name}'s first view is over its ${kB(view.most)} of JavaScript`);
  for (const word of view.never) {
    const script = scripts.find((file) => holds(file, word));
    if (script !== undefined) complaints.push(`the ${view.name}'s first view has Yjs in it: ${script}`);
  }
}
// The word that tells Yjs must still tell it, or nothing above would.
const draft = manifest[draftChunk.page]?.file;
if (draft === undefined || !holds(draft, draftChunk.has))
  complaints.push("the board's document has no chunk of its own");
else {
  const bytes = wireBytes(client, [draft]);
  console.log(`the board's document (Yjs and provider): ${kB(bytes)} of ${kB(draftChunk.most)} (gzip)`);
  if (bytes > draftChunk.most) complaints.push(`the board's document is over ${kB(draftChunk.most)}`);
}
if (complaints.length > 0) {
  console.error(complaints.join("\n"));
  process.exit(1);
}
