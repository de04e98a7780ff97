import { useAction } from "@solidjs/router";
import { Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { publishDates } from "../../api/dates.ts";
import type { ManagedDistribution } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { createNow } from "../../ui/clock.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useMarket } from "../manage/market-rights.ts";

/** Drafts that wait for somebody to show them: all at once, in one touch. */
export function DraftsBar(props: { dates: readonly ManagedDistribution[] }) {
  const { slug } = useMarket();
  const now = createNow("minute");
  const publishing = createAttempt(useAction(publishDates));
  const drafts = () => props.dates.filter((date) => date.state === "draft" && date.closesAt > now());
  const publish = async () => {
    const done = await publishing.run(
      slug(),
      drafts().map((date) => date.id),
    );
    if (done) toast({ text: () => t("dates.published", { n: done.value }), tone: "good" });
  };
  return (
    <Show when={drafts().length > 0}>
      <div class="flex flex-wrap items-center justify-between gap-3 rounded-l bg-sky p-5">
        <p class="min-w-0 flex-1 basis-60 text-small">{t("dates.asDraftHint")}</p>
        <Button busy={publishing.pending()} onClick={publish}>
          {t("dates.publishAll", { n: drafts().length })}
        </Button>
        <Show when={publishing.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </div>
    </Show>
  );
}
