import { For } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Skeleton } from "../../ui/skeleton.tsx";

/** The header, the chips and the first cards, where they will stand. */
export function ShopSkeleton() {
  return (
    <div role="status">
      <span class="sr-only">{t("common.loading")}</span>
      <div class="h-56 bg-(image:--dawn) md:h-62" />
      <div class="mx-auto max-w-6xl px-5 md:px-8">
        <div class="flex h-17 items-center gap-2 overflow-hidden">
          <For each={["w-18", "w-28", "w-36", "w-24", "w-30"]}>
            {(width) => <Skeleton class={`h-11 shrink-0 rounded-full! ${width}`} />}
          </For>
        </div>
        <div class="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-5">
          <For each={Array.from({ length: 10 }, (_, n) => n)}>{() => <Skeleton class="h-72 rounded-l!" />}</For>
        </div>
      </div>
    </div>
  );
}
