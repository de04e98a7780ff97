import type { RouteDefinition } from "@solidjs/router";
import { createSignal } from "solid-js";

/** First part of every address in rooms.tsx. */
const ROOMS = /^\/(?:manage|producer|board|journal|paper|start|invitation|answer|day|pay|unsubscribe|c|q|dev)(?:\/|$)/;

const [rooms, setRooms] = createSignal<readonly RouteDefinition[]>();
let opening: Promise<void> | undefined;

/** The routes of the places of work, and of what opens once (a mail's link, a new market); undefined until somebody goes there. */
export { rooms };

export const isRoom = (path: string): boolean => ROOMS.test(path);

/** Fetches the routes of the places of work. Tried anew after a failure. */
export function openRooms(): Promise<void> {
  opening ??= import("../rooms.tsx").then(
    (module) => void setRooms(module.rooms),
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}
