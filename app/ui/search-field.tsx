import Search from "lucide-solid/icons/search";
import X from "lucide-solid/icons/x";
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { classNames } from "./class-names.ts";

export interface SearchFieldProps {
  /** Read out; also shown inside while nothing is typed, unless there is a placeholder. */
  label: string;
  placeholder?: string | undefined;
  value: string;
  onInput: (text: string) => void;
  onEnter?: (() => void) | undefined;
  /** At the right end: the scan button. */
  action?: JSX.Element;
  ref?: ((input: HTMLInputElement) => void) | undefined;
  class?: string | undefined;
}

export function SearchField(props: SearchFieldProps) {
  let input: HTMLInputElement | undefined;
  const clear = () => {
    props.onInput("");
    input?.focus();
  };
  return (
    <search
      class={classNames(
        "flex h-13 items-center gap-2 rounded-m border-[1.5px] border-line bg-card pr-1 pl-4 text-soft transition-colors focus-within:border-green focus-within:outline-3 focus-within:outline-leaf-2",
        props.class,
      )}
    >
      <Search class="size-5.5 shrink-0" aria-hidden="true" />
      <input
        ref={(element) => {
          input = element;
          props.ref?.(element);
        }}
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={props.label}
        placeholder={props.placeholder ?? props.label}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && props.onEnter?.()}
        class="h-full min-w-0 flex-1 appearance-none bg-transparent text-base text-ink outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      <Show when={props.value !== ""}>
        <button
          type="button"
          aria-label={t("common.clear")}
          title={t("common.clear")}
          class="grid size-11 shrink-0 place-items-center rounded-[12px] hover:bg-hair"
          onClick={clear}
        >
          <X class="size-5" aria-hidden="true" />
        </button>
      </Show>
      {props.action}
    </search>
  );
}
