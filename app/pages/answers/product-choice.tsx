import { For, Show } from "solid-js";
import type { OfferedProduct } from "../../../core/contract/participation.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Picture } from "../../ui/picture.tsx";
import { type OfferingDraft, withProduct, withVariant } from "./offering-draft.ts";
import { OrderedOf } from "./ordered-of.tsx";
import { StockStepper } from "./stock-stepper.tsx";

export interface ProductChoiceProps {
  product: OfferedProduct;
  draft: OfferingDraft;
  onChange: (draft: OfferingDraft) => void;
}

/** One product of the catalog: in or out, packing by packing where it has several, and how much of it that day. */
export function ProductChoice(props: ProductChoiceProps) {
  const isIn = () => props.draft.whole || props.product.variants.some(({ id }) => props.draft.variants.has(id));
  const hasOwn = () => props.draft.stocks.has(props.product.productId);
  const setStock = (onHand: number | null) =>
    props.onChange({ ...props.draft, stocks: new Map(props.draft.stocks).set(props.product.productId, onHand) });
  return (
    <li class="grid gap-2 border-b border-hair py-3">
      <div class="flex items-center gap-3.5">
        <Picture picture={props.product.picture} tint={props.product.tint} size="small" />
        <span class="min-w-0 flex-1">
          <Show
            when={!props.draft.whole && !props.product.off}
            fallback={<span class="block leading-snug font-[620]">{props.product.name}</span>}
          >
            <Checkbox
              label={props.product.name}
              checked={isIn()}
              onChange={(on) => props.onChange(withProduct(props.draft, props.product, on))}
              class="font-[620]"
            />
          </Show>
          <Show when={props.product.off} fallback={<OrderedOf product={props.product} />}>
            <span class="block text-small text-soft">{t("answers.leftOut")}</span>
          </Show>
        </span>
      </div>
      <Show when={!props.draft.whole && isIn() && props.product.variants.length > 1}>
        <div class="grid gap-1 pl-15">
          <For each={props.product.variants}>
            {(variant) => (
              <Checkbox
                label={variant.label}
                checked={props.draft.variants.has(variant.id)}
                onChange={(on) => props.onChange(withVariant(props.draft, variant.id, on))}
              />
            )}
          </For>
        </div>
      </Show>
      <Show when={isIn() && !props.product.off}>
        <Show
          when={hasOwn()}
          fallback={
            <Button
              tone="quiet"
              size="small"
              class="justify-self-end"
              onClick={() => setStock(props.product.onHand ?? 10)}
            >
              {t("answers.quantityOfDate")}
            </Button>
          }
        >
          <StockStepper
            name={t("answers.quantityFor", { name: props.product.name })}
            base={props.product.base}
            value={props.draft.stocks.get(props.product.productId) ?? null}
            least={props.product.dated ? props.product.reserved : 0}
            onChange={setStock}
          />
        </Show>
      </Show>
    </li>
  );
}
