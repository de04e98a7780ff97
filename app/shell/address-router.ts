import { createRouter, type Navigator } from "@solidjs/router";
import { onCleanup } from "solid-js";
import { delegateEvents } from "solid-js/web";
import { isRoom, openRooms, rooms } from "./open-rooms.ts";

/** What of the router's context the links of a page need. */
interface LinkRouter {
  navigatorFactory(): Navigator;
  preloadRoute(url: URL): void;
}

/**
 * The router on the address bar. The library's own `Router` brings form actions, blocked departures and scroll keeping
 * that no page here uses, 2 kB of everybody's first view; this is the rest of it.
 */
export const AddressRouter = createRouter({
  get: () => ({ value: location.pathname + location.search + location.hash, state: history.state }),
  set({ value, replace, scroll, state }) {
    if (replace) history.replaceState(state, "", value);
    else history.pushState(state, "", value);
    const target = document.getElementById(location.hash.slice(1));
    if (target) target.scrollIntoView();
    else if (scroll) window.scrollTo(0, 0);
  },
  init: (notify) => listen("popstate", () => notify()),
  create: followLinks,
  utils: { go: (delta) => history.go(delta) },
});

function listen(type: string, hear: (event: Event) => void): () => void {
  window.addEventListener(type, hear, { passive: type !== "click" });
  return () => window.removeEventListener(type, hear);
}

/** Every plain `<a href>` of ours is a navigation; its page is fetched as soon as somebody reaches for it. */
function followLinks(router: LinkRouter): void {
  const navigate = router.navigatorFactory();
  // Solid's own delegated handlers must have had their say (preventDefault) before a link is followed.
  delegateEvents(["click"]);
  const follow = (event: Event) => {
    const url = linkOf(event);
    if (!url || event.defaultPrevented || (event instanceof MouseEvent && isForBrowser(event))) return;
    event.preventDefault();
    const go = () => navigate(url.pathname + url.search + url.hash, { resolve: false });
    if (!isRoom(url.pathname) || rooms()) go();
    // The way into a room is the same when its routes cannot be had: its door tells why.
    else openRooms().then(go, go);
  };
  const fetchAhead = (event: Event) => {
    const url = linkOf(event);
    if (!url) return;
    const preload = () => router.preloadRoute(url);
    if (!isRoom(url.pathname) || rooms()) preload();
    else openRooms().then(preload, () => undefined);
  };
  const leave = [
    listen("click", follow),
    ...["mouseover", "focusin", "touchstart"].map((type) => listen(type, fetchAhead)),
  ];
  onCleanup(() => {
    for (const stop of leave) stop();
  });
}

/** A new tab, a download, a menu. */
const isForBrowser = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.altKey || event.ctrlKey || event.shiftKey;

function linkOf(event: Event): URL | undefined {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download") || link.relList.contains("external"))
    return undefined;
  const url = new URL(link.href);
  return url.origin === location.origin ? url : undefined;
}
