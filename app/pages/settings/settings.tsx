import { createAsync } from "@solidjs/router";
import ClipboardList from "lucide-solid/icons/clipboard-list";
import Copy from "lucide-solid/icons/copy";
import HandCoins from "lucide-solid/icons/hand-coins";
import Printer from "lucide-solid/icons/printer";
import { createSignal, For, Show } from "solid-js";
import { loadMarket } from "../../api/markets.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import type { Icon } from "../../ui/icon.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { OptionalIcon } from "../../ui/optional-icon.tsx";
import { TasksSheet } from "../answers/tasks-sheet.tsx";
import { ManagePage } from "../manage/manage-page.tsx";
import { MarketLink } from "../manage/market-link.tsx";
import { useMarket } from "../manage/market-rights.ts";
import { sections } from "./sections.ts";

/** Paramètres: five short pages, and the address that customers need. */
export default function SettingsPage() {
  return (
    <LoadBoundary title={t("settings.title")} skeleton={<PageSkeleton />}>
      <LoadedSettings />
    </LoadBoundary>
  );
}

function LoadedSettings() {
  const { slug, href } = useMarket();
  const market = createAsync(() => loadMarket(slug()));
  const [tasks, setTasks] = createSignal(false);
  return (
    <Show when={market()}>
      {(loaded) => (
        <ManagePage
          title={t("settings.title")}
          actions={
            <ButtonLink href={`/m/${slug()}`} tone="secondary" size="small">
              {t("market.seePage")}
            </ButtonLink>
          }
        >
          <div class="grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-14">
            <ul class="grid max-w-prose content-start gap-3">
              <For each={sections}>
                {(section) => (
                  <SettingsLink
                    href={href(`/settings/${section.id}`)}
                    icon={section.icon}
                    title={t(`settings.section.${section.id}`)}
                    text={t(`settings.section.${section.id}.text`)}
                  />
                )}
              </For>
              <SettingsLink
                href={href("/settings/fees")}
                icon={HandCoins}
                title={t("settings.section.fees")}
                text={t("settings.section.fees.text")}
              />
              <li>
                <button type="button" class={`${rowLook} w-full text-left`} onClick={() => setTasks(true)}>
                  <SettingsRow icon={ClipboardList} title={t("answers.tasks")} text={t("answers.tasksText")} />
                </button>
              </li>
              <SettingsLink
                href={href("/poster")}
                icon={Printer}
                title={t("setup.poster")}
                text={t("setup.posterText")}
              />
              <SettingsLink
                href={href("/duplicate")}
                icon={Copy}
                title={t("setup.duplicate")}
                text={t("setup.duplicateShort")}
              />
            </ul>
            <MarketLink market={loaded()} />
          </div>
          <TasksSheet open={tasks()} onClose={() => setTasks(false)} />
        </ManagePage>
      )}
    </Show>
  );
}

const rowLook = "flex items-center gap-4 rounded-l bg-card p-5 shadow-card hover:bg-hair";

function SettingsLink(props: { href: string; icon: Icon; title: string; text: string }) {
  return (
    <li>
      <a href={props.href} class={rowLook}>
        <SettingsRow icon={props.icon} title={props.title} text={props.text} />
      </a>
    </li>
  );
}

function SettingsRow(props: { icon: Icon; title: string; text: string }) {
  return (
    <>
      <span class="grid size-11 shrink-0 place-items-center rounded-m bg-leaf text-green-ink">
        <OptionalIcon icon={props.icon} class="size-5.5" />
      </span>
      <span class="grid gap-0.5">
        <span class="font-[640]">{props.title}</span>
        <span class="text-small text-soft">{props.text}</span>
      </span>
    </>
  );
}
