import ClipboardCheck from "lucide-solid/icons/clipboard-check";
import Printer from "lucide-solid/icons/printer";
import { Match, Show, Switch } from "solid-js";
import type { ManagedDistribution } from "../../api/manage.ts";
import { formatHour, formatHours, formatTime } from "../../i18n/format-time.ts";
import { rich } from "../../i18n/rich-text.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { createNow } from "../../ui/clock.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useMarket } from "./market-rights.ts";

/** The day itself: how far the baskets are, and the way to the board. */
export function Today(props: { date: ManagedDistribution; class?: string }) {
  const { href, mayAt } = useMarket();
  const now = createNow("minute");
  const hours = () => formatHours(props.date.pickupStartsAt, props.date.pickupEndsAt, props.date.timeZone);
  const left = () => props.date.baskets - props.date.validated;
  const share = () => (props.date.baskets === 0 ? 0 : props.date.validated / props.date.baskets);
  const progress = () => t("market.validatedOf", { done: props.date.validated, all: props.date.baskets });
  return (
    <Card as="section" aria-labelledby="today" class={`grid gap-5 md:p-7! ${props.class ?? ""}`}>
      <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div>
          <p class="text-small text-soft">{t("market.todayAt", { hours: hours(), place: props.date.placeName })}</p>
          <h2 id="today" class="text-title">
            {t("market.todayTitle")}
          </h2>
        </div>
        <p class="text-small text-soft">
          <Switch>
            <Match when={props.date.validatedAt}>
              {(at) => t("market.validatedAt", { time: formatTime(at(), props.date.timeZone) })}
            </Match>
            <Match when={now() < props.date.pickupStartsAt}>
              {t("market.startsAt", { time: formatHour(props.date.pickupStartsAt, props.date.timeZone) })}
            </Match>
            <Match when={now() < props.date.pickupEndsAt}>
              {t("market.endsAt", { time: formatHour(props.date.pickupEndsAt, props.date.timeZone) })}
            </Match>
            <Match when={true}>{t("market.ended")}</Match>
          </Switch>
        </p>
      </div>
      <Show when={props.date.baskets > 0} fallback={<p>{t("market.todayEmpty")}</p>}>
        <div class="grid gap-2">
          <p class="num">
            {rich("market.validatedOf", { done: <b>{props.date.validated}</b>, all: <b>{props.date.baskets}</b> })}
          </p>
          <ProgressBar label={progress()} segments={[{ share: share(), tone: "green" }]} />
        </div>
        <Show when={mayAt(props.date.id, "board:join")}>
          <ButtonLink href={`/board/${props.date.id}`} size="cta" icon={ClipboardCheck}>
            {left() === 0 && props.date.validatedAt === null ? t("market.closeDay") : t("market.openBoard")}
          </ButtonLink>
        </Show>
      </Show>
      <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p class="text-small text-soft">
          <Show when={props.date.lead} fallback={t("market.noLead")}>
            {(lead) => t("market.leadIs", { name: lead().name })}
          </Show>
        </p>
        <div class="-mx-2 flex flex-wrap gap-1">
          <Show when={mayAt(props.date.id, "paper:print")}>
            <ButtonLink href={`/paper/${props.date.id}/attendance`} tone="quiet" size="small" icon={Printer}>
              {t("market.print")}
            </ButtonLink>
          </Show>
          <ButtonLink href={href(`/distributions/${props.date.id}`)} tone="quiet" size="small">
            {t("market.details")}
          </ButtonLink>
        </div>
      </div>
    </Card>
  );
}
