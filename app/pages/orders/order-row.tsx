import { Show } from "solid-js";
import type { Order } from "../../../core/contract/order.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { NumberBadge } from "../../ui/number-badge.tsx";
import { shortPickupText } from "../market/pickup-text.ts";

export type OrderCardFacts = Pick<
  Order,
  | "id"
  | "number"
  | "marketName"
  | "distribution"
  | "status"
  | "refundedCents"
  | "paidCents"
  | "estimateCents"
  | "finalCents"
>;

/** One order in the list: which market, when, how much, what came back. */
export function OrderRow(props: { order: OrderCardFacts; raised: boolean }) {
  const cents = () => props.order.finalCents ?? props.order.estimateCents;
  const cancelled = () => props.order.status === "cancelled";
  return (
    <ListRow
      href={`/orders/${props.order.id}`}
      lead={<NumberBadge number={props.order.number} state={props.raised ? "here" : "todo"} />}
      title={props.order.marketName}
      sub={
        <>
          {shortPickupText(props.order.distribution)}
          <Show when={cancelled()}>
            <span class="block font-[600] text-beet">{t("orders.cancelled")}</span>
          </Show>
          <Show when={props.order.refundedCents > 0}>
            <span class="block font-[600] text-green">
              {t("orders.gaveBack", { amount: formatCents(props.order.refundedCents) })}
            </span>
          </Show>
        </>
      }
      trail={
        <Amount
          cents={cents()}
          approx={props.order.finalCents === null && props.order.paidCents !== props.order.estimateCents}
          was={cancelled()}
          size="text"
        />
      }
      tone={props.raised ? "raised" : "plain"}
    />
  );
}
