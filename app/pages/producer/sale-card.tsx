import { Show } from "solid-js";
import type { ProducerSaleCard } from "../../api/producer.ts";
import { formatHours, formatLongDayOn } from "../../i18n/format-time.ts";
import { rich } from "../../i18n/rich-text.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { createNow } from "../../ui/clock.ts";
import { SaleNotes } from "../answers/sale-notes.tsx";
import { DateTile } from "../manage/date-tile.tsx";
import { AnswerButtons } from "./answer-buttons.tsx";
import { useProducer } from "./producer-rights.ts";
import { canAnswer, groupOf } from "./sale-phase.ts";
import { SaleStatePill } from "./sale-state-pill.tsx";

export interface SaleCardProps {
  sale: ProducerSaleCard;
  /** Where several can be answered at once: whether this one is ticked. */
  ticked?: boolean | undefined;
  onTick?: ((ticked: boolean) => void) | undefined;
}

/** One date of one market: when and where, what is ordered, and the answer as long as it can be given. */
export function SaleCard(props: SaleCardProps) {
  const { href, mayAnswer } = useProducer();
  const now = createNow("minute");
  const date = () => props.sale.distribution;
  const group = () => groupOf(props.sale, now());
  const sold = () => props.sale.baskets > 0 || (group() === "open" && props.sale.answer === "yes");
  const tone = () => (group() === "unanswered" ? "warm" : group() === "open" ? "leaf" : "plain");
  return (
    <Card class="@container p-4! md:p-5!" padded={false}>
      <div class="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-4 @xl:grid-cols-[minmax(0,1fr)_auto] @xl:items-center">
        <div class="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-4 gap-y-2.5">
          <DateTile on={date().pickupOn} tone={tone()} class="@xl:row-span-2" />
          <div>
            <p class="leading-snug font-[620] first-letter:uppercase">{formatLongDayOn(date().pickupOn)}</p>
            <p class="text-small text-soft">
              {rich("producer.atMarket", {
                market: props.sale.marketName,
                hours: (
                  <span class="whitespace-nowrap">
                    {formatHours(date().pickupStartsAt, date().pickupEndsAt, date().timeZone)}
                  </span>
                ),
              })}
            </p>
          </div>
          <div class="col-span-2 grid gap-1.5 @xl:col-span-1">
            <p>
              <SaleStatePill date={date()} />
            </p>
            <SaleNotes sale={props.sale} />
          </div>
        </div>
        <div class="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 @xl:justify-end">
          <Show when={sold()}>
            <a
              href={href(`/sales/${date().id}`)}
              class="grid min-h-11 content-center rounded-m px-2 text-left underline-offset-4 hover:underline @max-xl:-ml-2 @xl:text-right"
            >
              <span class="voice num text-lead leading-tight">
                <Amount cents={props.sale.estimateCents} />
              </span>
              <span class="text-small text-green">{t("producer.nBasketsSee", { n: props.sale.baskets })}</span>
            </a>
          </Show>
          <Show
            when={mayAnswer() && canAnswer(date(), now())}
            fallback={
              <Show when={!sold()}>
                <span class="text-small text-soft">{t(`producer.was.${props.sale.answer ?? "none"}`)}</span>
              </Show>
            }
          >
            <AnswerButtons sale={props.sale} class="w-full @xl:w-76" />
            <Show when={props.onTick}>
              {(tick) => (
                <Checkbox
                  label={t("answers.tick", { day: formatLongDayOn(date().pickupOn) })}
                  checked={props.ticked ?? false}
                  onChange={(ticked) => tick()(ticked)}
                  class="text-small text-soft"
                />
              )}
            </Show>
          </Show>
        </div>
      </div>
    </Card>
  );
}
