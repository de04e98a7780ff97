import { createShell, type ShellFiles } from "./shell.ts";

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const SHELL: ShellFiles;

const shell = createShell(SHELL, {
  caches: self.caches,
  fetch: (request, init) => self.fetch(request, init),
  after: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

self.addEventListener("install", (event) => {
  event.waitUntil(shell.install());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      await self.registration.navigationPreload?.enable();
      await self.clients.claim();
      await dropOthersWhenAlone(1);
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    const network = Promise.resolve(event.preloadResponse).then((early) => early ?? self.fetch(request));
    event.respondWith(shell.page(network));
    event.waitUntil(network.catch(() => undefined).then(() => dropOthersWhenAlone(1)));
    return;
  }
  const kept = shell.file(url);
  if (kept !== undefined) event.respondWith(kept);
});

/** What the page may ask: which files there should be, and to take over now although an older board is open. */
self.addEventListener("message", (event) => {
  if (event.data === "shell") event.ports[0]?.postMessage(SHELL);
  if (event.data === "take over") void self.skipWaiting();
});

/** An open board of an older build may still fetch a part of it. */
async function dropOthersWhenAlone(most: number): Promise<void> {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.filter(({ url }) => new URL(url).pathname.startsWith("/board/")).length <= most) await shell.dropOthers();
}
