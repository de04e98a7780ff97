import { useAction } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import type { CatalogProduct, CatalogProducts, CatalogSale } from "../../../core/contract/product.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { changeProductSale, type ProductPlace, type SaleMode } from "../../api/products.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatDayOn, formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { toast } from "../../ui/toast-list.ts";

type Props = { product: CatalogProduct; catalog: CatalogProducts };

/** Name and price of what is on sale stay until that sale closes: said before anybody types a new one. */
export function FrozenNote(props: Props) {
  const sale = () => props.catalog.sales.find(({ distributionId, open }) => open && on(props.product, distributionId));
  const price = (found: CatalogSale) =>
    props.product.onSale.find(({ distributionId }) => distributionId === found.distributionId)?.priceCents;
  return (
    <Show when={sale()}>
      {(found) => (
        <Show when={price(found())}>
          {(amount) => (
            <p class="rounded-m bg-sky p-4 text-sky-ink">
              {t("catalog.frozen", {
                price: formatCents(amount()),
                market: found().marketName,
                day: formatNear(found().closesAt, props.catalog.now, found().timeZone),
              })}
            </p>
          )}
        </Show>
      )}
    </Show>
  );
}

const on = (product: CatalogProduct, distributionId: string): boolean =>
  product.onSale.some((one) => one.distributionId === distributionId);

/** Every open sale: in it or not, at which price, and what one touch changes there. */
export function ProductSales(props: Props & { place: ProductPlace }) {
  const change = createAttempt(useAction(changeProductSale));
  const open = createMemo(() => props.catalog.sales.filter((sale) => sale.open));
  const run = async (sale: CatalogSale, mode: SaleMode) => {
    if (!(await change.run(props.place, sale.distributionId, mode))) return;
    toast({ text: () => t("catalog.saleDone", { day: formatDayOn(sale.pickupOn) }), tone: "good" });
  };
  const first = () => props.product.variants[0];
  const priceAt = (sale: CatalogSale) =>
    props.product.onSale.find((one) => one.distributionId === sale.distributionId && one.variantId === first()?.id)
      ?.priceCents;
  return (
    <Show when={props.product.on && open().length > 0}>
      <section aria-labelledby="sales-of-product" class="grid gap-3">
        <SectionTitle id="sales-of-product" title={t("catalog.sales")} />
        <p class="text-soft">{t("catalog.salesText")}</p>
        <For each={open()}>
          {(sale) => (
            <Card class="grid gap-3">
              <p class="font-[620]">
                {sale.marketName} · {formatDayOn(sale.pickupOn)}
              </p>
              <p class="text-soft">
                <Show when={priceAt(sale)} fallback={t("catalog.saleNot")}>
                  {(price) => t("catalog.saleAt", { price: formatCents(price()) })}
                </Show>
              </p>
              <div class="flex flex-wrap gap-2">
                <Show
                  when={on(props.product, sale.distributionId)}
                  fallback={
                    <Button size="small" busy={change.pending()} onClick={() => run(sale, "add")}>
                      {t("catalog.saleAdd")}
                    </Button>
                  }
                >
                  <Show when={first() && priceAt(sale) !== first()?.priceCents ? first() : undefined}>
                    {(one) => (
                      <Button size="small" busy={change.pending()} onClick={() => run(sale, "reprice")}>
                        {t("catalog.saleReprice", { price: formatCents(one().priceCents) })}
                      </Button>
                    )}
                  </Show>
                  <Button tone="secondary" size="small" busy={change.pending()} onClick={() => run(sale, "withdraw")}>
                    {t("catalog.saleWithdraw")}
                  </Button>
                </Show>
              </div>
            </Card>
          )}
        </For>
        <Show when={change.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </section>
    </Show>
  );
}
