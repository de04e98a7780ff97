import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const found = () => {
  if (process.env.CABAS_CHROMIUM) return process.env.CABAS_CHROMIUM;
  for (const name of names) {
    const which = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
    if (which.status === 0) return which.stdout.trim();
  }
  return places.find((place) => existsSync(place));
};

/** A browser for the tests: one that is there, else Debian's package where this user may install it, else one line that says what to do. */
export async function ensureChromium() {
  const there = found();
  if (there !== undefined) return there;
  const root = typeof process.getuid === "function" && process.getuid() === 0;
  if (root && spawnSync("sh", ["-c", "command -v apt-get"]).status === 0) {
    console.log("cabas: installing Debian's chromium for the browser tests (once, about a minute)");
    for (const command of ["apt-get update -qq", "apt-get install -y -qq --no-install-recommends chromium"]) {
      const done = spawnSync("sh", ["-c", command], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
      if (done.status !== 0) break;
    }
    const now = found();
    if (now !== undefined) return now;
  }
  console.error(
    "cabas: the browser tests need Chromium: install it (Debian: sudo apt-get install chromium) or set CABAS_CHROMIUM to its path",
  );
  process.exit(1);
}
