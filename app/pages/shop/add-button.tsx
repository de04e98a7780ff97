import Plus from "lucide-solid/icons/plus";
import { Show } from "solid-js";
import type { Offer } from "../../../core/contract/market.ts";
import type { Milli } from "../../../core/quantity/milli.ts";
import { t } from "../../i18n/t.ts";
import { stepper } from "./later-parts.ts";
import { useShop } from "./shop-context.ts";

/** The round "+" on a card; with something in the cart it opens into minus, number and plus, in place. */
export function AddButton(props: { offer: Offer; class: string }) {
  const shop = useShop();
  let frame: HTMLDivElement | undefined;
  const quantity = () => shop.cart.quantity(props.offer.id);
  const most = () => (shop.canOrder(props.offer) ? shop.room(props.offer) : quantity());
  const change = (value: Milli) => {
    const focused = frame?.contains(document.activeElement);
    shop.put(props.offer, value);
    // One control gives way to the other: the keyboard stays on the plus of both.
    if (focused && !frame?.contains(document.activeElement)) {
      frame?.querySelector<HTMLElement>("button:last-of-type")?.focus();
    }
  };
  return (
    <div ref={frame} class={props.class}>
      <Show
        when={quantity() > 0}
        fallback={
          <button
            type="button"
            class="grid size-11 place-items-center rounded-full bg-green text-on-green shadow-raised transition-[background-color,scale] duration-(--quick) hover:bg-green-deep active:scale-90"
            aria-label={t("common.greaterOf", { name: props.offer.name })}
            onClick={() => change(props.offer.stepMilli)}
          >
            <Plus class="size-5.5" aria-hidden="true" />
          </button>
        }
      >
        <stepper.Part
          compact
          label={props.offer.name}
          value={quantity()}
          step={props.offer.stepMilli}
          max={most()}
          unit={props.offer.unit}
          onChange={change}
          class="shadow-raised"
        />
      </Show>
    </div>
  );
}
