// npm run bench board [-- --only propagation,burst,…] [--rounds 5] [--kills 200] [--built]: the board's room against the servers that people
// would otherwise take, in turn in one run, and the board of a large market alone. Only ratios between peers mean anything.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { localSecrets } from "../stack/local-secrets.mjs";
import { root, runTool } from "../stack/run-tool.mjs";
import { boardPage } from "./board/board-page.mjs";
import { deadLink } from "./board/dead-link.mjs";
import { median, tenths } from "./board/figures.mjs";
import { killTest } from "./board/kill.mjs";
import { largeBoard } from "./board/large-board.mjs";
import { freshState, installPeers, peersFor } from "./board/peers.mjs";
import { restart } from "./board/restart.mjs";
import { backAtOnce, burst, fullHall, propagation } from "./board/scenarios.mjs";

const APP_PORT = Number(process.env.PORT ?? 5173);
const FIRST_PORT = APP_PORT + 40;
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const rounds = Number(option("rounds", "5"));
const kills = Number(option("kills", "200"));
const only = option("only", "")
  .split(",")
  .filter((name) => name !== "");
const wanted = (name) => only.length === 0 || only.includes(name);
const results = new URL("./results/board.json", import.meta.url);

installPeers();
const board = await prepare();
const peers = peersFor(board);
const [own] = peers;

/** One scenario, `rounds` times, every peer in turn each time, on a server of its own. */
async function compare(name, scenario) {
  if (!wanted(name)) return;
  const runs = Object.fromEntries(peers.map((peer) => [peer.name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [n, peer] of peers.entries()) {
      const port = FIRST_PORT + n;
      const server = await peer.start(port);
      try {
        const figure = await scenario({ peer, port, server, tunnelPort: FIRST_PORT + 20 + n });
        runs[peer.name].push(figure);
        console.log(`${name} ${round + 1}/${rounds} ${peer.name}: ${JSON.stringify(figure)}`);
      } finally {
        await server.stop();
      }
    }
  }
  keep(name, Object.fromEntries(Object.entries(runs).map(([peer, list]) => [peer, medians(list)])));
}

const medians = (list) =>
  Object.fromEntries(
    Object.keys(list[0] ?? {}).map((key) => {
      const values = list.map((figure) => figure[key]).filter((value) => value !== null);
      // Nothing may be missing in any run; a link that never healed is told as null.
      if (key === "missing" || key === "lost") return [key, values.reduce((sum, value) => sum + value, 0)];
      return [key, values.length === list.length ? tenths(median(values)) : null];
    }),
  );

async function alone(name, measure) {
  if (!wanted(name)) return;
  keep(name, await measure());
}

/** Written at once, beside what former runs measured: each with its date and how busy the machine had been. */
function keep(name, figure) {
  console.log(`${name}: ${JSON.stringify(figure)}`);
  const { machine, measured, figures } = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : {};
  const here = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`;
  // Figures of two machines are not one table.
  const former = machine === here ? { measured, figures } : {};
  const result = {
    machine: here,
    measured: { ...former.measured, [name]: { at: new Date().toISOString(), load: loadavg().map(tenths), rounds } },
    figures: { ...former.figures, [name]: figure },
  };
  writeFileSync(results, `${JSON.stringify(result, null, 2)}\n`);
}

await compare("propagation", propagation);
await compare("burst", burst);
await compare("fullHall", fullHall);
await compare("backAtOnce", backAtOnce);
await compare("deadLink", deadLink);
const stateFor = (name) => freshState(board.state, name);
await alone("largeBoard", () => largeBoard({ peer: own, port: FIRST_PORT, state: stateFor("large-board"), board }));
await alone("boardPage", () => boardPage({ peer: own, port: APP_PORT, state: stateFor("board-page"), board }));
await alone("restart", () => restart({ peer: own, port: FIRST_PORT, state: stateFor("restart"), board }));
await alone("kill", () => killTest({ peer: own, port: FIRST_PORT, state: stateFor("kill"), kills }));

process.exit(0);

/** As the seed builds it: the demo's Worker, whose door signs people in. */
async function build(env) {
  const secrets = localSecrets({ port: APP_PORT, simulatorPort: APP_PORT + 1 });
  const whole = { env: { ...env, CABAS_SECRETS: JSON.stringify(secrets) } };
  if ((await runTool("vite", ["build", "--mode", "demo", "--logLevel", "warn"], whole)) !== 0)
    throw new Error("the app could not be built");
}

/** The large market, made once; the built app; and somebody of its team, signed in. */
async function prepare() {
  const state = join(root, ".cache", "bench-state", "large");
  const env = { CABAS_STATE: state, PORT: String(APP_PORT) };
  if (!existsSync(join(state, "made"))) {
    if ((await runTool("node", ["dev/seed.mjs", "--size", "large"], { env })) !== 0)
      throw new Error("the large market could not be made");
    writeFileSync(join(state, "made"), "");
  }
  // The seed's own build leaves the secrets to the server that it starts: the peers' have them built in.
  if (!process.argv.includes("--built")) await build(env);
  const [server] = peersFor({ state });
  const running = await server.start(FIRST_PORT, freshState(state, "asking"));
  try {
    const base = `http://127.0.0.1:${FIRST_PORT}`;
    const signedIn = await fetch(`${base}/dev/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "claire@demo.cabas.example" }),
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const { boards } = await (await fetch(`${base}/api/session`, { headers: { cookie } })).json();
    const distributionId = boards[0]?.distributionId;
    if (distributionId === undefined) throw new Error(`no board to measure (sign-in ${signedIn.status})`);
    // The session was made in a copy: the copies of the runs need it too.
    return { state: join(root, ".cache", "bench-state", "asking"), cookie, distributionId, appPort: APP_PORT };
  } finally {
    await running.stop("SIGTERM");
  }
}
