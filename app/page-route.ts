import { type Component, lazy } from "solid-js";
import { loadMessages } from "./i18n/catalogue.ts";
import type { Place } from "./i18n/places.ts";

/** A page and the texts it speaks, fetched side by side; it renders when both are there, so `t` never finds nothing. */
export const page = (load: () => Promise<{ default: Component }>, ...places: Place[]) =>
  lazy(async () => {
    const [module] = await Promise.all([load(), loadMessages(...places)]);
    return module;
  });
