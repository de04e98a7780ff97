// What is deployed holds no demo door, and the pages stay light (docs: the speed table of the README).
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../stack/run-tool.mjs";

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
