import HandCoins from "lucide-solid/icons/hand-coins";
import Scissors from "lucide-solid/icons/scissors";
import { createMemo, createSignal, For, Show, Suspense } from "solid-js";
import type { Settlement } from "../../../core/contract/manage.ts";
import { cents, sumCents } from "../../../core/money/cents.ts";
import { formatCents, formatDifference } from "../../i18n/format-money.ts";
import { formatDayOn, formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { part } from "../../page-route.ts";
import { Amount } from "../../ui/amount.tsx";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { GroupTill } from "./group-till.tsx";
import { SettlementState } from "./settlement-state.tsx";

/** Each validated date with what every farm gets for it: sold, corrected on the day, fees, paid out. */
export function SettlementGroups(props: { settlements: readonly Settlement[]; mayCorrect?: boolean | undefined }) {
  const groups = createMemo(() => [...Map.groupBy(props.settlements, (one) => one.distributionId).values()]);
  return (
    <div class="grid gap-10">
      <For
        each={groups()}
        fallback={<EmptyState icon={HandCoins} title={t("market.noPayout")} text={t("market.noPayoutText")} />}
      >
        {(settlements) => <SettlementGroup settlements={settlements} mayCorrect={props.mayCorrect === true} />}
      </For>
    </div>
  );
}

const signed = (amount: number) => (amount === 0 ? "–" : formatDifference(cents(amount)));

/** "267,89 € −2,84 € −9,54 €": on a phone the sum stands in one line under the name. */
const sumOf = (one: Settlement) =>
  [one.correctionsCents, -one.platformFeeCents]
    .filter((part) => part !== 0)
    .reduce((text, part) => `${text} ${formatDifference(cents(part))}`, formatCents(one.soldCents));

const CorrectionsSheet = part(() => import("../money/corrections.tsx"), "corrections");

function SettlementGroup(props: { settlements: readonly Settlement[]; mayCorrect: boolean }) {
  const [correcting, setCorrecting] = createSignal(false);
  const first = () => props.settlements[0];
  const sum = (amount: (one: Settlement) => Settlement["netCents"]) => sumCents(props.settlements.map(amount));
  const id = () => `payouts-${first()?.distributionId ?? ""}`;
  return (
    <section aria-labelledby={id()}>
      <SectionTitle
        id={id()}
        title={<span class="inline-block first-letter:uppercase">{formatLongDayOn(first()?.pickupOn ?? "")}</span>}
      />
      <div class="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p class="text-small text-soft">{t("market.payOn", { day: formatDayOn(first()?.payOn ?? "") })}</p>
        <Show when={props.mayCorrect}>
          <Button tone="secondary" size="small" icon={Scissors} onClick={() => setCorrecting(true)}>
            {t("corrections.open")}
          </Button>
        </Show>
      </div>
      <Show when={correcting()}>
        <Suspense>
          <CorrectionsSheet distributionId={first()?.distributionId ?? ""} onClose={() => setCorrecting(false)} />
        </Suspense>
      </Show>
      <div class="md:rounded-l md:bg-card md:px-2 md:shadow-card">
        <DataTable
          caption={t("market.payouts")}
          rows={props.settlements}
          columns={[
            {
              key: "payee",
              title: t("market.col.payee"),
              cell: (one) => (
                <span>
                  {one.payeeKind === "market" ? t("market.marketShare") : one.payeeName}
                  <span class="num block text-small font-[450] text-soft md:hidden">{sumOf(one)}</span>
                </span>
              ),
            },
            {
              key: "sold",
              title: t("market.col.sold"),
              numeric: true,
              phone: "hidden",
              cell: (one) => <Amount cents={one.soldCents} />,
            },
            {
              key: "corrections",
              title: t("market.col.corrections"),
              numeric: true,
              phone: "hidden",
              cell: (one) => signed(one.correctionsCents),
            },
            {
              key: "fee",
              title: t("market.col.fee"),
              numeric: true,
              phone: "hidden",
              cell: (one) => signed(-one.platformFeeCents),
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
            signed(sum((one) => one.correctionsCents)),
            signed(-sum((one) => one.platformFeeCents)),
            <Amount cents={sum((one) => one.netCents)} />,
            "",
          ]}
        />
      </div>
      <Show when={props.mayCorrect}>
        <GroupTill settlements={props.settlements} />
      </Show>
    </section>
  );
}
