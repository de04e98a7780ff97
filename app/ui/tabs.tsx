import { Index, type JSX, Show } from "solid-js";
import { classNames } from "./class-names.ts";
import { rovingIndex } from "./roving-keys.ts";

export interface Tab<Value extends string> {
  value: Value;
  label: string;
  count?: number | undefined;
}

export interface TabsProps<Value extends string> {
  label: string;
  items: readonly Tab<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** Begins the ids that tie tabs and panels together; one a page is enough where it is left out. */
  name?: string | undefined;
  class?: string | undefined;
}

const tabId = (name: string | undefined, value: string) => `${name ?? "tabs"}-tab-${value}`;
const panelId = (name: string | undefined, value: string) => `${name ?? "tabs"}-panel-${value}`;

export function Tabs<Value extends string>(props: TabsProps<Value>) {
  let list: HTMLDivElement | undefined;
  const move = (event: KeyboardEvent) => {
    const current = props.items.findIndex((item) => item.value === props.value);
    const index = rovingIndex(event.key, current, props.items.length);
    const next = index === undefined ? undefined : props.items[index];
    if (index === undefined || !next) return;
    event.preventDefault();
    props.onChange(next.value);
    list?.querySelectorAll<HTMLElement>('[role="tab"]')[index]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={props.label}
      onKeyDown={move}
      class={classNames("swipe flex gap-1 border-b border-line", props.class)}
    >
      <Index each={props.items}>
        {(item) => (
          <button
            type="button"
            role="tab"
            id={tabId(props.name, item().value)}
            aria-selected={item().value === props.value}
            aria-controls={panelId(props.name, item().value)}
            tabindex={item().value === props.value ? 0 : -1}
            onClick={() => props.onChange(item().value)}
            class="-mb-px min-h-12 border-b-[3px] border-transparent px-3.5 text-small font-[600] whitespace-nowrap text-soft hover:text-ink focus-visible:-outline-offset-2 aria-selected:border-green aria-selected:text-ink"
          >
            {item().label}
            <Show when={item().count !== undefined}>
              <span class="num ml-1.5 text-soft">{item().count}</span>
            </Show>
          </button>
        )}
      </Index>
    </div>
  );
}

export interface TabPanelProps {
  value: string;
  /** The panel is there while the tabs' value is its own. */
  of: string;
  name?: string | undefined;
  children: JSX.Element;
}

export function TabPanel(props: TabPanelProps) {
  return (
    <Show when={props.value === props.of}>
      <div
        role="tabpanel"
        id={panelId(props.name, props.value)}
        aria-labelledby={tabId(props.name, props.value)}
        tabindex="0"
      >
        {props.children}
      </div>
    </Show>
  );
}
