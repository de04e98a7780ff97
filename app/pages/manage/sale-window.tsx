import { createSignal, For, Show } from "solid-js";
import type { ManagedDistribution } from "../../api/manage.ts";
import { saleStateAt } from "../../api/sale-state-at.ts";
import { formatDay, formatHour, formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { createNow } from "../../ui/clock.ts";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useMarket } from "./market-rights.ts";
import { MoveSaleSheet, type SaleMove } from "./move-sale-sheet.tsx";

/** The four moments of a date in their order, and the hand on the first two. */
export function SaleWindow(props: { date: ManagedDistribution }) {
  const { may } = useMarket();
  const now = createNow("minute");
  const [moving, setMoving] = createSignal<SaleMove>();
  const moments = () =>
    [
      { key: "opens", at: props.date.opensAt },
      { key: "closes", at: props.date.closesAt },
      { key: "pickup", at: props.date.pickupStartsAt },
      { key: "validated", at: props.date.validatedAt },
    ] as const;
  const move = (): SaleMove | undefined => {
    if (props.date.state === "cancelled") return undefined;
    const state = saleStateAt(props.date, now());
    return state === "planned" ? "open" : state === "open" ? "close" : undefined;
  };
  const passed = (at: number | null) => at !== null && at <= now();
  return (
    <section aria-labelledby="window" class="grid gap-3">
      <SectionTitle id="window" title={t("market.window")} />
      <Card class="grid gap-5">
        <ol class="grid gap-4 md:grid-cols-4 md:gap-3">
          <For each={moments()}>
            {(moment) => (
              <li class="flex gap-3 md:grid md:gap-2">
                <span class="flex items-center max-md:pt-1.5 md:w-full" aria-hidden="true">
                  <span
                    class={classNames(
                      "size-3.5 shrink-0 rounded-full border-[3px]",
                      passed(moment.at) ? "border-green bg-green" : "border-line bg-card",
                    )}
                  />
                  <span class={classNames("h-0.5 flex-1 max-md:hidden", passed(moment.at) ? "bg-leaf-2" : "bg-line")} />
                </span>
                <span>
                  <span class="block text-small text-soft">{t(`market.moment.${moment.key}`)}</span>
                  <span class={classNames("block", passed(moment.at) ? "" : "font-[620]")}>
                    <Show when={moment.at} fallback={t("market.moment.notYet")}>
                      {(at) => (
                        <time dateTime={new Date(at()).toISOString()}>
                          {formatDay(at(), props.date.timeZone)} {formatHour(at(), props.date.timeZone)}
                        </time>
                      )}
                    </Show>
                  </span>
                </span>
              </li>
            )}
          </For>
        </ol>
        <Show when={may("sale:open") && move()}>
          {(possible) => (
            <div class="flex flex-wrap items-center justify-between gap-3 border-t border-hair pt-4">
              <p class="text-small text-soft">
                {possible() === "open"
                  ? t("market.opensNear", { when: formatNear(props.date.opensAt, now(), props.date.timeZone) })
                  : t("market.closesNear", { when: formatNear(props.date.closesAt, now(), props.date.timeZone) })}
              </p>
              <Button tone="secondary" onClick={() => setMoving(possible())}>
                {t(`market.move.${possible()}`)}
              </Button>
            </div>
          )}
        </Show>
      </Card>
      <MoveSaleSheet date={props.date} move={moving()} onClose={() => setMoving(undefined)} />
    </section>
  );
}
