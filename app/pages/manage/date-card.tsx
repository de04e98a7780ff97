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
import { phaseOf } from "./phase.ts";
import { lastHours, PhasePill } from "./phase-pill.tsx";

/** The date that comes next or is on sale now: orders as they come in, and whether it is ready. */
export function DateCard(props: { date: ManagedDistribution; overview: Overview; class?: string }) {
  const { href, may } = useMarket();
  const now = createNow("minute");
  const day = () => formatLongDay(props.date.pickupStartsAt, props.date.timeZone);
  const open = () => phaseOf(props.date, now()) === "open";
  const unanswered = () =>
    props.overview.waiting.find((one) => one.kind === "unanswered" && one.distributionId === props.date.id)?.count ?? 0;
  return (
    <Card as="section" aria-labelledby="next-date" class={`grid gap-5 md:p-7! ${props.class ?? ""}`}>
      <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div>
          <p class="text-small text-soft">{open() ? t("market.pickupOn", { day: day() }) : t("market.nextPickup")}</p>
          <h2 id="next-date" class="text-title first-letter:uppercase">
            {open() ? t("market.saleOpen") : day()}
          </h2>
        </div>
        <Show when={open()}>
          <Pill>
            <LiveDot />
          </Pill>
        </Show>
      </div>
      <Show when={open() || props.date.baskets > 0}>
        <dl class="grid grid-cols-[auto_1fr] gap-x-8 gap-y-4 md:gap-x-16">
          <Figure label={t("market.baskets")}>{props.date.baskets}</Figure>
          <Figure label={t("market.paid")}>
            <Amount cents={props.date.paidCents} />
          </Figure>
        </dl>
      </Show>
      <p class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PhasePill date={props.date} />
        <Show when={open() && props.date.closesAt - now() <= lastHours}>
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
        <Show when={may("market:read_members") && props.date.baskets > 0}>
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
