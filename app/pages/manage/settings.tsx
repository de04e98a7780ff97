import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { loadMarket } from "../../api/markets.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { ManagePage } from "./manage-page.tsx";
import { MarketLink } from "./market-link.tsx";
import { useMarket } from "./market-rights.ts";
import { SettingsForm } from "./settings-form.tsx";

export default function SettingsPage() {
  return (
    <LoadBoundary title={t("market.settings")} skeleton={<PageSkeleton />}>
      <LoadedSettings />
    </LoadBoundary>
  );
}

function LoadedSettings() {
  const { slug } = useMarket();
  const market = createAsync(() => loadMarket(slug()));
  return (
    <Show when={market()}>
      {(loaded) => (
        <ManagePage
          title={t("market.settings")}
          actions={
            <ButtonLink href={`/m/${slug()}`} tone="secondary" size="small">
              {t("market.seePage")}
            </ButtonLink>
          }
        >
          <div class="grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-14">
            <SettingsForm market={loaded()} />
            <MarketLink market={loaded()} />
          </div>
        </ManagePage>
      )}
    </Show>
  );
}
