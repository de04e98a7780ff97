import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { CATEGORIES } from "../../../core/catalog/categories.ts";
import { leftMilli, takenOf } from "../../../core/product/packing.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { formatGrams, formatMilli, unitName } from "../../i18n/format-quantity.ts";
import { locale } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Picture } from "../../ui/picture.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { categoryName } from "../shop/catalog-words.ts";
import { DrawingChoice } from "./drawing-choice.tsx";
import { monthOptions } from "./month-options.ts";
import {
  type DraftProblem,
  emptyVariant,
  leftOfDraft,
  type ProductDraft,
  proposed,
  stockUnit,
  usualLabel,
  type VariantDraft,
  variantInputOf,
} from "./product-draft.ts";
import { ProductMore } from "./product-more.tsx";
import { PriceAndUnit, type VariantFieldName, VatSelect, vatText, WeightFields } from "./variant-fields.tsx";

export interface ProductFormProps {
  id: string;
  slug: string;
  draft: ProductDraft;
  onChange: (draft: ProductDraft) => void;
  problems: readonly DraftProblem[];
  fee: { feeBps: number; feeVatBps: number };
  onSubmit: () => void;
  /** Beside the weights: what was weighed before. */
  memory?: JSX.Element;
}

/** Four fields and what was proposed for the rest in one line; everything else folded under "Plus". */
export function ProductForm(props: ProductFormProps) {
  const isNew = () => props.draft.id === null;
  const [changing, setChanging] = createSignal(false);
  // Once a hand has chosen, a further letter of the name proposes nothing over it.
  const [chosen, setChosen] = createSignal(!isNew());
  const set = (part: Partial<ProductDraft>) => props.onChange({ ...props.draft, ...part });
  const choose = (part: Partial<ProductDraft>) => {
    setChosen(true);
    set(part);
  };
  const setVariant = (at: number) => (part: Partial<VariantDraft>) => {
    if ("vatBps" in part || "soldAs" in part || "estimate" in part) setChosen(true);
    set({ variants: props.draft.variants.map((one, n) => (n === at ? { ...one, ...part } : one)) });
  };
  const wrong = (variant: number | null) => (field: DraftProblem["field"]) =>
    props.problems.some((one) => one.variant === variant && one.field === field)
      ? t(`catalog.wrong.${field}`)
      : undefined;
  const variantProps = (variant: VariantDraft, at: number) => ({
    variant,
    onChange: setVariant(at),
    wrong: (field: VariantFieldName) => wrong(at)(field),
    fee: props.fee,
  });
  const first = () => props.draft.variants[0] ?? emptyVariant();
  const unit = createMemo(() => stockUnit(props.draft));
  const left = createMemo(() => leftOfDraft(props.draft));
  /** "= 25 × 500 g", for every packing. */
  const beside = () => {
    const base = left();
    if (base === null || base === undefined) return [];
    const perKilo = unit();
    const stockBase = perKilo.unit === "kg" ? "g" : perKilo.unit === "l" ? "ml" : "piece";
    return props.draft.variants.flatMap((one) => {
      const input = variantInputOf(one, props.draft.category);
      if (input.unit === "kg" || input.unit === "l") return [];
      const taken = takenOf(input, stockBase);
      const n = taken ? leftMilli(base, taken, 1000) : null;
      return n === null ? [] : [t("catalog.equals", { n: n / 1000, label: input.label })];
    });
  };
  const proposal = () => {
    const one = first();
    const said = [t("catalog.proposed", { category: categoryName(props.draft.category), vat: vatText(one.vatBps) })];
    if (one.soldAs === "weighed" && Number(one.estimate) > 0) {
      const most = variantInputOf(one, props.draft.category).maxGrams ?? 0;
      said.push(
        t("catalog.weighs", {
          estimate: formatGrams(grams(Number(one.estimate))),
          max: formatGrams(grams(Math.max(0, most))),
        }),
      );
    } else if (usualLabel(one) !== "" && one.soldAs !== "kg" && one.soldAs !== "l") said.push(usualLabel(one));
    return said.join(" · ");
  };
  const seasonText = () => {
    const { season } = props.draft;
    const names = monthOptions(locale());
    return season
      ? t("catalog.season", { from: names[season.from - 1]?.label ?? "", to: names[season.to - 1]?.label ?? "" })
      : undefined;
  };
  return (
    <form
      id={props.id}
      novalidate
      class="grid max-w-prose gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <TextInput
        label={t("catalog.name")}
        name="name"
        maxlength={120}
        autocomplete="off"
        autocapitalize="sentences"
        hint={isNew() ? t("catalog.nameHint") : undefined}
        value={props.draft.name}
        onInput={(name) => (chosen() ? set({ name }) : props.onChange(proposed(props.draft, name)))}
        error={wrong(null)("name")}
      />
      <PriceAndUnit {...variantProps(first(), 0)} />
      <TextInput
        label={t("catalog.quantity")}
        name="quantity"
        inputMode="decimal"
        autocomplete="off"
        suffix={unitName(unit().unit, milli(2000))}
        hint={t("catalog.quantityHint")}
        value={props.draft.quantity}
        onInput={(quantity) => set({ quantity })}
        error={wrong(null)("quantity")}
        class="[&_input]:pr-24"
      />
      <p class="-mt-3 text-small font-[560] text-green empty:hidden" aria-live="polite">
        {beside().length > 0 && (props.draft.variants.length > 1 || unit().unit === "kg")
          ? `${t("catalog.leftBeside", { left: formatMilli(milli(Math.round(((left() ?? 0) * 1000) / unit().taken)), unit().unit) })} ${beside().join(" ")}`
          : ""}
      </p>

      <div class="rounded-l bg-hair p-3">
        <div class="flex items-center gap-3">
          <Picture picture={props.draft.picture} tint={props.draft.tint} size="small" />
          <p class="min-w-0 flex-1 text-small">
            {proposal()}
            <Show when={seasonText()}>{(text) => <span class="block text-soft">{text()}</span>}</Show>
          </p>
          <Button tone="quiet" size="small" aria-expanded={changing()} onClick={() => setChanging((open) => !open)}>
            {t("catalog.change")}
          </Button>
        </div>
        <Show when={changing()}>
          <div class="mt-4 grid gap-4 border-t border-line pt-4">
            <div class="grid gap-3 sm:grid-cols-2">
              <Select
                label={t("catalog.category")}
                options={CATEGORIES.map((one) => ({ value: one.key as string, label: one[locale()] }))}
                value={props.draft.category}
                onChange={(category) => choose({ category })}
                error={wrong(null)("category")}
              />
              <VatSelect {...variantProps(first(), 0)} />
            </div>
            <WeightFields {...variantProps(first(), 0)} />
            {props.memory}
            <DrawingChoice value={props.draft.picture} onChoose={(picture, tint) => choose({ picture, tint })} />
          </div>
        </Show>
      </div>
      <Show when={!changing() && props.problems.some(({ field }) => field === "estimateGrams" || field === "maxGrams")}>
        <WeightFields {...variantProps(first(), 0)} />
      </Show>

      <details class="group rounded-l border border-line bg-card" open={props.problems.some(isFolded)}>
        <summary class="flex min-h-14 cursor-pointer flex-wrap items-center gap-x-3 rounded-l px-4 py-2 font-[620]">
          {t("catalog.more")}
          <span class="text-small font-[450] text-soft">{t("catalog.moreText")}</span>
        </summary>
        <div class="grid gap-6 border-t border-line p-4">
          <ProductMore {...props} variantProps={variantProps} wrong={wrong(null)} onChoose={choose} />
        </div>
      </details>
    </form>
  );
}

/** What is wrong inside "Plus": it opens by itself. */
const isFolded = ({ variant, field }: DraftProblem): boolean =>
  (variant ?? 0) > 0 || ["variants", "label", "stepMilli", "minMilli", "maxMilli", "season"].includes(field);
