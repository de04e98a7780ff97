import CalendarX from "lucide-solid/icons/calendar-x";
import ShoppingBasket from "lucide-solid/icons/shopping-basket";
import { createMemo, For, Show } from "solid-js";
import type { DistributionCard, MarketPage } from "../../../core/contract/market.ts";
import { formatHours, formatLongDay } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { createNow } from "../../ui/clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { SalePill, stateAt } from "./sale-pill.tsx";

export interface MarketDatesProps {
  market: Pick<MarketPage, "slug" | "leads" | "viewer">;
  /** Those still to come, the nearest first. */
  dates: readonly DistributionCard[];
}

/** When one can order and collect: what is open first, with the way in. */
export function MarketDates(props: MarketDatesProps) {
  const now = createNow("minute");
  const open = createMemo(() => props.dates.filter((date) => stateAt(date, now()) === "open"));
  const others = createMemo(() => props.dates.filter((date) => stateAt(date, now()) !== "open"));
  const shopHref = (date: DistributionCard) =>
    open().length > 1 ? `/m/${props.market.slug}/shop?date=${date.id}` : `/m/${props.market.slug}/shop`;
  const leadOf = (date: DistributionCard) =>
    props.market.leads.find(({ distributionId }) => distributionId === date.id)?.name;
  return (
    <section aria-labelledby="dates">
      <SectionTitle id="dates" title={t("public.dates")} class="mb-3" />
      <Show
        when={props.dates.length > 0}
        fallback={
          <Card>
            <EmptyState icon={CalendarX} title={t("shop.noDate")} text={t("shop.noDateText")} class="px-0! py-4!" />
          </Card>
        }
      >
        <ul class="grid gap-3">
          <For each={open()}>
            {(date) => (
              <Card as="li" tone="plain" class="grid gap-4">
                <DateFacts date={date} lead={leadOf(date)} />
                <ButtonLink href={shopHref(date)} size="large" icon={ShoppingBasket} full>
                  {t("public.goShopping")}
                </ButtonLink>
              </Card>
            )}
          </For>
          <For each={others()}>
            {(date) => (
              <Card as="li" tone="flat">
                <DateFacts date={date} lead={leadOf(date)} />
              </Card>
            )}
          </For>
        </ul>
        <Show when={props.market.viewer.member}>
          <ButtonLink href={`/m/${props.market.slug}/help`} tone="quiet" class="mt-3">
            {t("public.lendHand")}
          </ButtonLink>
        </Show>
      </Show>
    </section>
  );
}

function DateFacts(props: { date: DistributionCard; lead: string | undefined }) {
  return (
    <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div class="min-w-0">
        <p class="text-lead font-[620] first-letter:uppercase">
          {formatLongDay(props.date.pickupStartsAt, props.date.timeZone)}
        </p>
        <p class="text-soft">
          {t("public.hoursAtPlace", {
            hours: formatHours(props.date.pickupStartsAt, props.date.pickupEndsAt, props.date.timeZone),
            place: props.date.placeName,
          })}
        </p>
        <Show when={props.lead}>
          {(name) => <p class="text-small text-soft">{t("public.lead", { name: name() })}</p>}
        </Show>
      </div>
      <SalePill sale={props.date} />
    </div>
  );
}
