import { Show } from "solid-js";
import { t } from "../i18n/t.ts";

export type Space = "shopping" | "manage" | "producer" | "board";

export interface PlaceNameProps {
  place: Space;
  /** The market's or the farm's name. */
  name?: string | undefined;
}

/** "Espace producteur" small, the farm's name under it; on shop pages the place alone. */
export function PlaceName(props: PlaceNameProps) {
  const place = () => t(`shell.place.${props.place}`);
  return (
    <Show when={props.name} fallback={<span class="truncate px-1 text-small font-[600] text-soft">{place()}</span>}>
      <span class="grid min-w-0 text-left leading-tight">
        <span class="truncate text-small leading-[1.15] text-soft">{place()}</span>
        <span class="truncate text-small leading-[1.15] font-[640]">{props.name}</span>
      </span>
    </Show>
  );
}
