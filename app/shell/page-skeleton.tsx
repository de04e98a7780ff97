import { t } from "../i18n/t.ts";
import { Skeleton } from "../ui/skeleton.tsx";

/** While a page's code or first data is on its way: its heading and a block, where they will stand. */
export function PageSkeleton() {
  return (
    <div role="status" class="mx-auto max-w-6xl px-5 pt-6 md:px-8 md:pt-9">
      <span class="sr-only">{t("common.loading")}</span>
      <Skeleton class="mb-2 h-5 w-40" />
      <Skeleton class="mb-8 h-9 w-64 max-w-full" />
      <Skeleton class="h-44 w-full rounded-l" />
    </div>
  );
}
