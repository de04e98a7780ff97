import { createAsync } from "@solidjs/router";
import { createMemo, createSignal, Show } from "solid-js";
import { sumCents } from "../../../core/money/cents.ts";
import { leftToGive } from "../../../core/till/till-part.ts";
import { localDate } from "../../../core/time/zone.ts";
import { loadPayments, type ManagedPayments } from "../../api/manage.ts";
import { deviceZone } from "../../i18n/device-zone.ts";
import { formatDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Amount } from "../../ui/amount.tsx";
import { marketTime } from "../../ui/clock.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { TabPanel, Tabs } from "../../ui/tabs.tsx";
import { ExportLinks } from "../money/export-links.tsx";
import { PayoutAccountCard } from "../money/payout-account-card.tsx";
import { WaitingDates } from "../money/waiting-dates.tsx";
import { Figure, Figures } from "./figures.tsx";
import { ManagePage } from "./manage-page.tsx";
import { useMarket } from "./market-rights.ts";
import { RefundList } from "./refund-list.tsx";
import { SettlementGroups } from "./settlement-groups.tsx";

export default function PaymentsPage() {
  return (
    <LoadBoundary title={t("market.payments")} skeleton={<PageSkeleton />}>
      <LoadedPayments />
    </LoadBoundary>
  );
}

function LoadedPayments() {
  const { slug } = useMarket();
  const payments = createAsync(() => loadPayments(slug()));
  return <Show when={payments()}>{(loaded) => <PaymentsView payments={loaded()} />}</Show>;
}

function PaymentsView(props: { payments: ManagedPayments }) {
  const { slug, may } = useMarket();
  // Good enough for a date that only says what comes next: the device's own zone.
  const today = () => localDate(marketTime(), deviceZone);
  const [tab, setTab] = createSignal<"payouts" | "refunds">("payouts");
  const unpaid = createMemo(() => props.payments.settlements.filter((one) => one.status !== "paid"));
  const held = createMemo(() => unpaid().filter((one) => one.status === "held"));
  const next = () =>
    unpaid()
      .filter((one) => one.status !== "held" && one.payOn >= today())
      .map((one) => one.payOn)
      .toSorted()[0];
  const sum = (settlements: ManagedPayments["settlements"]) => sumCents(settlements.map((one) => one.netCents));
  const inTill = createMemo(() => sumCents(props.payments.settlements.map(leftToGive)));
  const fees = createMemo(() => props.payments.settlements.filter((one) => one.payeeKind === "market"));
  const failed = () => props.payments.refunds.filter((one) => one.status === "failed").length;
  const paid = () => props.payments.settlements.filter((one) => one.status === "paid");
  return (
    <ManagePage title={t("market.payments")}>
      <Show when={props.payments.account}>
        {(account) => (
          <div class="mb-6">
            <PayoutAccountCard
              payee={{ kind: "market", slug: slug() }}
              account={account()}
              mayOpen={may("market:payout_account")}
            />
          </div>
        )}
      </Show>
      <Figures class="mb-6">
        <Figure
          label={t("market.toPay")}
          note={next() === undefined ? undefined : t("market.nextPayout", { day: formatDayOn(next() ?? "") })}
        >
          <Amount cents={sum(unpaid())} />
        </Figure>
        <Figure label={t("market.paidOut")} note={t("market.nPayouts", { n: paid().length })} tone="soft">
          <Amount cents={sum(paid())} />
        </Figure>
        <Figure
          label={t("market.heldBack")}
          note={held().length === 0 ? t("market.nothingHeld") : t("market.nPayouts", { n: held().length })}
          tone={held().length === 0 ? "soft" : "carrot"}
        >
          <Amount cents={sum(held())} />
        </Figure>
        <Show when={inTill() > 0}>
          <Figure label={t("till.parts")} note={t("till.toReceive")} tone="carrot">
            <Amount cents={inTill()} />
          </Figure>
        </Show>
        <Show when={fees().length > 0}>
          <Figure label={t("money.feesEarned")} note={t("money.feesEarnedNote")} tone="soft">
            <Amount cents={sum(fees())} />
          </Figure>
        </Show>
      </Figures>
      <WaitingDates waiting={props.payments.waiting} />
      <Show when={failed() > 0}>
        <p role="status" class="mb-6 rounded-l bg-rose p-5 font-[600] text-beet">
          {t("money.refundsFailed", { n: failed() })}
        </p>
      </Show>
      <Tabs
        label={t("market.payments")}
        items={[
          { value: "payouts", label: t("market.payouts") },
          { value: "refunds", label: t("market.refunds"), count: props.payments.refunds.length },
        ]}
        value={tab()}
        onChange={setTab}
        class="mb-6"
      />
      <TabPanel value="payouts" of={tab()}>
        <SettlementGroups settlements={props.payments.settlements} mayCorrect={may("correction:add")} />
      </TabPanel>
      <TabPanel value="refunds" of={tab()}>
        <RefundList refunds={props.payments.refunds} />
      </TabPanel>
      <ExportLinks />
    </ManagePage>
  );
}
