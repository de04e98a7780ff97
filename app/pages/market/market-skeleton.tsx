import { t } from "../../i18n/t.ts";
import { Skeleton } from "../../ui/skeleton.tsx";

/** A cover, a name, a card: a market's or a farm's page on its way. */
export function MarketSkeleton() {
  return (
    <div role="status">
      <span class="sr-only">{t("common.loading")}</span>
      <Skeleton class="h-44 rounded-none! md:h-72" />
      <div class="mx-auto max-w-6xl px-5 pt-6 md:px-8">
        <Skeleton class="mb-2 h-5 w-32" />
        <Skeleton class="mb-8 h-9 w-72 max-w-full" />
        <Skeleton class="h-48 w-full rounded-l" />
      </div>
    </div>
  );
}
