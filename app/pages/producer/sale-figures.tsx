import { Show } from "solid-js";
import type { ProducerSale, SaleTotals } from "../../../core/contract/producer.ts";
import { AVAILABLE_AFTER_DAYS } from "../../../core/payout/payout-dates.ts";
import { addDays } from "../../../core/time/local-date.ts";
import { formatDifference } from "../../i18n/format-money.ts";
import { formatDayOn, formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Stat } from "../../ui/stat.tsx";

export interface SaleFiguresProps {
  sale: ProducerSale;
  totals: SaleTotals;
  open: boolean;
}

/** What is ordered, by how many, and what arrives on the account when. */
export function SaleFigures(props: SaleFiguresProps) {
  const validated = () => props.sale.distribution.validatedAt !== null;
  /** The last day on which validating still pays that Monday. */
  const validatedBy = () => addDays(props.sale.payOn, -AVAILABLE_AFTER_DAYS);
  const previous = () => props.sale.previous;
  return (
    <div class="grid grid-cols-2 gap-3 md:grid-cols-3 md:gap-4">
      <Stat
        label={t("producer.ordered")}
        value={<Amount cents={props.totals.estimateCents} />}
        note={
          <Show
            when={props.open && props.totals.lastHourCents > 0}
            fallback={
              <Show when={previous()}>
                {(before) => (
                  <span class="text-soft">
                    {t("producer.orderedBefore", { day: formatDayOn(before().pickupOn) })}{" "}
                    <Amount cents={before().estimateCents} />
                  </span>
                )}
              </Show>
            }
          >
            {t("producer.thisHour", { amount: formatDifference(props.totals.lastHourCents) })}
          </Show>
        }
      />
      <Stat
        label={t("producer.baskets")}
        value={props.totals.baskets}
        note={
          <Show when={previous()}>
            {(before) => t("producer.basketsBefore", { n: before().baskets, day: formatDayOn(before().pickupOn) })}
          </Show>
        }
        tone={props.totals.baskets >= (previous()?.baskets ?? 0) ? "green" : "soft"}
      />
      <Stat
        class="max-md:col-span-2"
        label={t("producer.youGet", { day: formatDayOn(props.sale.payOn) })}
        value={<Amount cents={props.totals.netCents} approx={!validated()} />}
        note={
          validated()
            ? t("producer.validatedNote")
            : t("producer.ifValidatedBy", { day: formatLongDayOn(validatedBy()) })
        }
        tone="soft"
      />
    </div>
  );
}
