import ChartNoAxesColumn from "lucide-solid/icons/chart-no-axes-column";
import Printer from "lucide-solid/icons/printer";
import { createEffect, createSignal, on, onCleanup } from "solid-js";
import type { SaleTotals } from "../../../core/contract/producer.ts";
import type { ProducerSaleCard } from "../../api/producer.ts";
import { watchSale } from "../../api/sale-feed.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { LiveDot } from "../../ui/live-dot.tsx";
import { Pill } from "../../ui/pill.tsx";
import { preparationHref } from "./preparation-href.ts";
import { useProducer } from "./producer-rights.ts";
import { SaleStatePill } from "./sale-state-pill.tsx";

/** The sale that runs, with the two figures that move while people order. */
export function OpenSaleCard(props: { sale: ProducerSaleCard }) {
  const { slug, href } = useProducer();
  const [totals, setTotals] = createSignal<SaleTotals>();
  const [live, setLive] = createSignal(false);
  createEffect(
    on(
      () => props.sale.distribution.id,
      (distributionId) =>
        onCleanup(
          watchSale({
            distributionId,
            producer: slug(),
            hear: (message) => message.type === "totals" && setTotals(message.totals),
            live: setLive,
          }),
        ),
    ),
  );
  return (
    <Card as="section" aria-labelledby={`open-${props.sale.distribution.id}`} class="grid gap-5 md:p-7!">
      <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div>
          <p class="text-small text-soft">{props.sale.marketName}</p>
          <h2 id={`open-${props.sale.distribution.id}`} class="text-title">
            {t("producer.saleOf", { day: formatLongDayOn(props.sale.distribution.pickupOn) })}
          </h2>
        </div>
        <Pill tone={live() ? "leaf" : "ghost"}>
          <LiveDot state={live() ? "live" : "waiting"} label={live() ? t("common.live") : t("producer.connecting")} />
        </Pill>
      </div>
      <dl class="grid grid-cols-[auto_1fr] gap-x-8 md:gap-x-16">
        <div>
          <dt class="text-small text-soft">{t("producer.ordered")}</dt>
          <dd class="voice num text-figure">
            <Amount cents={totals()?.estimateCents ?? props.sale.estimateCents} />
          </dd>
        </div>
        <div>
          <dt class="text-small text-soft">{t("producer.baskets")}</dt>
          <dd class="voice num text-figure">{totals()?.baskets ?? props.sale.baskets}</dd>
        </div>
      </dl>
      <p>
        <SaleStatePill date={props.sale.distribution} />
      </p>
      <div class="flex flex-wrap gap-2">
        <ButtonLink href={href(`/sales/${props.sale.distribution.id}`)} icon={ChartNoAxesColumn}>
          {t("producer.follow")}
        </ButtonLink>
        <ButtonLink href={preparationHref(props.sale.distribution.id, slug())} tone="quiet" icon={Printer}>
          {t("producer.prepare")}
        </ButtonLink>
      </div>
    </Card>
  );
}
