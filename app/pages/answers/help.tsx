import { createAsync, useParams } from "@solidjs/router";
import CalendarDays from "lucide-solid/icons/calendar-days";
import { For, Show } from "solid-js";
import type { Help } from "../../../core/contract/duty.ts";
import { loadHelp } from "../../api/answers.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { HelpDateCard } from "./help-date-card.tsx";

export default function HelpPage() {
  return (
    <LoadBoundary title={t("answers.helpTitle")} skeleton={<PageSkeleton />}>
      <LoadedHelp />
    </LoadBoundary>
  );
}

function LoadedHelp() {
  const params = useParams<{ slug: string }>();
  const help = createAsync(() => loadHelp(params.slug));
  return <Show when={help()}>{(loaded) => <HelpView help={loaded()} />}</Show>;
}

/** Every date to come with its tasks and the places left: a touch to sign up, a touch to step back. */
function HelpView(props: { help: Help }) {
  return (
    <Page
      title={t("answers.helpTitle")}
      back={`/m/${props.help.market.slug}`}
      backLabel={props.help.market.name}
      width="read"
    >
      <div class="grid gap-4">
        <Show
          when={props.help.mayHelp}
          fallback={
            <Card tone="warm" role="note">
              {t("answers.helpNotYet")}
            </Card>
          }
        >
          <p class="text-soft">{t("answers.helpText")}</p>
        </Show>
        <For
          each={props.help.dates}
          fallback={<EmptyState icon={CalendarDays} title={t("answers.noHelp")} text={t("answers.noHelpText")} />}
        >
          {(date) => <HelpDateCard date={date} mayHelp={props.help.mayHelp} />}
        </For>
      </div>
    </Page>
  );
}
