import { type Component, createSignal, type JSX, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { toast } from "./toast-list.ts";

export interface Later<Props extends object> {
  /** Draws nothing until its code is there. */
  Part: (props: Props) => JSX.Element;
  /** Fetches the code: when it is first wanted, or before, when nothing else is to be done. Again after a failure. */
  fetch(): void;
}

/**
 * A part of a page that its first picture does without: a sheet, a bar that is empty at first. Unlike a lazy component it
 * holds nothing up: the page around it neither waits for it nor falls with it.
 */
export function later<Props extends object>(load: () => Promise<Component<Props>>): Later<Props> {
  const [part, setPart] = createSignal<Component<Props>>();
  let asked = false;
  const fetch = async () => {
    if (asked) return;
    asked = true;
    try {
      const loaded = await load();
      setPart(() => loaded);
    } catch (error) {
      asked = false;
      console.error("part-not-loaded", { error });
      toast({ text: () => t(navigator.onLine ? "common.failed" : "common.offline"), tone: "bad" });
    }
  };
  return {
    fetch,
    Part: (props) => (
      <Show when={part()} keyed>
        {(Loaded) => <Loaded {...props} />}
      </Show>
    ),
  };
}
