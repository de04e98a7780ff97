import { Show } from "solid-js";
import type { ManagedDistribution } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Stat } from "../../ui/stat.tsx";

/** What was ordered, checked and given back. Nothing to show before the first order. */
export function DistributionFigures(props: { date: ManagedDistribution }) {
  return (
    <Show when={props.date.baskets > 0}>
      <div class="grid grid-cols-2 gap-3 md:grid-cols-3 md:gap-4">
        <Stat
          label={t("market.baskets")}
          value={props.date.baskets}
          note={props.date.validated > 0 && t("market.nValidated", { n: props.date.validated })}
        />
        <Stat label={t("market.paid")} value={<Amount cents={props.date.paidCents} />} />
        <Stat
          label={t("market.refunded")}
          value={<Amount cents={props.date.refundedCents} />}
          class="max-md:col-span-2"
        />
      </div>
    </Show>
  );
}
