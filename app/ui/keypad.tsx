import Delete from "lucide-solid/icons/delete";
import Plus from "lucide-solid/icons/plus";
import { For, type JSX } from "solid-js";
import { t } from "../i18n/t.ts";
import { classNames } from "./class-names.ts";
import { digits, type KeypadKey, type KeypadState, pressKey } from "./keypad-state.ts";

export interface KeypadProps {
  /** What is weighed: "Poids du poulet fermier". */
  label: string;
  state: KeypadState;
  /** What the key makes of the state; where the parent makes more of it, `onKey` instead. */
  onChange?: ((state: KeypadState) => void) | undefined;
  onKey?: ((key: KeypadKey) => void) | undefined;
  /** Enter on a keyboard: keep the weight. */
  onEnter?: (() => void) | undefined;
  class?: string | undefined;
}

const rows: readonly (readonly KeypadKey[])[] = [
  ["7", "8", "9", "backspace"],
  ["4", "5", "6", "unit"],
  ["1", "2", "3", "plus"],
  ["0", "00", "comma"],
];

/** A keyboard's keys, for who has one: the same hand on a desk. */
const typed: ReadonlyMap<string, KeypadKey> = new Map<string, KeypadKey>([
  ...digits.map((digit): [string, KeypadKey] => [digit, digit]),
  [",", "comma"],
  [".", "comma"],
  ["+", "plus"],
  ["Backspace", "backspace"],
]);

/** The big keypad of the board: glove targets, nothing under 58 px. Its state is the parent's (keypad-state.ts). */
export function Keypad(props: KeypadProps) {
  const press = (key: KeypadKey) => {
    props.onKey?.(key);
    props.onChange?.(pressKey(props.state, key));
  };
  const fromKeyboard = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Enter on a key of the pad presses that key, as anywhere; on the pad itself it keeps the weight.
    if (event.key === "Enter" && event.target === event.currentTarget) return props.onEnter?.();
    const key = typed.get(event.key);
    if (key === undefined) return;
    event.preventDefault();
    press(key);
  };
  const faces: Partial<Record<KeypadKey, { label: string; face: JSX.Element }>> = {
    comma: { label: t("common.comma"), face: "," },
    plus: { label: t("common.weighAnother"), face: <Plus class="size-6" aria-hidden="true" /> },
    backspace: { label: t("common.backspace"), face: <Delete class="size-6" aria-hidden="true" /> },
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend and a border to fight
    <div
      role="group"
      aria-label={props.label}
      tabindex="0"
      onKeyDown={fromKeyboard}
      class={classNames("grid grid-cols-4 gap-2.5 rounded-m select-none", props.class)}
    >
      <For each={rows.flat()}>
        {(key) => (
          <button
            type="button"
            tabindex={-1}
            aria-label={key === "unit" ? t("common.switchUnit", { unit: props.state.unit }) : faces[key]?.label}
            onClick={() => press(key)}
            class={classNames(
              "num grid min-h-14.5 touch-manipulation place-items-center rounded-m text-[1.4375rem] font-[580] transition-[background-color,scale] duration-75 active:scale-95",
              key === "plus" || key === "backspace" || key === "unit"
                ? "bg-leaf text-green-ink active:bg-leaf-2"
                : "bg-hair text-ink active:bg-line",
              key === "plus" && "row-span-2",
            )}
          >
            {key === "unit" ? (
              <span class="text-lead">
                <span class={props.state.unit === "kg" ? "" : "font-[450] text-soft"}>kg</span>
                <span class="text-soft"> / </span>
                <span class={props.state.unit === "g" ? "" : "font-[450] text-soft"}>g</span>
              </span>
            ) : (
              (faces[key]?.face ?? key)
            )}
          </button>
        )}
      </For>
    </div>
  );
}
