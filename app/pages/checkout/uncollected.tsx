import ChevronDown from "lucide-solid/icons/chevron-down";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Prose } from "../market/prose.tsx";

/** The market's own rule for a basket that nobody collects; read before paying, not after. */
export function Uncollected(props: { text: string }) {
  return (
    <Show when={props.text}>
      <details class="group rounded-l bg-card ring-1 ring-line ring-inset">
        <summary class="flex min-h-13 items-center justify-between gap-3 rounded-l px-5 font-[600]">
          {t("checkout.uncollected")}
          <ChevronDown class="size-5 shrink-0 transition-transform group-open:rotate-180" aria-hidden="true" />
        </summary>
        <Prose text={props.text} class="px-5 pb-5" />
      </details>
    </Show>
  );
}
