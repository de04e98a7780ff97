import type { RouteDefinition } from "@solidjs/router";
import { createSignal, onMount, Show } from "solid-js";
import { openRooms } from "./open-rooms.ts";
import { PageSkeleton } from "./page-skeleton.tsx";

/** Stands at the address of a room until its routes are here, which then take its place. */
function RoomsDoor() {
  const [failed, setFailed] = createSignal<{ error: unknown }>();
  onMount(() => openRooms().catch((error: unknown) => setFailed({ error })));
  return (
    <Show when={failed()} fallback={<PageSkeleton />}>
      {(failure) => {
        throw failure().error;
      }}
    </Show>
  );
}

export const roomsDoor: RouteDefinition = {
  path: ["manage", "producer", "board", "paper", "start", "invitation", "answer", "day", "unsubscribe", "c", "dev"].map(
    (first) => `/${first}/*`,
  ),
  component: RoomsDoor,
};
