import QrIcon from "lucide-solid/icons/qr-code";
import { createSignal, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { part } from "../../page-route.ts";
import { Button } from "../../ui/button.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";

const DayPasses = part(() => import("../../pages/manage/people/day-passes.tsx"), "people");

/** One-day links where the référent is on the day itself; fetched when asked for, for most Saturdays need none. */
export default function DayLinks(props: { distributionId: string }) {
  const [open, setOpen] = createSignal(false);
  return (
    <div class="mt-8 border-t border-line pt-5">
      <Show
        when={open()}
        fallback={
          <Button tone="secondary" icon={QrIcon} full onClick={() => setOpen(true)}>
            {t("closing.dayLinks")}
          </Button>
        }
      >
        <LoadBoundary skeleton={<SkeletonRows count={1} />}>
          <DayPasses distributionId={props.distributionId} frozen={false} />
        </LoadBoundary>
      </Show>
    </div>
  );
}
