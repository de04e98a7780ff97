import { For } from "solid-js";
import { t } from "../i18n/t.ts";
import { Skeleton } from "./skeleton.tsx";

/** A list that is on its way: rows of the height of ListRow. */
export function SkeletonRows(props: { count?: number | undefined }) {
  return (
    <div role="status">
      <span class="sr-only">{t("common.loading")}</span>
      <For each={Array.from({ length: props.count ?? 5 }, (_, row) => row)}>
        {() => (
          <div class="flex h-18 items-center gap-3.5 px-2.5">
            <Skeleton class="size-12 rounded-[15px]" />
            <div class="grid flex-1 gap-2">
              <Skeleton class="h-4 w-2/5" />
              <Skeleton class="h-3.5 w-3/5" />
            </div>
            <Skeleton class="h-4 w-16" />
          </div>
        )}
      </For>
    </div>
  );
}
