import X from "lucide-solid/icons/x";
import { createSignal, For, onCleanup, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { classNames } from "./class-names.ts";
import { CountdownRing } from "./countdown-ring.tsx";
import { dismissToast, type Toast, toasts } from "./toast-list.ts";

/** Where toasts appear; the shell has one. It is a live region that always exists, so that readers hear what enters it. */
export function ToastRegion() {
  return (
    <section
      aria-label={t("shell.toasts")}
      class="pointer-events-none fixed inset-x-0 bottom-[calc(var(--foot)+var(--foot-more)+1rem)] z-40 px-4 print:hidden"
    >
      <ol aria-live="polite" aria-relevant="additions text" class="mx-auto grid max-w-md gap-2">
        <For each={toasts()}>{(entry) => <ToastItem toast={entry} />}</For>
      </ol>
    </section>
  );
}

const tones = { plain: "bg-ink text-paper", good: "bg-ink text-paper", bad: "bg-beet text-on-beet" } as const;

function ToastItem(props: { toast: Toast }) {
  const [left, setLeft] = createSignal(props.toast.seconds);
  const [held, setHeld] = createSignal(false);
  // Counted in whole seconds: what a person reads beside the ring is what is left. A finger or focus on it stops time,
  // except where an action has a deadline of its own, which no finger can move.
  const timer = setInterval(() => {
    if (held() && !props.toast.action) return;
    if (setLeft((seconds) => seconds - 1) <= 0) dismissToast(props.toast.id);
  }, 1000);
  onCleanup(() => clearInterval(timer));
  const act = () => {
    props.toast.action?.run();
    dismissToast(props.toast.id);
  };
  return (
    <li
      class={classNames(
        "toast pointer-events-auto flex min-h-15 items-center gap-3 rounded-[18px] py-2 pr-2 pl-5 shadow-float",
        tones[props.toast.tone],
      )}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span class="flex-1 py-1 font-[560]">{props.toast.text()}</span>
      <Show
        when={props.toast.action}
        fallback={
          <button
            type="button"
            class="grid size-11 shrink-0 place-items-center rounded-[13px] opacity-80 hover:opacity-100 focus-visible:outline-current"
            aria-label={t("shell.dismiss")}
            onClick={() => dismissToast(props.toast.id)}
          >
            <X class="size-5" aria-hidden="true" />
          </button>
        }
      >
        {(action) => (
          <button
            type="button"
            class="flex min-h-11 shrink-0 items-center gap-2.5 rounded-[13px] pr-2 pl-3.5 font-[680] underline-offset-4 hover:underline focus-visible:outline-current"
            onClick={act}
          >
            {action().label}
            <CountdownRing left={left()} of={props.toast.seconds} />
          </button>
        )}
      </Show>
    </li>
  );
}
