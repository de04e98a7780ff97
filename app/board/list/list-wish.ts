import { createSignal } from "solid-js";
import { deviceSetting } from "../../shell/device-setting.ts";
import type { BasketFilter } from "./board-rows.ts";

export const boardViews = ["name", "number", "products", "stalls", "cold", "places", "states"] as const;
export type BoardView = (typeof boardViews)[number];

const setting = deviceSetting("cabas.board-view");
const isView = (value: string | null): value is BoardView => boardViews.some((view) => view === value);

/** How this person looks at the board: the view is kept on the device, search and filter last as long as the page. */
export function createListWish() {
  const kept = setting.read();
  const [view, setView] = createSignal<BoardView>(isView(kept) ? kept : "name");
  const [query, setQuery] = createSignal("");
  const [filter, setFilter] = createSignal<BasketFilter>("all");
  return {
    view,
    query,
    filter,
    setQuery,
    setFilter,
    setView(next: BoardView) {
      setting.write(next);
      setView(next);
    },
  };
}
