import { createAsync, useAction } from "@solidjs/router";
import Smartphone from "lucide-solid/icons/smartphone";
import { For, Show } from "solid-js";
import { endSession, loadSessions } from "../../api/account.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatAgo } from "../../i18n/format-ago.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { toast } from "../../ui/toast-list.ts";

/** Where one is signed in; any of them can be ended from here, at once. */
export function DeviceList() {
  return (
    <section aria-labelledby="devices">
      <SectionTitle id="devices" title={t("account.devices")} class="mb-2" />
      <LoadBoundary skeleton={<SkeletonRows count={2} />}>
        <Devices />
      </LoadBoundary>
    </section>
  );
}

type Device = Awaited<ReturnType<typeof loadSessions>>[number];

function Devices() {
  const devices = createAsync(() => loadSessions());
  return (
    <ul class="-mx-2.5">
      <For each={devices()}>
        {(device) => (
          <li>
            <DeviceRow device={device} />
          </li>
        )}
      </For>
    </ul>
  );
}

function DeviceRow(props: { device: Device }) {
  const end = useAction(endSession);
  const ending = createAttempt(async () => {
    await end(props.device.id);
    toast({ text: () => t("account.deviceEnded"), tone: "good" });
  });
  // Real time: sessions live beside the market's clock, which a demo may move.
  const seen = () => formatAgo(props.device.lastSeenAt, Date.now());
  return (
    <ListRow
      lead={
        <span class="grid size-11.5 shrink-0 place-items-center rounded-[14px] bg-hair text-soft">
          <Smartphone class="size-5.5" aria-hidden="true" />
        </span>
      }
      title={props.device.device || t("account.unknownDevice")}
      sub={ending.error() ? refusalText(ending.error()) : t("account.lastSeen", { when: seen() })}
      trail={
        <Show when={!props.device.current} fallback={<Pill>{t("account.thisDevice")}</Pill>}>
          <Button tone="quiet" size="small" busy={ending.pending()} onClick={() => ending.run()}>
            {t("account.endDevice")}
          </Button>
        </Show>
      }
    />
  );
}
