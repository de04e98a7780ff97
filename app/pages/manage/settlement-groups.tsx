import HandCoins from "lucide-solid/icons/hand-coins";
import { createMemo, For } from "solid-js";
import type { Settlement } from "../../../core/contract/manage.ts";
import { sumCents } from "../../../core/money/cents.ts";
import { formatDifference } from "../../i18n/format-money.ts";
import { formatDayOn, formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { SettlementState } from "./settlement-state.tsx";

/** Each validated date with what every farm gets for it: sold, corrected on the day, fees, paid out. */
export function SettlementGroups(props: { settlements: readonly Settlement[] }) {
  const groups = createMemo(() => [...Map.groupBy(props.settlements, (one) => one.distributionId).values()]);
  return (
    <div class="grid gap-10">
      <For
        each={groups()}
        fallback={<EmptyState icon={HandCoins} title={t("market.noPayout")} text={t("market.noPayoutText")} />}
      >
        {(settlements) => <SettlementGroup settlements={settlements} />}
      </For>
    </div>
  );
}

function SettlementGroup(props: { settlements: readonly Settlement[] }) {
  const first = () => props.settlements[0];
  const sum = (amount: (one: Settlement) => Settlement["netCents"]) => sumCents(props.settlements.map(amount));
  const id = () => `payouts-${first()?.distributionId ?? ""}`;
  return (
    <section aria-labelledby={id()}>
      <SectionTitle
        id={id()}
        title={<span class="inline-block first-letter:uppercase">{formatLongDayOn(first()?.pickupOn ?? "")}</span>}
        aside={t("market.payOn", { day: formatDayOn(first()?.payOn ?? "") })}
        class="mb-2"
      />
      <div class="md:rounded-l md:bg-card md:px-2 md:shadow-card">
        <DataTable
          caption={t("market.payouts")}
          rows={props.settlements}
          columns={[
            {
              key: "payee",
              title: t("market.col.payee"),
              cell: (one) => (one.payeeKind === "market" ? t("market.marketShare") : one.payeeName),
            },
            {
              key: "sold",
              title: t("market.col.sold"),
              numeric: true,
              cell: (one) => <Amount cents={one.soldCents} />,
            },
            {
              key: "corrections",
              title: t("market.col.corrections"),
              numeric: true,
              cell: (one) => (one.correctionsCents === 0 ? "–" : formatDifference(one.correctionsCents)),
            },
            {
              key: "fee",
              title: t("market.col.fee"),
              numeric: true,
              cell: (one) =>
                one.platformFeeCents === 0 ? (
                  "–"
                ) : (
                  <>
                    −<Amount cents={one.platformFeeCents} />
                  </>
                ),
            },
            {
              key: "net",
              title: t("market.col.net"),
              numeric: true,
              cell: (one) => <Amount cents={one.netCents} class="font-[640]" />,
            },
            { key: "state", title: t("market.col.status"), cell: (one) => <SettlementState settlement={one} /> },
          ]}
          foot={[
            t("market.total"),
            <Amount cents={sum((one) => one.soldCents)} />,
            formatDifference(sum((one) => one.correctionsCents)),
            <>
              −<Amount cents={sum((one) => one.platformFeeCents)} />
            </>,
            <Amount cents={sum((one) => one.netCents)} />,
            "",
          ]}
        />
      </div>
    </section>
  );
}
