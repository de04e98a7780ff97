import { createAsync } from "@solidjs/router";
import Store from "lucide-solid/icons/store";
import { createMemo, createSignal, For, Show } from "solid-js";
import {
  loadProducerSales,
  type Participation,
  type ProducerSaleCard,
  type ProducerSales,
} from "../../api/producer.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { createNow } from "../../ui/clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { createAnswering } from "../answers/create-answering.ts";
import { formatMonthOn } from "../answers/format-month.ts";
import { ManyBar } from "../answers/many-bar.tsx";
import { StandingAnswers } from "../answers/standing-answers.tsx";
import { useProducer } from "./producer-rights.ts";
import { SaleCard } from "./sale-card.tsx";
import { canAnswer, groupSales, SALE_GROUPS, type SaleGroup } from "./sale-phase.ts";

export default function SalesPage() {
  return (
    <LoadBoundary title={t("producer.sales")} skeleton={<PageSkeleton />}>
      <LoadedSales />
    </LoadBoundary>
  );
}

function LoadedSales() {
  const { slug } = useProducer();
  const sales = createAsync(() => loadProducerSales(slug()));
  return <Show when={sales()}>{(loaded) => <SalesView sales={loaded().sales} markets={loaded().markets} />}</Show>;
}

/** Dates of past months answer nothing any more; those to come are read by the month. */
const byMonth: ReadonlySet<SaleGroup> = new Set(["unanswered", "ahead"]);

function SalesView(props: { sales: ProducerSales["sales"]; markets: ProducerSales["markets"] }) {
  const { slug, name, mayAnswer } = useProducer();
  const now = createNow("minute");
  const groups = createMemo(() => groupSales(props.sales, now()));
  const answering = createAnswering(slug);
  const [ticks, setTicks] = createSignal<ReadonlySet<string>>(new Set());
  /** Where people have paid already, leaving is asked about one by one. */
  const canTick = (sale: ProducerSaleCard) => mayAnswer() && canAnswer(sale.distribution, now()) && sale.baskets === 0;
  const tickable = createMemo(() => props.sales.filter(canTick));
  const ticked = () => tickable().filter((sale) => ticks().has(sale.distribution.id));
  const tick = (sale: ProducerSaleCard, on: boolean) => {
    const next = new Set(ticks());
    if (on) next.add(sale.distribution.id);
    else next.delete(sale.distribution.id);
    setTicks(next);
  };
  const answerAll = async (said: Participation) => {
    await answering.answer(ticked(), said);
    setTicks(new Set<string>());
  };
  const months = (sales: readonly ProducerSaleCard[]) => [
    ...Map.groupBy(sales, (sale) => sale.distribution.pickupOn.slice(0, 7)),
  ];
  const tickUnanswered = () =>
    setTicks(
      new Set(
        groups()
          .unanswered.filter(canTick)
          .map((sale) => sale.distribution.id),
      ),
    );
  return (
    <Page title={t("producer.sales")} over={name()}>
      <div class="grid gap-9">
        <Show when={props.sales.length === 0}>
          <EmptyState icon={Store} title={t("producer.noSale")} text={t("producer.noSaleText")} />
        </Show>
        <For each={SALE_GROUPS}>
          {(group) => (
            <Show when={groups()[group].length > 0}>
              <section aria-labelledby={`sales-${group}`}>
                <SectionTitle
                  id={`sales-${group}`}
                  title={t(`producer.group.${group}`)}
                  aside={groups()[group].length}
                  class="mb-3"
                />
                <Show when={group === "unanswered" && groups().unanswered.filter(canTick).length > 1}>
                  <Button tone="quiet" size="small" onClick={tickUnanswered} class="mb-2">
                    {t("answers.tickAll", { n: groups().unanswered.filter(canTick).length })}
                  </Button>
                </Show>
                <div class="grid gap-4">
                  <For each={byMonth.has(group) ? months(groups()[group]) : [["", groups()[group]] as const]}>
                    {([month, sales]) => (
                      <div class="grid gap-3">
                        <Show when={month}>
                          <h3 class="text-small font-[620] text-soft first-letter:uppercase">{formatMonthOn(month)}</h3>
                        </Show>
                        <ul class="grid gap-3">
                          <For each={sales}>
                            {(sale) => (
                              <li>
                                <SaleCard
                                  sale={sale}
                                  ticked={ticks().has(sale.distribution.id)}
                                  onTick={tickable().length > 1 && canTick(sale) ? (on) => tick(sale, on) : undefined}
                                />
                              </li>
                            )}
                          </For>
                        </ul>
                      </div>
                    )}
                  </For>
                </div>
              </section>
            </Show>
          )}
        </For>
        <StandingAnswers markets={props.markets} />
      </div>
      <ManyBar
        count={ticked().length}
        busy={answering.pending()}
        onYes={() => answerAll("yes")}
        onNo={() => answerAll("no")}
        onNone={() => setTicks(new Set<string>())}
      />
    </Page>
  );
}
