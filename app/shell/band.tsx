import WifiOff from "lucide-solid/icons/wifi-off";
import { createSignal, type JSX, onCleanup, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { createOnline } from "./online.ts";

// A page that knows more than "no network" (the board: what is kept on this phone) says it in the band instead.
const [said, setSaid] = createSignal<(() => JSX.Element) | undefined>();

/** While the caller is mounted, the band shows this; where it returns nothing there is no band. */
export function createBand(content: () => JSX.Element): void {
  setSaid(() => content);
  onCleanup(() => setSaid((current) => (current === content ? undefined : current)));
}

/** One quiet line at the top of a frame's sticky header: it pushes the page down, so that nothing is covered. */
export function Band() {
  const online = createOnline();
  const content = () => {
    const own = said();
    if (own) return own();
    return online() ? undefined : t("shell.offline");
  };
  return (
    <div role="status" class="bg-sky text-sky-ink empty:hidden print:hidden">
      <Show when={content()}>
        {(text) => (
          <p class="mx-auto flex min-h-11 max-w-6xl items-center gap-2.5 px-5 py-2 text-small font-[560] md:px-8">
            <WifiOff class="size-4.5 shrink-0" aria-hidden="true" />
            {text()}
          </p>
        )}
      </Show>
    </div>
  );
}
