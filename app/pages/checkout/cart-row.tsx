import { Show } from "solid-js";
import { milli } from "../../../core/quantity/milli.ts";
import { mostOf } from "../../cart/bounded-quantity.ts";
import type { CheckedLine } from "../../cart/check-cart.ts";
import { roomFor } from "../../cart/stock-left.ts";
import { formatMilli } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Picture } from "../../ui/picture.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { offerFacts } from "../shop/offer-facts.ts";
import type { CartPageModel } from "./create-cart-page.ts";
import { LineMends } from "./line-mends.tsx";

/** One good of the cart: how much, for how much, and what is wrong with it where something is. */
export function CartRow(props: { model: CartPageModel; checked: CheckedLine }) {
  const line = () => props.checked.line;
  const offer = () => props.checked.offer;
  const amount = () => props.model.amounts().now.lines.get(line().offerId)?.estimateCents;
  const room = () => {
    const found = offer();
    if (!found) return undefined;
    const left = mostOf(found, roomFor(found, props.model.stock, othersInCart()));
    // What is in the cart can be counted down from where it stands, also when less is left.
    return left !== undefined && left < line().quantityMilli ? line().quantityMilli : left;
  };
  const othersInCart = () =>
    props.model.checked().flatMap((other) => (other.offer ? [[other.offer, other.line.quantityMilli] as const] : []));
  return (
    <li
      data-problem={props.checked.problem?.kind}
      class={classNames("rounded-[18px] p-2.5", props.checked.problem && "bg-apricot")}
    >
      <div class="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Picture
          picture={offer()?.picture ?? line().picture}
          tint={offer()?.tint ?? line().tint}
          size="small"
          class={offer() ? "" : "grayscale"}
        />
        <div class="min-w-0 flex-1 basis-40">
          <p class={classNames("leading-snug font-[620]", !offer() && "text-soft line-through")}>
            {offer()?.name ?? line().name}
          </p>
          <p class="text-small text-soft">
            <Show when={offer()} fallback={`${formatMilli(line().quantityMilli, line().unit)} · ${line().label}`}>
              {(known) => offerFacts(known()) || known().label}
            </Show>
          </p>
        </div>
        <Show when={offer()}>
          {(known) => (
            <div class="ml-auto flex items-center gap-3">
              <Stepper
                label={known().name}
                value={line().quantityMilli}
                step={known().stepMilli}
                min={milli(0)}
                max={room()}
                unit={known().unit}
                onChange={(quantity) => props.model.change(line(), quantity)}
              />
              <span class="w-22 text-right">
                <Show when={amount()}>
                  {(cents) => <Amount cents={cents()} approx={known().kind === "weighed"} size="text" />}
                </Show>
              </span>
            </div>
          )}
        </Show>
      </div>
      <LineMends checked={props.checked} onChange={(quantity) => props.model.change(line(), quantity)} />
      <span class="sr-only" aria-live="polite">
        {props.checked.problem ? t(`checkout.problem.${props.checked.problem.kind}`) : ""}
      </span>
    </li>
  );
}
