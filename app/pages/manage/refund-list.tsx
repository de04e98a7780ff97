import Undo2 from "lucide-solid/icons/undo-2";
import { createMemo, createSignal, Show } from "solid-js";
import type { ManagedRefund } from "../../api/manage.ts";
import { formatDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { find, findable } from "../../search/word-search.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SearchField } from "../../ui/search-field.tsx";

const tones = { decided: "ghost", sent: "sky", succeeded: "leaf", failed: "red", repaid: "leaf" } as const;

/** What went back to customers, why, and whether it has arrived. */
export function RefundList(props: { refunds: readonly ManagedRefund[] }) {
  const [query, setQuery] = createSignal("");
  const index = createMemo(() =>
    props.refunds.map((refund) => findable(refund, refund.name, String(refund.basketNumber ?? ""))),
  );
  const found = createMemo(() => find(index(), query()));
  return (
    <Show
      when={props.refunds.length > 0}
      fallback={<EmptyState icon={Undo2} title={t("market.noRefund")} text={t("market.noRefundText")} />}
    >
      <div class="grid gap-4">
        <SearchField label={t("market.searchOrder")} value={query()} onInput={setQuery} />
        <div class="md:rounded-l md:bg-card md:px-2 md:shadow-card">
          <DataTable
            caption={t("market.refunds")}
            rows={found()}
            empty={<p class="py-6 text-center text-soft">{t("market.noOrderFound", { query: query() })}</p>}
            columns={[
              {
                key: "name",
                title: t("market.col.basket"),
                cell: (refund) => (
                  <span class="flex items-baseline gap-3">
                    <Show when={refund.basketNumber}>
                      {(number) => <span class="voice num min-w-7 text-lead">{number()}</span>}
                    </Show>
                    <span>
                      {refund.name}
                      <span class="block text-small font-[450] text-soft md:hidden">
                        {formatDayOn(refund.pickupOn)} · {t(`market.cause.${refund.cause}`)}
                      </span>
                    </span>
                  </span>
                ),
              },
              {
                key: "date",
                title: t("market.col.pickup"),
                phone: "hidden",
                cell: (refund) => formatDayOn(refund.pickupOn),
              },
              {
                key: "cause",
                title: t("market.col.cause"),
                phone: "hidden",
                cell: (refund) => t(`market.cause.${refund.cause}`),
              },
              {
                key: "amount",
                title: t("market.col.amount"),
                numeric: true,
                cell: (refund) => <Amount cents={refund.amountCents} class="font-[640]" />,
              },
              {
                key: "state",
                title: t("market.col.status"),
                cell: (refund) => (
                  <span class="inline-grid justify-items-start gap-1 max-md:justify-items-end max-md:text-right">
                    <Pill tone={tones[refund.status]}>{t(`market.refund.${refund.status}`)}</Pill>
                    <Show when={refund.status === "failed"}>
                      <span class="max-w-52 text-small text-beet">{t("money.refundDo")}</span>
                    </Show>
                  </span>
                ),
              },
            ]}
          />
        </div>
      </div>
    </Show>
  );
}
