import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { type DistributionDetail, distributionDetail } from "../../api/manage.ts";
import { formatHours, formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { part } from "../../page-route.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { createNow } from "../../ui/clock.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { CancelProgress } from "../dates/cancel-progress.tsx";
import { DateActions } from "../dates/date-actions.tsx";
import { HeldNotice } from "../dates/held-notice.tsx";
import { createRenewal } from "./create-renewal.ts";
import { DistributionFigures } from "./distribution-figures.tsx";
import { DistributionLinks } from "./distribution-links.tsx";
import { DutyRoster } from "./duty-roster.tsx";
import { ManagePage } from "./manage-page.tsx";
import { useMarket } from "./market-rights.ts";
import { Participants } from "./participants.tsx";
import { phaseOf } from "./phase.ts";
import { PhasePill } from "./phase-pill.tsx";
import { SaleWindow } from "./sale-window.tsx";

const renewMs = 10_000;

/** Its own download: few dates have a link. */
const DayPasses = part(() => import("./people/day-passes.tsx"), "people");

export default function DistributionPage() {
  return (
    <LoadBoundary title={t("market.distribution")} skeleton={<PageSkeleton />}>
      <LoadedDistribution />
    </LoadBoundary>
  );
}

function LoadedDistribution() {
  const params = useParams<{ id: string }>();
  const detail = createAsync(() => distributionDetail.load(params.id));
  return <Show when={detail()}>{(loaded) => <DistributionView date={loaded()} />}</Show>;
}

function DistributionView(props: { date: DistributionDetail }) {
  const { href, may, mayAt } = useMarket();
  const now = createNow("minute");
  createRenewal(() => distributionDetail.renew(props.date.id), renewMs);
  const day = () => formatLongDayOn(props.date.pickupOn);
  return (
    <ManagePage
      title={day().replace(/^./, (first) => first.toUpperCase())}
      over={t("market.hoursAtPlace", {
        hours: formatHours(props.date.pickupStartsAt, props.date.pickupEndsAt, props.date.timeZone),
        place: props.date.placeName,
      })}
      back={href("/distributions")}
      backLabel={t("market.distributions")}
      actions={<PhasePill date={props.date} />}
    >
      <div class="grid gap-8 lg:grid-cols-[1fr_22rem] lg:gap-10">
        <div class="grid min-w-0 content-start gap-8">
          <Show when={props.date.state === "cancelled" && may("sale:open")}>
            <CancelProgress distributionId={props.date.id} />
          </Show>
          <Show when={phaseOf(props.date, now()) === "held"}>
            <HeldNotice />
          </Show>
          <DistributionFigures date={props.date} />
          <SaleWindow date={props.date} />
          <Participants date={props.date} />
        </div>
        <div class="grid content-start gap-8 max-lg:-order-1 max-lg:contents">
          <DistributionLinks date={props.date} class="max-lg:-order-1" />
          <DutyRoster date={props.date} />
          <Show when={mayAt(props.date.id, "distribution:validate")}>
            <DayPasses distributionId={props.date.id} frozen={props.date.frozen} />
          </Show>
          <Show when={may("sale:open")}>
            <DateActions date={props.date} />
          </Show>
        </div>
      </div>
    </ManagePage>
  );
}
