import type { ShellFiles } from "../../hall-worker/shell.ts";
import { registerHallWorker } from "../offline/hall-worker.ts";
import type { Checked } from "./prepared.ts";

const SHELL_CACHE = "cabas-shell-";
/** A whole shell over a slow line; then the page says what is missing. */
const PATIENCE_MS = 60_000;

/** Installs the board's files and reads every one of them back. */
export async function checkShell(): Promise<Checked> {
  const registration = await registerHallWorker().catch(() => undefined);
  if (registration === undefined || globalThis.caches === undefined) return { state: "none" };
  const worker = await activeWorker(registration);
  if (worker === undefined) return { state: "missing", n: 1 };
  const shell = await shellOf(worker);
  const cache = await caches.open(`${SHELL_CACHE}${shell.build}`);
  const sizes = await Promise.all(
    shell.files.map(async (path) => (await (await cache.match(path))?.arrayBuffer())?.byteLength ?? 0),
  );
  const missing = sizes.filter((size) => size === 0).length;
  return missing === 0 ? { state: "done", n: sizes.length } : { state: "missing", n: missing };
}

/** Also where this page itself is not under it, having been reached from another place of the app. */
async function activeWorker(registration: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  if (registration.active !== null) return registration.active;
  const worker = registration.installing ?? registration.waiting;
  if (worker === null) return undefined;
  return await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    worker.addEventListener("statechange", () => {
      if (worker.state !== "activated" && worker.state !== "redundant") return;
      clearTimeout(timer);
      resolve(worker.state === "activated" ? worker : undefined);
    });
  });
}

const shellOf = (worker: ServiceWorker): Promise<ShellFiles> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // Only our own worker answers on this port, with what our own build wrote into it.
    port1.onmessage = ({ data }: MessageEvent<ShellFiles>) => resolve(data);
    worker.postMessage("shell", [port2]);
  });
