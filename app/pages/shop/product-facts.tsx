import Scale from "lucide-solid/icons/scale";
import Snowflake from "lucide-solid/icons/snowflake";
import { For, type JSX, lazy, Show, Suspense } from "solid-js";
import type { Offer } from "../../../core/contract/market.ts";
import type { Milli } from "../../../core/quantity/milli.ts";
import { formatGrams, formatMilli } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Pill } from "../../ui/pill.tsx";
import { Prose } from "../market/prose.tsx";
import { allergenName } from "./allergen-name.ts";
import { labelName } from "./catalog-words.ts";
import { LeftPill } from "./left-pill.tsx";
import { useShop } from "./shop-context.ts";

const BoxContent = lazy(async () => ({ default: (await import("./box-content.tsx")).BoxContent }));

/** Who made it, where it comes from, what is in it, how its weight is settled. */
export function ProductFacts(props: { offer: Offer }) {
  const { shop } = useShop();
  const producer = () => shop().producers.find(({ id }) => id === props.offer.producerId);
  const quantity = (milli: Milli) => formatMilli(milli, props.offer.unit);
  const bounds = () => {
    const { minMilli: least, maxMilli: most } = props.offer;
    const said = [
      least !== null && t("shop.fromQuantity", { quantity: quantity(least) }),
      most !== null && t("shop.atMostQuantity", { quantity: quantity(most) }),
      props.offer.pieceWeighed && t("shop.pieceWeighed"),
    ];
    return said.filter((one) => one !== false).join(" · ");
  };
  const cold = () => (props.offer.cold === "ambient" ? undefined : props.offer.cold);
  return (
    <>
      <p class="flex flex-wrap gap-1.5 empty:hidden">
        <LeftPill offer={props.offer} />
        <For each={props.offer.labels}>{(label) => <Pill>{labelName(label)}</Pill>}</For>
        <Show when={cold()}>
          {(how) => (
            <Pill tone="sky" icon={Snowflake}>
              {t(`shop.cold.${how()}`)}
            </Pill>
          )}
        </Show>
      </p>
      <Show when={props.offer.kind === "weighed" && props.offer.estimateGrams && props.offer.maxGrams}>
        {(maxGrams) => (
          <p class="flex gap-3 rounded-m bg-apricot p-4">
            <Scale class="mt-0.5 size-5.5 shrink-0 text-carrot" aria-hidden="true" />
            <span>
              {t(shop().market.weighedCharge === "maximum" ? "shop.weighed" : "shop.weighedEstimate", {
                max: formatGrams(maxGrams()),
              })}
            </span>
          </p>
        )}
      </Show>
      <p class="font-[600] empty:hidden">{bounds()}</p>
      <Show when={props.offer.isBox}>
        <Suspense>
          <BoxContent offer={props.offer} />
        </Suspense>
      </Show>
      <Show when={props.offer.description}>
        <Prose text={props.offer.description} />
      </Show>
      <dl class="grid gap-2">
        <Show when={producer()}>
          {(farm) => (
            <Fact name={t("shop.producer")}>
              <a href={`/p/${farm().slug}`} class="font-[600] text-green underline underline-offset-4">
                {farm().name}
              </a>
            </Fact>
          )}
        </Show>
        <Show when={props.offer.origin}>{(origin) => <Fact name={t("shop.origin")}>{origin()}</Fact>}</Show>
        <Fact name={t("shop.allergens")}>
          {props.offer.allergens.length > 0
            ? props.offer.allergens.map(allergenName).join(", ")
            : t("shop.noAllergens")}
        </Fact>
      </dl>
    </>
  );
}

function Fact(props: { name: string; children: JSX.Element }) {
  return (
    <div class="flex gap-4 border-t border-hair pt-2">
      <dt class="w-28 shrink-0 text-soft">{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
