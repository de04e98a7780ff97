import { createAsync } from "@solidjs/router";
import HandCoins from "lucide-solid/icons/hand-coins";
import { createMemo, For, Show } from "solid-js";
import { sumCents } from "../../../core/money/cents.ts";
import { receivedOf, tillState } from "../../../core/till/till-part.ts";
import { loadProducerPayouts, type ProducerPayouts } from "../../api/producer.ts";
import { formatDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Amount } from "../../ui/amount.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Figure, Figures } from "../manage/figures.tsx";
import { PayoutAccountCard } from "../money/payout-account-card.tsx";
import { CompanyNotice } from "./company-notice.tsx";
import { useProducer } from "./producer-rights.ts";
import { SettlementCard } from "./settlement-card.tsx";
import { WaitingPayouts } from "./waiting-payouts.tsx";

export default function PayoutsPage() {
  return (
    <LoadBoundary title={t("producer.payouts")} skeleton={<PageSkeleton />}>
      <LoadedPayouts />
    </LoadBoundary>
  );
}

function LoadedPayouts() {
  const { slug } = useProducer();
  const payouts = createAsync(() => loadProducerPayouts(slug()));
  return <Show when={payouts()}>{(loaded) => <PayoutsView payouts={loaded()} />}</Show>;
}

function PayoutsView(props: { payouts: ProducerPayouts }) {
  const { name, slug, mayOpenAccount, mayAnswer } = useProducer();
  const unpaid = createMemo(() => props.payouts.settlements.filter(({ status }) => status !== "paid"));
  const paid = createMemo(() => props.payouts.settlements.filter(({ status }) => status === "paid"));
  const received = createMemo(() =>
    props.payouts.settlements.map((one) => receivedOf({ ...one, isPaid: one.status === "paid" })),
  );
  const next = () =>
    unpaid()
      .filter((one) => one.status !== "held" && tillState(one) === undefined)
      .map(({ payOn }) => payOn)
      .toSorted()[0];
  const waiting = () => sumCents(props.payouts.waiting.map(({ estimateCents }) => estimateCents));
  return (
    <Page title={t("producer.payouts")} over={name()}>
      <div class="grid gap-9">
        <PayoutAccountCard
          payee={{ kind: "producer", slug: slug() }}
          account={props.payouts.account}
          mayOpen={mayOpenAccount()}
        />
        <Show when={mayAnswer()}>
          <CompanyNotice />
        </Show>
        <Figures>
          <Figure
            label={t("producer.coming")}
            note={
              next() === undefined
                ? t("producer.nothingComing")
                : t("producer.onDay", { day: formatDayOn(next() ?? "") })
            }
            tone={next() === undefined ? "soft" : "green"}
          >
            <Amount cents={sumCents(received().map(({ toComeCents }) => toComeCents))} />
          </Figure>
          <Figure
            label={t("producer.awaiting")}
            note={t("producer.nDates", { n: props.payouts.waiting.length })}
            tone={props.payouts.waiting.length > 0 ? "carrot" : "soft"}
          >
            <Amount cents={waiting()} approx={waiting() > 0} />
          </Figure>
          <Figure label={t("producer.received")} note={t("producer.nPayouts", { n: paid().length })} tone="soft">
            <Amount cents={sumCents(received().map(({ receivedCents }) => receivedCents))} />
          </Figure>
        </Figures>
        <WaitingPayouts waiting={props.payouts.waiting} />
        <section aria-labelledby="settlements" class="grid gap-3">
          <SectionTitle id="settlements" title={t("producer.explained")} />
          <For
            each={props.payouts.settlements}
            fallback={<EmptyState icon={HandCoins} title={t("producer.noPayout")} text={t("producer.noPayoutText")} />}
          >
            {(settlement) => <SettlementCard settlement={settlement} />}
          </For>
        </section>
      </div>
    </Page>
  );
}
