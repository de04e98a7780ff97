import { createAsync, useParams } from "@solidjs/router";
import CalendarDays from "lucide-solid/icons/calendar-days";
import { For, Show } from "solid-js";
import type { Help } from "../../../core/contract/duty.ts";
import { can } from "../../../core/people/capability.ts";
import { loadHelp } from "../../api/answers.ts";
import { t } from "../../i18n/t.ts";
import { part } from "../../page-route.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { HelpDateCard } from "./help-date-card.tsx";

const TrialCard = part(() => import("../trial/trial-card.tsx"), "trial");

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
  const session = useSession();
  /** Whoever is on a board, by role or by a task here, may try one out first. */
  const helps = () =>
    can({ roles: session.market(props.help.market.slug)?.roles ?? [] }, "board:join") ||
    props.help.dates.some((date) => date.tasks.some((task) => task.mine));
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
        <Show when={helps()}>
          <LoadBoundary skeleton={<SkeletonRows count={1} />}>
            <TrialCard slug={props.help.market.slug} />
          </LoadBoundary>
        </Show>
      </div>
    </Page>
  );
}
