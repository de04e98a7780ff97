import { createAsync } from "@solidjs/router";
import CalendarCheck from "lucide-solid/icons/calendar-check";
import { createMemo, For, Show } from "solid-js";
import {
  loadProducerPayouts,
  loadProducerSales,
  type ProducerPayouts,
  type ProducerSales,
} from "../../api/producer.ts";
import { formatLongDay } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { createNow } from "../../ui/clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { AccountNotice } from "./account-notice.tsx";
import { CatalogRequests } from "./catalog-requests.tsx";
import { NextMoney } from "./next-money.tsx";
import { OpenSaleCard } from "./open-sale-card.tsx";
import { useProducer } from "./producer-rights.ts";
import { SaleCard } from "./sale-card.tsx";
import { groupSales } from "./sale-phase.ts";

/** As many dates as one answers in one go; the others stand on the page of sales. */
const aheadShown = 3;

export default function OverviewPage() {
  return (
    <LoadBoundary title={t("producer.overview")} skeleton={<PageSkeleton />}>
      <LoadedOverview />
    </LoadBoundary>
  );
}

function LoadedOverview() {
  const { slug } = useProducer();
  const sales = createAsync(() => loadProducerSales(slug()));
  const payouts = createAsync(() => loadProducerPayouts(slug()));
  const both = createMemo(() => {
    const [sold, paid] = [sales(), payouts()];
    return sold && paid && { sales: sold, payouts: paid };
  });
  return <Show when={both()}>{(loaded) => <OverviewView sales={loaded().sales} payouts={loaded().payouts} />}</Show>;
}

function OverviewView(props: { sales: ProducerSales; payouts: ProducerPayouts }) {
  const session = useSession();
  const { href, name, mayAnswer } = useProducer();
  const now = createNow("minute");
  const groups = createMemo(() => groupSales(props.sales.sales, now()));
  const zone = () => props.sales.sales[0]?.distribution.timeZone;
  return (
    <Page title={t("producer.overview")} bare>
      <header class="mb-6 md:mb-8">
        <p class="text-small text-soft">
          <Show when={zone()} fallback={name()}>
            {(known) => <span class="inline-block first-letter:uppercase">{formatLongDay(now(), known())}</span>}
          </Show>
        </p>
        <PageHeading>{t("producer.hello", { name: session.user()?.firstName ?? "" })}</PageHeading>
      </header>
      <div class="grid gap-8 lg:grid-cols-[1fr_24rem]">
        <div class="grid min-w-0 content-start gap-8">
          <AccountNotice status={props.sales.producer.payoutStatus} />
          <Show when={mayAnswer()}>
            <CatalogRequests />
          </Show>
          <Show when={groups().unanswered.length > 0}>
            <section aria-labelledby="unanswered" class="grid gap-3">
              <SectionTitle id="unanswered" title={t("producer.group.unanswered")} aside={groups().unanswered.length} />
              <For each={groups().unanswered}>{(sale) => <SaleCard sale={sale} />}</For>
            </section>
          </Show>
          <For each={groups().open}>{(sale) => <OpenSaleCard sale={sale} />}</For>
          <Show
            when={groups().ahead.length > 0}
            fallback={
              <Show when={props.sales.sales.length === 0}>
                <EmptyState icon={CalendarCheck} title={t("producer.noSale")} text={t("producer.noSaleText")} />
              </Show>
            }
          >
            <section aria-labelledby="ahead" class="grid gap-3">
              <SectionTitle
                id="ahead"
                title={t("producer.group.ahead")}
                aside={
                  <a href={href("/sales")} class="inline-flex min-h-11 items-center font-[600] text-green">
                    {t("producer.seeAll")}
                  </a>
                }
              />
              <For each={groups().ahead.slice(0, aheadShown)}>{(sale) => <SaleCard sale={sale} />}</For>
              <Show when={groups().ahead.length > aheadShown}>
                <ButtonLink href={href("/sales")} tone="secondary" class="justify-self-start">
                  {t("producer.moreDates", { n: groups().ahead.length - aheadShown })}
                </ButtonLink>
              </Show>
            </section>
          </Show>
        </div>
        <NextMoney payouts={props.payouts} />
      </div>
    </Page>
  );
}
