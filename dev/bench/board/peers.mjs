// Who the board's room is measured against, each in processes of its own. The peers are no dependency of the project: they are
// installed beside it the first time somebody measures.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../stack/run-tool.mjs";

const VERSIONS = {
  "y-websocket": "2.1.0",
  "@hocuspocus/server": "4.7.0",
  "@hocuspocus/provider": "4.7.0",
  ws: "8.23.0",
};
const folder = join(root, ".cache", "bench-peers");

/** Installed once; a change of the versions above installs them anew. */
export function installPeers() {
  const own = (name) => JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version;
  // The same Yjs for everybody who is measured.
  const wanted = { ...VERSIONS, yjs: own("yjs"), "y-protocols": own("y-protocols") };
  const stamp = join(folder, "installed.json");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === JSON.stringify(wanted)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  const names = Object.entries(wanted).map(([name, version]) => `${name}@${version}`);
  const flags = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--save-exact"];
  const done = spawnSync("npm", [...flags, ...names], { cwd: folder, stdio: "inherit" });
  if (done.status !== 0) throw new Error("the peers of the benchmark could not be installed");
  writeFileSync(stamp, JSON.stringify(wanted));
}

/** A package out of the peers' folder. */
export const peerModule = (name) => createRequire(join(folder, "package.json"))(name);

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** A run that fails leaves no server behind on the next one's port. */
const running = new Set();
process.once("exit", () => {
  for (const kill of running) kill("SIGKILL");
});

/** A process group of its own, so that a kill reaches workerd too. Resolves when it says that it listens. */
export async function launch(command, args, env) {
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let said = "";
  await new Promise((resolve, reject) => {
    const hear = (part) => {
      said += part;
      if (/listening|running at/.test(said)) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => reject(new Error(`${args.join(" ")} ended with ${code}: ${said.slice(-2000)}`)));
  });
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // Gone already.
    }
  };
  running.add(kill);
  child.on("exit", () => running.delete(kill));
  return {
    group: child.pid,
    stop: (signal = "SIGKILL") =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.on("exit", () => resolve());
        kill(signal);
      }),
  };
}

const onWorkerd = (kind) => (port, env) =>
  launch(process.execPath, [here("workerd-server.mjs"), kind], { PORT: String(port), ...env });

/** A folder with the large market's state, fresh for each server that is started on it. */
export function freshState(from, name) {
  const to = join(root, ".cache", "bench-state", name);
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  return to;
}

/**
 * Every server by the same handle: `start(port)`, then where a client connects and how its frames are wrapped. `board` says whose
 * session and which distribution, for the server that asks.
 */
export function peersFor(board) {
  return [
    {
      name: "cabas",
      framing: "plain",
      async start(port, state = freshState(board.state, "cabas")) {
        return await onWorkerd("cabas")(port, { CABAS_STATE: state });
      },
      address: (port, client) => ({
        url: `ws://127.0.0.1:${port}/parties/basket-board/${board.distributionId}?_pk=${client}.0`,
        headers: { cookie: board.cookie },
      }),
    },
    {
      name: "y-websocket",
      framing: "plain",
      start: (port) =>
        launch(process.execPath, [join(folder, "node_modules/y-websocket/bin/server.cjs")], {
          PORT: String(port),
          HOST: "127.0.0.1",
        }),
      address: (port) => ({ url: `ws://127.0.0.1:${port}/room`, headers: {} }),
    },
    {
      name: "hocuspocus",
      framing: "hocuspocus",
      start: (port) => launch(process.execPath, [here("hocuspocus-server.mjs")], { PORT: String(port) }),
      address: (port) => ({ url: `ws://127.0.0.1:${port}`, headers: {} }),
    },
    {
      name: "y-partyserver",
      framing: "plain",
      start: (port) => onWorkerd("plain")(port, {}),
      address: (port, client) => ({
        url: `ws://127.0.0.1:${port}/parties/plain-room/room?_pk=${client}`,
        headers: {},
      }),
    },
  ];
}

/** CPU of a process group so far, in ms. */
export function cpuMs(group) {
  const list = spawnSync("ps", ["-o", "pgid=,pid=", "-e"], { encoding: "utf8" }).stdout;
  let ticks = 0;
  for (const line of list.split("\n")) {
    const [pgid, pid] = line.trim().split(/\s+/);
    if (Number(pgid) !== group) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // Ended between the two looks.
    }
  }
  return ticks * 10;
}
