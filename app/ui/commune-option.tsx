import type { ChosenCommune } from "../../core/contract/place.ts";
import { classNames } from "./class-names.ts";

/** One line of the list. Chosen when pressed, before the field loses its focus and closes the list. */
export function CommuneOption(props: { id: string; commune: ChosenCommune; selected: boolean; onChoose: () => void }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field; aria-activedescendant names the option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers to the keyboard
    <div
      id={props.id}
      role="option"
      aria-selected={props.selected}
      class={classNames(
        "flex min-h-11 cursor-pointer items-center justify-between gap-3 px-4 py-2 hover:bg-hair",
        props.selected && "bg-leaf",
      )}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => props.onChoose()}
    >
      <span class="font-[600]">{props.commune.commune}</span>{" "}
      <span class="num text-soft">{props.commune.postcode}</span>
    </div>
  );
}
