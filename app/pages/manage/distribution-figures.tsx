import { Show } from "solid-js";
import type { ManagedDistribution } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Figure, Figures } from "./figures.tsx";

/** What was ordered, checked and given back. Nothing to show before the first order. */
export function DistributionFigures(props: { date: ManagedDistribution }) {
  return (
    <Show when={props.date.baskets > 0}>
      <Figures>
        <Figure
          label={t("market.baskets")}
          note={props.date.validated > 0 ? t("market.nValidated", { n: props.date.validated }) : undefined}
        >
          {props.date.baskets}
        </Figure>
        <Figure label={t("market.paid")}>
          <Amount cents={props.date.paidCents} />
        </Figure>
        <Figure label={t("market.refunded")}>
          <Amount cents={props.date.refundedCents} />
        </Figure>
      </Figures>
    </Show>
  );
}
