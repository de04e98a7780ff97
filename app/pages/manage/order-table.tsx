import { Show } from "solid-js";
import { homonyms } from "../../../core/text/collate.ts";
import type { ManagedOrder } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Pill } from "../../ui/pill.tsx";
import { useMarket } from "./market-rights.ts";

export interface OrderTableProps {
  distributionId: string;
  orders: readonly ManagedOrder[];
  query: string;
}

const tones = { ordered: "ghost", validated: "leaf", cancelled: "red" } as const;

/** Number and name first: that is what people say at the counter. */
export function OrderTable(props: OrderTableProps) {
  const { mayAt } = useMarket();
  const name = (order: ManagedOrder) => `${order.firstName} ${order.lastName}`.trim();
  const alike = () => homonyms(props.orders.map((order) => ({ id: order.id, name: name(order) })));
  return (
    <DataTable
      caption={t("market.orders")}
      rows={props.orders}
      empty={<p class="py-6 text-center text-soft">{t("market.noOrderFound", { query: props.query })}</p>}
      columns={[
        {
          key: "name",
          title: t("market.col.basket"),
          cell: (order) => (
            <span class="flex items-center gap-3">
              <span class="voice num min-w-9 text-title-s">{order.number}</span>
              <span class="min-w-0">
                <Show
                  when={mayAt(props.distributionId, "board:join") && order.status !== "cancelled"}
                  fallback={<span>{name(order)}</span>}
                >
                  <a
                    href={`/board/${props.distributionId}/${order.number}`}
                    class="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
                  >
                    {name(order)}
                  </a>
                </Show>
                <Show when={alike().has(order.id)}>
                  {" "}
                  <Pill tone="ghost">{t("market.homonym")}</Pill>
                </Show>
                <span class="-mt-1.5 block text-small font-[450] text-soft md:hidden">
                  {t("market.nLines", { n: order.lines })} · {t(`market.status.${order.status}`)}
                </span>
              </span>
            </span>
          ),
        },
        {
          key: "lines",
          title: t("market.col.lines"),
          numeric: true,
          phone: "hidden",
          cell: (order) => order.lines,
        },
        { key: "paid", title: t("market.paid"), numeric: true, cell: (order) => <Amount cents={order.paidCents} /> },
        {
          key: "refunded",
          title: t("market.refunded"),
          numeric: true,
          // A column of dashes is a waste of a phone.
          phone: props.orders.some((order) => order.refundedCents > 0) ? undefined : "hidden",
          cell: (order) => (
            <Show when={order.refundedCents > 0} fallback={<span class="text-soft">–</span>}>
              <Amount cents={order.refundedCents} tone="carrot" />
            </Show>
          ),
        },
        {
          key: "status",
          title: t("market.col.status"),
          phone: "hidden",
          cell: (order) => <Pill tone={tones[order.status]}>{t(`market.status.${order.status}`)}</Pill>,
        },
      ]}
    />
  );
}
