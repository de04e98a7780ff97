import { t } from "../../i18n/t.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";

/** The live sale on its way: heading, three figures, the curve, rows, each in its final size. */
export function SaleSkeleton() {
  return (
    <div role="status" class="mx-auto max-w-6xl px-5 pt-6 md:px-8 md:pt-9">
      <span class="sr-only">{t("common.loading")}</span>
      <Skeleton class="mb-2 h-5 w-48" />
      <Skeleton class="mb-8 h-9 w-72 max-w-full" />
      <div class="grid grid-cols-2 gap-3 md:grid-cols-3 md:gap-4">
        <Skeleton class="h-32 rounded-l" />
        <Skeleton class="h-32 rounded-l" />
        <Skeleton class="h-32 rounded-l max-md:col-span-2" />
      </div>
      <Skeleton class="my-4 h-56 rounded-l" />
      <SkeletonRows count={6} />
    </div>
  );
}
