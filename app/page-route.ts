import { type Component, lazy } from "solid-js";
import { loadMessages } from "./i18n/catalogue.ts";
import type { Place } from "./i18n/places.ts";

/**
 * A part of a page that is fetched when it is first drawn, with the texts that only it speaks: the page names no place for
 * it. Draw it inside a Suspense of its own, or the page waits for it.
 */
export const part = <Props extends object>(load: () => Promise<{ default: Component<Props> }>, ...places: Place[]) =>
  lazy(async () => {
    const [module] = await Promise.all([load(), loadMessages(...places)]);
    return module;
  });

/** A page and the texts it speaks, fetched side by side; it renders when both are there, so `t` never finds nothing. */
export const page = (load: () => Promise<{ default: Component }>, ...places: Place[]) =>
  lazy(async () => {
    const [module] = await Promise.all([load(), loadMessages(...places)]);
    return module;
  });
