import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleCheck from "lucide-solid/icons/circle-check";
import { type JSX, Show } from "solid-js";
import type { ManagedDistribution, Overview } from "../../api/manage.ts";
import { formatLongDay, formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { createNow } from "../../ui/clock.ts";
import { LiveDot } from "../../ui/live-dot.tsx";
import { Pill } from "../../ui/pill.tsx";
import { useMarket } from "./market-rights.ts";
import { lastHours, PhasePill } from "./phase-pill.tsx";

/** The sale that is open: orders as they come in, and whether its date is ready. */
export function OpenSale(props: { date: ManagedDistribution; overview: Overview; class?: string }) {
  const { href, may } = useMarket();
  const now = createNow("minute");
  const unanswered = () =>
    props.overview.waiting.find((one) => one.kind === "unanswered" && one.distributionId === props.date.id)?.count ?? 0;
  return (
    <Card as="section" aria-labelledby="open-sale" class={`grid gap-5 md:p-7! ${props.class ?? ""}`}>
      <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div>
          <p class="text-small text-soft">
            {t("market.pickupOn", { day: formatLongDay(props.date.pickupStartsAt, props.date.timeZone) })}
          </p>
          <h2 id="open-sale" class="text-title">
            {t("market.saleOpen")}
          </h2>
        </div>
        <Pill>
          <LiveDot />
        </Pill>
      </div>
      <dl class="grid grid-cols-2 gap-x-6 gap-y-4">
        <Figure label={t("market.baskets")}>{props.date.baskets}</Figure>
        <Figure label={t("market.paid")}>
          <Amount cents={props.date.paidCents} />
        </Figure>
      </dl>
      <p class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PhasePill date={props.date} />
        <Show when={props.date.closesAt - now() <= lastHours}>
          <span class="text-small text-soft">{formatNear(props.date.closesAt, now(), props.date.timeZone)}</span>
        </Show>
      </p>
      <ul class="grid gap-2 border-t border-hair pt-4">
        <Ready ok={props.date.participants > 0}>{t("market.participate", { n: props.date.participants })}</Ready>
        <Show when={unanswered() > 0}>
          <Ready ok={false}>{t("market.notAnswered", { n: unanswered() })}</Ready>
        </Show>
        <Ready ok={props.date.lead !== null}>
          {props.date.lead ? t("market.leadIs", { name: props.date.lead.name }) : t("market.noLead")}
        </Ready>
      </ul>
      <div class="flex flex-wrap gap-2">
        <Show when={may("market:read_members")}>
          <ButtonLink href={href(`/orders?date=${props.date.id}`)} tone="secondary">
            {t("market.seeOrders")}
          </ButtonLink>
        </Show>
        <ButtonLink href={href(`/distributions/${props.date.id}`)} tone="quiet">
          {t("market.details")}
        </ButtonLink>
      </div>
    </Card>
  );
}

function Figure(props: { label: string; children: JSX.Element }) {
  return (
    <div>
      <dt class="text-small text-soft">{props.label}</dt>
      <dd class="voice num text-figure">{props.children}</dd>
    </div>
  );
}

function Ready(props: { ok: boolean; children: JSX.Element }) {
  return (
    <li class="flex items-start gap-2.5">
      <Show when={props.ok} fallback={<CircleAlert class="mt-0.5 size-5.5 shrink-0 text-carrot" aria-hidden="true" />}>
        <CircleCheck class="mt-0.5 size-5.5 shrink-0 text-green" aria-hidden="true" />
      </Show>
      <span>{props.children}</span>
    </li>
  );
}
