import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { MarketSettings } from "../../../core/contract/market-settings.ts";
import { loadSettings } from "../../api/market-settings.ts";
import { t } from "../../i18n/t.ts";
import NotFound from "../../shell/not-found.tsx";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { ManagePage } from "../manage/manage-page.tsx";
import { useMarket } from "../manage/market-rights.ts";
import { createSettingsDraft } from "./create-settings-draft.ts";
import { type Section, sections } from "./sections.ts";

/** One page of the settings with its own "Enregistrer". */
export default function SettingsSection() {
  const params = useParams<{ section: string }>();
  const section = () => sections.find((one) => one.id === params.section);
  return (
    <Show when={section()} keyed fallback={<NotFound />}>
      {(found) => (
        <LoadBoundary title={t(`settings.section.${found.id}`)} skeleton={<PageSkeleton />}>
          <LoadedSection section={found} />
        </LoadBoundary>
      )}
    </Show>
  );
}

function LoadedSection(props: { section: Section }) {
  const { slug, href } = useMarket();
  const settings = createAsync(() => loadSettings(slug()));
  return (
    <ManagePage
      title={t(`settings.section.${props.section.id}`)}
      back={href("/settings")}
      backLabel={t("settings.title")}
      width="read"
    >
      <Show when={settings()?.slug} keyed>
        {(_slug) => (
          <Show when={settings()}>{(loaded) => <Drafted section={props.section} settings={loaded()} />}</Show>
        )}
      </Show>
    </ManagePage>
  );
}

function Drafted(props: { section: Section; settings: MarketSettings }) {
  const draft = createSettingsDraft(() => props.settings, props.section.id);
  // One section for as long as this lives: it is keyed above. (`Dynamic` would be in every page's first download.)
  const Part = props.section.part;
  return <Part draft={draft} />;
}
