import PackageX from "lucide-solid/icons/package-x";
import Printer from "lucide-solid/icons/printer";
import Scale from "lucide-solid/icons/scale";
import Sprout from "lucide-solid/icons/sprout";
import { For, Show } from "solid-js";
import type { ProducerSale } from "../../../core/contract/producer.ts";
import { formatMilli } from "../../i18n/format-quantity.ts";
import { formatLongDayOn, formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { createNow } from "../../ui/clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LiveDot } from "../../ui/live-dot.tsx";
import { Page } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { createLiveTotals } from "./create-live-totals.ts";
import { preparationHref } from "./preparation-href.ts";
import { useProducer } from "./producer-rights.ts";
import { SaleCurve } from "./sale-curve.tsx";
import { SaleFigures } from "./sale-figures.tsx";
import { stateAt } from "./sale-phase.ts";
import { SaleRowLine } from "./sale-row-line.tsx";
import { SaleStatePill } from "./sale-state-pill.tsx";

/** One farm's goods in one sale, moving while people order. */
export function LiveSale(props: { sale: ProducerSale }) {
  const { slug, href } = useProducer();
  const model = createLiveTotals(props.sale);
  const now = createNow("minute");
  const date = () => props.sale.distribution;
  const open = () => date().validatedAt === null && stateAt(date(), now()) === "open";
  const spoken = () => {
    const row = model.lastMoved();
    return row
      ? t("producer.nowOrdered", { name: row.productName, quantity: formatMilli(row.quantityMilli, row.unit) })
      : "";
  };
  return (
    <Page
      title={t("producer.saleOf", { day: formatLongDayOn(date().pickupOn) })}
      over={t("producer.overSale", { farm: props.sale.producer.name, market: props.sale.market.name })}
      back={href("/sales")}
      backLabel={t("producer.sales")}
      actions={
        <Show when={open()} fallback={<SaleStatePill date={date()} />}>
          <Pill tone={model.live() ? "leaf" : "ghost"}>
            <LiveDot
              state={model.live() ? "live" : "waiting"}
              label={
                model.live()
                  ? t("producer.liveUntil", { when: formatNear(date().closesAt, now(), date().timeZone) })
                  : t("producer.connecting")
              }
            />
          </Pill>
        </Show>
      }
    >
      <div class="grid gap-4">
        <SaleFigures sale={props.sale} totals={model.totals} open={open()} />
        <SaleCurve sale={props.sale} points={model.curve()} now={now()} />
        <section aria-labelledby="goods" class="mt-4 grid gap-2">
          <SectionTitle id="goods" title={t("producer.goods")} />
          <div class="flex flex-wrap gap-2">
            <Show when={date().validatedAt === null && model.totals.baskets > 0}>
              <ButtonLink href={href(`/sales/${date().id}/weights`)} size="small" icon={Scale}>
                {t("producer.weigh")}
              </ButtonLink>
              <Show when={now() < date().pickupStartsAt}>
                <ButtonLink href={href(`/sales/${date().id}/missing`)} tone="secondary" size="small" icon={PackageX}>
                  {t("producer.missing")}
                </ButtonLink>
              </Show>
            </Show>
            <ButtonLink href={preparationHref(date().id, slug())} tone="secondary" size="small" icon={Printer}>
              {t("producer.prepareShort")}
            </ButtonLink>
          </div>
          <p role="status" class="sr-only">
            {spoken()}
          </p>
          <Show
            when={model.rows().length > 0}
            fallback={
              <EmptyState
                icon={Sprout}
                title={t("producer.nothingOnSale")}
                text={props.sale.answer === "yes" ? t("producer.nothingOnSaleText") : t("producer.notComingText")}
                action={<ButtonLink href={href("/sales")}>{t("producer.toAnswers")}</ButtonLink>}
              />
            }
          >
            <ul class="-mx-2.5 grid gap-0.5">
              <For each={model.rows()}>{(row) => <SaleRowLine row={row} moved={model.moved[row.offerId]} />}</For>
            </ul>
          </Show>
        </section>
      </div>
    </Page>
  );
}
