import { createMemo, createSignal, Index, type JSX, Show } from "solid-js";
import { ALLERGENS } from "../../../core/catalog/allergens.ts";
import { CATEGORIES } from "../../../core/catalog/categories.ts";
import { LABELS } from "../../../core/catalog/labels.ts";
import { leftMilli, takenOf } from "../../../core/product/packing.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { formatGrams, formatMilli, unitName } from "../../i18n/format-quantity.ts";
import { locale } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ChipRow } from "../../ui/chip-row.tsx";
import { Picture } from "../../ui/picture.tsx";
import { PictureInput } from "../../ui/picture-input.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { categoryName } from "../shop/catalog-words.ts";
import { DrawingChoice } from "./drawing-choice.tsx";
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
import {
  PackingFields,
  PriceAndUnit,
  type VariantFieldName,
  VatSelect,
  vatText,
  WeightFields,
} from "./variant-fields.tsx";

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

const FILE = "file:";
const months = (language: string) => {
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, n) => ({ value: String(n + 1), label: format.format(Date.UTC(2024, n, 15)) }));
};

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
    const names = months(locale());
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
          <p class="text-small font-[560] text-beet empty:hidden">{wrong(null)("variants")}</p>
          <PackingFields {...variantProps(first(), 0)} />
          <Index each={props.draft.variants.slice(1)}>
            {(one, n) => (
              <fieldset class="grid gap-4 rounded-m bg-hair p-4">
                <legend class="float-left mb-2 font-[680]">{t("catalog.packing", { n: n + 2 })}</legend>
                <PriceAndUnit {...variantProps(one(), n + 1)} />
                <WeightFields {...variantProps(one(), n + 1)} />
                <PackingFields {...variantProps(one(), n + 1)} />
                <VatSelect {...variantProps(one(), n + 1)} />
                <Checkbox label={t("catalog.onSale")} checked={one().on} onChange={(on) => setVariant(n + 1)({ on })} />
                <Button
                  tone="quiet"
                  size="small"
                  onClick={() => set({ variants: props.draft.variants.filter((_, at) => at !== n + 1) })}
                >
                  {t("catalog.removePacking")}
                </Button>
              </fieldset>
            )}
          </Index>
          <Button
            tone="secondary"
            onClick={() =>
              set({
                variants: [
                  ...props.draft.variants,
                  { ...emptyVariant(), soldAs: first().soldAs, vatBps: first().vatBps },
                ],
              })
            }
          >
            {t("catalog.addPacking")}
          </Button>
          <ChipRow
            label={t("catalog.labels")}
            options={LABELS.map((one) => ({ value: one.key as string, label: one[locale()] }))}
            chosen={props.draft.labels}
            onToggle={(key) => set({ labels: toggled(props.draft.labels, key) })}
            class="flex-wrap"
          />
          <div>
            <p class="mb-1 font-[620]">{t("catalog.allergens")}</p>
            <ChipRow
              label={t("catalog.allergens")}
              options={ALLERGENS.map((one) => ({ value: one.key as string, label: one[locale()] }))}
              chosen={props.draft.allergens}
              onToggle={(key) => set({ allergens: toggled(props.draft.allergens, key) })}
              class="flex-wrap"
            />
          </div>
          <TextInput
            label={t("catalog.origin")}
            hint={t("catalog.originHint")}
            optional
            maxlength={80}
            value={props.draft.origin ?? ""}
            onInput={(origin) => set({ origin: origin === "" ? null : origin })}
          />
          <div class="grid gap-1.5">
            <p class="font-[620]">{t("catalog.cold")}</p>
            <Segmented
              label={t("catalog.cold")}
              options={(["ambient", "fresh", "frozen"] as const).map((value) => ({
                value,
                label: t(`catalog.cold.${value}`),
              }))}
              value={props.draft.cold}
              onChange={(cold) => set({ cold })}
            />
          </div>
          <Checkbox
            label={t("catalog.seasonal")}
            checked={props.draft.season !== null}
            onChange={(on) => set({ season: on ? { from: 4, to: 10 } : null })}
          />
          <Show when={props.draft.season}>
            {(season) => (
              <div class="grid grid-cols-2 gap-3">
                <Select
                  label={t("catalog.seasonFrom")}
                  options={months(locale())}
                  value={String(season().from)}
                  onChange={(from) => set({ season: { ...season(), from: Number(from) } })}
                />
                <Select
                  label={t("catalog.seasonTo")}
                  options={months(locale())}
                  value={String(season().to)}
                  onChange={(to) => set({ season: { ...season(), to: Number(to) } })}
                />
              </div>
            )}
          </Show>
          <Textarea
            label={t("catalog.description")}
            maxlength={2000}
            value={props.draft.description}
            onInput={(description) => set({ description })}
          />
          <Checkbox
            label={t("catalog.box")}
            hint={t("catalog.boxHint")}
            checked={props.draft.isBox}
            onChange={(isBox) => set({ isBox })}
          />
          <PictureInput
            owner={{ kind: "producer", slug: props.slug }}
            label={t("catalog.photo")}
            hint={t("catalog.photoHint")}
            aspect={1}
            value={props.draft.picture.startsWith(FILE) ? props.draft.picture.slice(FILE.length) : null}
            onChange={(file) => choose({ picture: file === null ? "basket" : `${FILE}${file}` })}
          />
        </div>
      </details>
    </form>
  );
}

/** What is wrong inside "Plus": it opens by itself. */
const isFolded = ({ variant, field }: DraftProblem): boolean =>
  (variant ?? 0) > 0 || ["variants", "label", "stepMilli", "minMilli", "maxMilli", "season"].includes(field);

const toggled = (list: readonly string[], key: string): string[] =>
  list.includes(key) ? list.filter((one) => one !== key) : [...list, key];
