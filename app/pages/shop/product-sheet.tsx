import { createMemo, For, Show } from "solid-js";
import type { Offer } from "../../../core/contract/market.ts";
import { t } from "../../i18n/t.ts";
import { ListRow } from "../../ui/list-row.tsx";
import { Picture } from "../../ui/picture.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { formatPerMeasure, offerFacts } from "./offer-facts.ts";
import { OfferPrice } from "./offer-price.tsx";
import { ProductFacts } from "./product-facts.tsx";
import { ProductFoot } from "./product-foot.tsx";
import { useShop } from "./shop-context.ts";

/** Everything about one good, with its quantity under the thumb. */
export function ProductSheet(props: { offer: Offer | undefined; onClose: () => void }) {
  return (
    <Sheet
      open={props.offer !== undefined}
      onClose={props.onClose}
      title={props.offer?.name ?? t("shop.product")}
      size="medium"
      footer={<Show when={props.offer}>{(offer) => <ProductFoot offer={offer()} />}</Show>}
    >
      <Show when={props.offer}>{(offer) => <Product offer={offer()} />}</Show>
    </Sheet>
  );
}

function Product(props: { offer: Offer }) {
  const shop = useShop();
  const packings = createMemo(() =>
    shop.shop().offers.filter((offer) => offer.productId === props.offer.productId && offer.id !== props.offer.id),
  );
  return (
    <div class="grid gap-5">
      <Picture picture={props.offer.picture} tint={props.offer.tint} size="large" eager />
      <div>
        <OfferPrice offer={props.offer} class="text-lead" />
        <p class="text-soft empty:hidden">{offerFacts(props.offer)}</p>
      </div>
      <ProductFacts offer={props.offer} />
      <Show when={packings().length > 0}>
        <section aria-label={t("shop.otherPackings")}>
          <h3 class="font-sans text-small font-[680] text-soft">{t("shop.otherPackings")}</h3>
          <ul class="-mx-2.5">
            <For each={packings()}>
              {(offer) => (
                <li>
                  <ListRow
                    title={offer.label}
                    sub={formatPerMeasure(offer)}
                    trail={<OfferPrice offer={offer} />}
                    onClick={() => shop.show(offer)}
                  />
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  );
}
