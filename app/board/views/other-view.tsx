import { Match, Switch } from "solid-js";
import type { BoardView } from "../list/list-wish.ts";
import type { StillRows } from "../list/still-rows.ts";
import { ColdList } from "./cold-list.tsx";
import { GroupedBaskets } from "./grouped-baskets.tsx";
import { StallList } from "./stall-list.tsx";

export interface OtherViewProps {
  view: Exclude<BoardView, "name" | "number" | "products">;
  /** The baskets as the list would show them: searched and in their order. */
  rows: StillRows;
  query: string;
}

/** The ways of looking at the day beside the list and the goods; fetched when one of them is first wanted. */
export function OtherView(props: OtherViewProps) {
  return (
    <Switch>
      <Match when={props.view === "stalls"}>
        <StallList query={props.query} />
      </Match>
      <Match when={props.view === "cold"}>
        <ColdList rows={props.rows} />
      </Match>
      <Match when={props.view === "places"}>
        <GroupedBaskets rows={props.rows} by="place" />
      </Match>
      <Match when={props.view === "states"}>
        <GroupedBaskets rows={props.rows} by="state" />
      </Match>
    </Switch>
  );
}
