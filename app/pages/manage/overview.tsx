import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { type Overview, overview } from "../../api/manage.ts";
import { formatLongDay } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { part } from "../../page-route.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { createNow } from "../../ui/clock.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { ShareButton } from "../../ui/share-button.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { ReadyCard } from "../answers/ready-card.tsx";
import { createRenewal } from "./create-renewal.ts";
import { DateCard } from "./date-card.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { ManagePage } from "./manage-page.tsx";
import { useMarket } from "./market-rights.ts";
import { NextDates } from "./next-dates.tsx";
import { JoinRequests } from "./people/join-requests.tsx";
import { Today } from "./today.tsx";
import { UnvalidatedNotice } from "./unvalidated-notice.tsx";
import { WaitingList } from "./waiting-list.tsx";

const TrialCard = part(() => import("../trial/trial-card.tsx"), "trial");

/** Orders come in and baskets are checked while this page is looked at. */
const renewMs = 5_000;

export default function OverviewPage() {
  return (
    <LoadBoundary title={t("market.overview")} skeleton={<PageSkeleton />}>
      <LoadedOverview />
    </LoadBoundary>
  );
}

function LoadedOverview() {
  const { slug } = useMarket();
  const loaded = createAsync(() => overview.load(slug()));
  return <Show when={loaded()}>{(found) => <OverviewView overview={found()} />}</Show>;
}

function OverviewView(props: { overview: Overview }) {
  const session = useSession();
  const { slug, may } = useMarket();
  createRenewal(() => overview.renew(slug()), renewMs);
  const now = createNow("minute");
  const shop = () => `${location.origin}/m/${props.overview.market.slug}`;
  const dates = () =>
    [props.overview.today, props.overview.open, ...props.overview.next].filter((date) => date !== null);
  const asksToJoin = () => props.overview.waiting.some(({ kind }) => kind === "membership_request");
  const zone = () => dates()[0]?.timeZone;
  /** Between two sales the next date stands in the place of the open one. */
  const main = () => props.overview.open ?? (props.overview.today ? undefined : props.overview.next[0]);
  return (
    <ManagePage title={t("market.overview")} bare>
      <header class="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 md:mb-8">
        <div class="min-w-0">
          <p class="text-small text-soft">
            <Show when={zone()} fallback={props.overview.market.name}>
              {(known) => <span class="inline-block first-letter:uppercase">{formatLongDay(now(), known())}</span>}
            </Show>
          </p>
          <PageHeading>{t("market.hello", { name: session.user()?.firstName ?? "" })}</PageHeading>
        </div>
        <div class="flex flex-wrap gap-2">
          <ButtonLink href={`/m/${props.overview.market.slug}`} tone="secondary" size="small">
            {t("market.seePage")}
          </ButtonLink>
          <ShareButton title={props.overview.market.name} url={shop()} label={t("market.shareLink")} />
        </div>
      </header>
      <div class="grid gap-6 lg:grid-cols-[1fr_24rem] lg:gap-8">
        <div class="max-lg:contents lg:grid lg:content-start lg:gap-6">
          <Show when={props.overview.today}>{(date) => <Today date={date()} class="max-lg:order-1" />}</Show>
          <Show when={main()}>
            {(date) => (
              <>
                <DateCard date={date()} overview={props.overview} class="max-lg:order-3" />
                <ReadyCard
                  date={date()}
                  unvalidated={{ n: props.overview.unvalidated, limit: props.overview.unvalidatedLimit }}
                  class="max-lg:order-3"
                />
              </>
            )}
          </Show>
          <Show when={may("market:manage")}>
            <FirstSteps class="max-lg:order-1" />
          </Show>
        </div>
        <div class="max-lg:contents lg:grid lg:content-start lg:gap-6">
          <div class="grid gap-3 max-lg:order-2">
            <UnvalidatedNotice count={props.overview.unvalidated} limit={props.overview.unvalidatedLimit} />
            <WaitingList overview={props.overview} />
            <Show when={may("market:manage") && asksToJoin()}>
              <JoinRequests />
            </Show>
          </div>
          <Show when={may("board:join")}>
            <LoadBoundary skeleton={<SkeletonRows count={1} />}>
              <TrialCard slug={slug()} class="max-lg:order-5" />
            </LoadBoundary>
          </Show>
          <NextDates dates={props.overview.next.filter((date) => date !== main())} class="max-lg:order-4" />
        </div>
      </div>
    </ManagePage>
  );
}
