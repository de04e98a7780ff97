import { useParams } from "@solidjs/router";
import Download from "lucide-solid/icons/download";
import Printer from "lucide-solid/icons/printer";
import { Show } from "solid-js";
import { JOURNAL_GROUPS } from "../../../core/journal/journal-groups.ts";
import { REASONS } from "../../../core/line/reason.ts";
import { journalTableHref } from "../../api/journal.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { HelpButton } from "../../help/help-button.tsx";
import { deviceZone } from "../../i18n/device-zone.ts";
import { t } from "../../i18n/t.ts";
import { ChangeList } from "../../journal/change-list.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Select } from "../../ui/select.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { createJournal } from "./create-journal.ts";

/** "Historique" of a whole distribution: found by words, person, kind and reason; to print and to take along. */
export default function JournalPage() {
  const params = useParams<{ distributionId: string }>();
  const model = createJournal(() => params.distributionId);
  const print = async () => {
    if (await model.loadAll()) window.print();
  };
  return (
    <main id="content">
      <Page
        title={t("history.title")}
        lead={t("history.text")}
        back={`/board/${params.distributionId}`}
        backLabel={t("history.toBoard")}
        width="read"
        actions={
          <div class="flex flex-wrap gap-2 print:hidden">
            <HelpButton />
            <ButtonLink
              href={journalTableHref(params.distributionId, model.wish())}
              tone="secondary"
              size="small"
              icon={Download}
              download={`journal-${params.distributionId}.csv`}
            >
              {t("history.export")}
            </ButtonLink>
            <Button tone="secondary" size="small" icon={Printer} busy={model.loading()} onClick={() => void print()}>
              {t("history.print")}
            </Button>
          </div>
        }
      >
        <div class="grid grid-cols-1 gap-6">
          <div class="grid gap-3 print:hidden">
            <SearchField label={t("history.search")} value={model.query()} onInput={model.setQuery} />
            <div class="grid gap-3 sm:grid-cols-3">
              <Select
                label={t("history.group")}
                options={[
                  { value: "", label: t("history.group.all") },
                  ...JOURNAL_GROUPS.map((value) => ({ value, label: t(`history.group.${value}`) })),
                ]}
                value={model.wish().group ?? ""}
                onChange={(group) => model.choose({ group: group === "" ? undefined : group })}
              />
              <Select
                label={t("history.person")}
                options={[
                  { value: "", label: t("history.everybody") },
                  ...model.people().map((name) => ({ value: name, label: name })),
                ]}
                value={model.wish().person ?? ""}
                onChange={(person) => model.choose({ person: person === "" ? undefined : person })}
              />
              <Select
                label={t("history.reasonLabel")}
                options={[
                  { value: "", label: t("history.everyReason") },
                  ...REASONS.map((value) => ({ value, label: t(`history.reason.${value}`) })),
                ]}
                value={model.wish().reason ?? ""}
                onChange={(reason) => model.choose({ reason: reason === "" ? undefined : reason })}
              />
            </div>
          </div>
          <Show when={model.error()}>
            {(error) => <ErrorNotice title={refusalText(error())} retry={model.again} retrying={model.loading()} />}
          </Show>
          <Show
            when={model.total() !== undefined}
            fallback={
              <Show when={!model.error()}>
                <SkeletonRows count={8} />
              </Show>
            }
          >
            <p role="status" class="num -mb-3 text-small text-soft">
              {t("history.total", { n: model.total() ?? 0 })}
            </p>
            <Show
              when={model.entries().length > 0}
              fallback={
                <EmptyState
                  title={model.isNarrowed() ? t("history.nothingFound") : t("history.nothing")}
                  text={model.isNarrowed() ? t("history.nothingFoundText") : ""}
                />
              }
            >
              <ChangeList entries={model.entries()} timeZone={model.timeZone() ?? deviceZone} withBaskets />
            </Show>
          </Show>
          <Show when={model.hasMore()}>
            <Button
              tone="secondary"
              class="justify-self-center print:hidden"
              busy={model.loading()}
              onClick={() => void model.more()}
            >
              {t("history.more")}
            </Button>
          </Show>
        </div>
      </Page>
    </main>
  );
}
