import { createUniqueId, Show } from "solid-js";
import type { Offer } from "../../../core/contract/market.ts";
import { classNames } from "../../ui/class-names.ts";
import { Picture } from "../../ui/picture.tsx";
import { Pill } from "../../ui/pill.tsx";
import { AddButton } from "./add-button.tsx";
import { labelName } from "./catalog-words.ts";
import { isScarce, isSoldOut, LeftPill } from "./left-pill.tsx";
import { offerFacts } from "./offer-facts.ts";
import { OfferPrice } from "./offer-price.tsx";
import { useShop } from "./shop-context.ts";

export interface ProductCardProps {
  offer: Offer;
  position: number;
  of: number;
}

/** One good on the shelf. The whole card opens its sheet; the round button puts it in the cart. */
export function ProductCard(props: ProductCardProps) {
  const shop = useShop();
  const id = createUniqueId();
  const quantity = () => shop.cart.quantity(props.offer.id);
  const soldOut = () => isSoldOut(shop.left(props.offer));
  // What lies in the cart can always be taken out again, whatever became of the stock.
  const canChange = () => quantity() > 0 || (shop.canOrder(props.offer) && !soldOut());
  return (
    <article
      aria-posinset={props.position}
      aria-setsize={props.of}
      aria-labelledby={id}
      class="relative flex h-full flex-col overflow-hidden rounded-l bg-card shadow-card"
    >
      <Picture
        picture={props.offer.picture}
        tint={props.offer.tint}
        size="card"
        class={soldOut() ? "opacity-55 grayscale" : ""}
      />
      <p class="pointer-events-none absolute top-2 left-2">
        <Show when={isScarce(shop.left(props.offer))} fallback={<FirstWord offer={props.offer} />}>
          <LeftPill offer={props.offer} />
        </Show>
      </p>
      <div class="flex flex-1 flex-col px-3.25 pt-3 pb-3">
        <h3 id={id} class="font-sans text-base leading-tight font-[620] tracking-normal">
          <button
            type="button"
            class="line-clamp-2 text-left after:absolute after:inset-0 after:rounded-l focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-green"
            onClick={() => shop.show(props.offer)}
          >
            {props.offer.name}
          </button>
        </h3>
        <p class="truncate text-small text-soft">{shop.producerName(props.offer.producerId)}</p>
        <p class="line-clamp-2 text-small text-soft empty:hidden">{offerFacts(props.offer)}</p>
        <OfferPrice offer={props.offer} class={classNames("mt-auto pt-1", soldOut() && "text-soft")} />
      </div>
      <Show when={canChange()}>
        <AddButton offer={props.offer} class="absolute top-21.5 right-2.5" />
      </Show>
    </article>
  );
}

/** There is room for one word on the picture; the sheet has them all. That a farm closes early comes before a label. */
function FirstWord(props: { offer: Offer }) {
  const shop = useShop();
  return (
    <Show
      when={shop.ownEnd(props.offer.producerId)}
      fallback={
        <Show when={props.offer.labels[0]}>{(label) => <Pill class="bg-card/85!">{labelName(label())}</Pill>}</Show>
      }
    >
      {(words) => <Pill tone="warm">{words()}</Pill>}
    </Show>
  );
}
