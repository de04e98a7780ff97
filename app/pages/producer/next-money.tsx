import { createMemo, For, Show } from "solid-js";
import type { Settlement } from "../../../core/contract/manage.ts";
import { cents, sumCents } from "../../../core/money/cents.ts";
import { cardPart } from "../../../core/settlement/backing.ts";
import type { ProducerPayouts } from "../../api/producer.ts";
import { formatDayOn, formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Card } from "../../ui/card.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useProducer } from "./producer-rights.ts";

/** What comes by transfer: the till's part is handed over, a carried one waits for its customer. */
const byTransfer = (one: Settlement) => cents(cardPart(one) - one.takenCents);

/** The next money and when, what waits and for whom, and what came last. */
export function NextMoney(props: { payouts: ProducerPayouts }) {
  const { href } = useProducer();
  const coming = createMemo(() => {
    const unpaid = props.payouts.settlements.filter(
      (one) => one.status !== "paid" && one.status !== "held" && byTransfer(one) > 0,
    );
    const first = unpaid.map(({ payOn }) => payOn).toSorted()[0];
    return first === undefined ? undefined : { on: first, settlements: unpaid.filter(({ payOn }) => payOn === first) };
  });
  const last = () => props.payouts.settlements.find(({ status }) => status === "paid");
  const sum = (settlements: readonly Settlement[]) => sumCents(settlements.map(byTransfer));
  return (
    <section aria-labelledby="money" class="grid content-start gap-3">
      <SectionTitle
        id="money"
        title={t("producer.payouts")}
        aside={
          <a href={href("/payouts")} class="inline-flex min-h-11 items-center font-[600] text-green">
            {t("producer.seeAll")}
          </a>
        }
      />
      <Show when={coming()}>
        {(next) => (
          <Card tone="leaf">
            <p class="text-small text-green-ink">{t("producer.comesOn", { day: formatLongDayOn(next().on) })}</p>
            <Amount cents={sum(next().settlements)} size="figure" />
          </Card>
        )}
      </Show>
      <For each={props.payouts.waiting}>
        {(waiting) => (
          <Card tone="flat" class="grid gap-1">
            <p class="flex items-baseline justify-between gap-3">
              <span class="font-[620] first-letter:uppercase">{formatDayOn(waiting.pickupOn)}</span>
              <Amount cents={waiting.estimateCents} approx />
            </p>
            <p class="text-small text-soft">
              {waiting.leadName === null
                ? t("producer.waitsForMarket", { market: waiting.marketName })
                : t("producer.waitsFor", { name: waiting.leadName })}
            </p>
          </Card>
        )}
      </For>
      <Show
        when={last()}
        fallback={
          <Show when={!coming() && props.payouts.waiting.length === 0}>
            <p class="text-soft">{t("producer.noPayoutText")}</p>
          </Show>
        }
      >
        {(paid) => (
          <p class="flex items-baseline justify-between gap-3 text-soft">
            <span>{t("producer.lastPaid", { day: formatDayOn(paid().payOn) })}</span>
            <Amount cents={paid().netCents} />
          </p>
        )}
      </Show>
    </section>
  );
}
