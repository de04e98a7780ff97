import { Show } from "solid-js";
import type { ManagedDistribution } from "../../api/manage.ts";
import { formatHours, formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { createNow } from "../../ui/clock.ts";
import { ListRow } from "../../ui/list-row.tsx";
import { DateTile } from "./date-tile.tsx";
import { useMarket } from "./market-rights.ts";
import { type Phase, phaseOf } from "./phase.ts";
import { PhasePill } from "./phase-pill.tsx";

const tiles: Partial<Record<Phase, "leaf" | "warm" | "sun">> = { open: "leaf", due: "warm", today: "sun" };

/** One date in a list: when, how it stands, who is responsible, what was ordered. */
export function DistributionRow(props: { date: ManagedDistribution; narrow?: boolean }) {
  const { href } = useMarket();
  const now = createNow("minute");
  const phase = () => phaseOf(props.date, now());
  const ahead = () => now() < props.date.pickupEndsAt;
  return (
    <ListRow
      href={href(`/distributions/${props.date.id}`)}
      lead={<DateTile on={props.date.pickupOn} tone={tiles[phase()] ?? "plain"} />}
      title={<span class="inline-block first-letter:uppercase">{formatLongDayOn(props.date.pickupOn)}</span>}
      sub={
        <>
          {formatHours(props.date.pickupStartsAt, props.date.pickupEndsAt, props.date.timeZone)}
          <Show when={props.date.baskets > 0}>
            <span class="sm:hidden">
              {" · "}
              {t("market.nBaskets", { n: props.date.baskets })}
            </span>
          </Show>
          <Show when={ahead() && props.date.unanswered > 0}>
            {` · ${t("market.notAnswered", { n: props.date.unanswered })}`}
          </Show>
          <Show when={ahead()}>
            {" · "}
            <Show when={props.date.lead} fallback={<b class="font-[600] text-carrot-ink">{t("market.noLead")}</b>}>
              {(lead) => lead().name}
            </Show>
          </Show>
        </>
      }
      mark={
        // Words first: where both do not fit, the pill has its own line.
        <span class={props.narrow ? "basis-full" : "max-md:basis-full"}>
          <PhasePill date={props.date} />
        </span>
      }
      trail={
        <Show when={props.date.baskets > 0}>
          <span class="max-sm:hidden">
            <span class="block font-[640]">
              <Amount cents={props.date.paidCents} />
            </span>
            <span class="block text-small text-soft">{t("market.nBaskets", { n: props.date.baskets })}</span>
          </span>
        </Show>
      }
      class="rounded-l!"
    />
  );
}
