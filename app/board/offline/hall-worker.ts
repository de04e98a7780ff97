import { type Accessor, createEffect, onCleanup } from "solid-js";
import { whenIdle } from "../../ui/when-idle.ts";

const ADDRESS = "/hall-worker.js";
/** Shoppers' pages never meet it. */
const SCOPE = "/board/";
/** Over a bad line the page that is here is reloaded all the same. */
const PATIENCE_MS = 8_000;

/** The board's files come onto this phone, once `drawn` and what came of it is on the screen. Only the built app has such a worker. */
export function keepShell(drawn: Accessor<boolean>): void {
  createEffect(() => drawn() && onCleanup(whenIdle(() => void registerHallWorker().catch(() => undefined))));
}

/** Undefined where the browser has none, or not here: private windows, pages that are not served securely. */
export async function registerHallWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const workers = globalThis.navigator.serviceWorker;
  if (workers === undefined) return undefined;
  if (import.meta.env.DEV) {
    // One of a built app on the same port would stand between the hot server and its page.
    await (await workers.getRegistration(SCOPE))?.unregister();
    return undefined;
  }
  return await workers.register(ADDRESS, { scope: SCOPE });
}

/** Reloads into the newest build that is to be had. What was typed is kept; an open board is left only by this touch. */
export async function takeNewVersion(): Promise<void> {
  try {
    const registration = await globalThis.navigator.serviceWorker?.getRegistration(SCOPE);
    const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([registration && newestOf(registration), late]);
  } catch (error) {
    console.warn("new-version-not-taken", { error });
  }
  window.location.reload();
}

async function newestOf(registration: ServiceWorkerRegistration): Promise<void> {
  await registration.update();
  const next = registration.installing ?? registration.waiting;
  if (next !== null) await takenOver(next);
}

const takenOver = (worker: ServiceWorker): Promise<void> =>
  new Promise((resolve) => {
    const step = () => {
      if (worker.state === "installed") worker.postMessage("take over");
      if (worker.state === "activated" || worker.state === "redundant") resolve();
    };
    worker.addEventListener("statechange", step);
    step();
  });
