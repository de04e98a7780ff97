import { createAsync, useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { createSignal, ErrorBoundary, Match, Show, Suspense, Switch } from "solid-js";
import { loadPaper } from "../../api/paper.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import "../../styles/print.css";
import { AttendanceSheet, type PaperSheetProps } from "./attendance-sheet.tsx";
import { LabelsSheet } from "./labels-sheet.tsx";
import { PaperBar } from "./paper-bar.tsx";
import { createPaperOptions, isPaperSheet, type PaperSheet } from "./paper-options.ts";
import { PreparationSheet } from "./preparation-sheet.tsx";
import { TableSheet } from "./table-sheet.tsx";

/** Paper for the day: what it will look like, how many pages it takes, and the printer. */
export default function PaperPage() {
  const params = useParams<{ distributionId: string; sheet: string }>();
  const [search] = useSearchParams<{ producer?: string }>();
  const navigate = useNavigate();
  const sheet = (): PaperSheet => (isPaperSheet(params.sheet) ? params.sheet : "attendance");
  const paper = createAsync(() => loadPaper(params.distributionId, search.producer));
  const { options, change, presets, putBy, forget } = createPaperOptions(() => paper.latest?.market.name);
  const [pages, setPages] = createSignal(0);
  const to = (next: PaperSheet) =>
    navigate(`/paper/${params.distributionId}/${next}${search.producer ? `?producer=${search.producer}` : ""}`, {
      replace: true,
      scroll: false,
    });
  return (
    <Page title={t(`paper.${sheet()}`)} bare width="full" class="paper-screen">
      <PaperBar
        sheet={sheet()}
        onSheet={to}
        options={options()}
        onChange={change}
        pages={pages()}
        presets={presets()}
        onPutBy={putBy}
        onForget={forget}
        hasPhones={paper.latest?.baskets.some((basket) => basket.phone !== "") ?? false}
      />
      <main id="content">
        <ErrorBoundary
          fallback={(error, reset) => (
            <div class="mx-auto max-w-xl p-5">
              <ErrorNotice title={t("paper.failed")} text={refusalText(error)} retry={reset} />
            </div>
          )}
        >
          <Suspense
            fallback={
              <div class="mx-auto max-w-3xl p-5" role="status" aria-label={t("common.loading")}>
                <Skeleton class="h-160 w-full" />
              </div>
            }
          >
            <Show when={paper()}>
              {(known) => (
                <Show
                  when={known().baskets.length > 0}
                  fallback={<EmptyState title={t("paper.nothing")} text={t("paper.nothingText")} />}
                >
                  <Sheet sheet={sheet()} paper={known()} options={options()} onCount={setPages} />
                </Show>
              )}
            </Show>
          </Suspense>
        </ErrorBoundary>
      </main>
    </Page>
  );
}

function Sheet(props: PaperSheetProps & { sheet: PaperSheet }) {
  return (
    <Switch>
      <Match when={props.sheet === "attendance"}>
        <AttendanceSheet {...props} />
      </Match>
      <Match when={props.sheet === "table"}>
        <TableSheet {...props} />
      </Match>
      <Match when={props.sheet === "labels"}>
        <LabelsSheet {...props} />
      </Match>
      <Match when={props.sheet === "preparation"}>
        <PreparationSheet {...props} />
      </Match>
    </Switch>
  );
}
