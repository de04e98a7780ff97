import { createAsync, useAction, useNavigate, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { SaleOffering } from "../../../core/contract/participation.ts";
import { confirmStocks, loadSaleOffering } from "../../api/answers.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { Picture } from "../../ui/picture.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";
import { OrderedOf } from "./ordered-of.tsx";
import { StockStepper } from "./stock-stepper.tsx";

export default function StocksPage() {
  return (
    <LoadBoundary title={t("answers.stocks")} skeleton={<PageSkeleton />}>
      <LoadedStocks />
    </LoadBoundary>
  );
}

function LoadedStocks() {
  const { slug } = useProducer();
  const params = useParams<{ distributionId: string }>();
  const sale = createAsync(() => loadSaleOffering(slug(), params.distributionId));
  return <Show when={sale()}>{(loaded) => <StocksView sale={loaded()} />}</Show>;
}

/** Everything is filled in: what is right takes one touch. */
function StocksView(props: { sale: SaleOffering }) {
  const { slug, href } = useProducer();
  const navigate = useNavigate();
  const confirming = createAttempt(useAction(confirmStocks));
  const [changed, setChanged] = createSignal<ReadonlyMap<string, number | null>>(new Map());
  const products = () => props.sale.products.filter((product) => product.variants.some((variant) => variant.onSale));
  const stockOf = (product: SaleOffering["products"][number]): number | null =>
    changed().has(product.productId) ? (changed().get(product.productId) ?? null) : product.onHand;
  const confirmed = () => props.sale.catalogs.every((one) => one.answer !== "yes" || one.stockConfirmedAt !== null);
  const confirm = async () => {
    const stocks = products().map((product) => ({ productId: product.productId, onHand: stockOf(product) }));
    if (!(await confirming.run(slug(), props.sale.distribution.id, stocks))) return;
    toast({ text: () => t("answers.stocksConfirmed"), tone: "good" });
    navigate(href("/sales"));
  };
  return (
    <Page
      title={t("answers.stocks")}
      over={`${props.sale.marketName} · ${formatLongDayOn(props.sale.distribution.pickupOn)}`}
      back={href("/sales")}
      backLabel={t("producer.sales")}
      width="read"
    >
      <div class="grid gap-5">
        <Show when={products().length > 0} fallback={<Card tone="flat">{t("answers.nothingToConfirm")}</Card>}>
          <p class="text-soft">{confirmed() ? t("answers.stocksAgain") : t("answers.stocksText")}</p>
          <Show when={confirming.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
          <ul class="grid">
            <For each={products()}>
              {(product) => (
                <li class="flex flex-wrap items-center gap-x-3.5 gap-y-2 border-b border-hair py-3">
                  <Picture picture={product.picture} tint={product.tint} size="small" />
                  <span class="min-w-0 flex-1 basis-36">
                    <span class="block leading-snug font-[620]">{product.name}</span>
                    <OrderedOf product={product} />
                  </span>
                  <StockStepper
                    name={product.name}
                    base={product.base}
                    value={stockOf(product)}
                    least={product.reserved}
                    onChange={(value) => setChanged(new Map(changed()).set(product.productId, value))}
                  />
                </li>
              )}
            </For>
          </ul>
          <div class="sticky bottom-20 md:bottom-6">
            <Button size="cta" busy={confirming.pending()} onClick={confirm}>
              {changed().size === 0 ? t("answers.allRight") : t("answers.confirmChanged", { n: changed().size })}
            </Button>
          </div>
        </Show>
      </div>
    </Page>
  );
}
