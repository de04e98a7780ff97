import { Index, Show } from "solid-js";
import { ALLERGENS } from "../../../core/catalog/allergens.ts";
import { LABELS } from "../../../core/catalog/labels.ts";
import { locale } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ChipRow } from "../../ui/chip-row.tsx";
import { PictureInput } from "../../ui/picture-input.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { monthOptions } from "./month-options.ts";
import { type DraftProblem, emptyVariant, type ProductDraft, type VariantDraft } from "./product-draft.ts";
import { PackingFields, PriceAndUnit, type VariantProps, VatSelect, WeightFields } from "./variant-fields.tsx";

const FILE = "file:";

/** What a product may say beyond its four fields: further packings, labels, season, cold, box, a photograph. */
export function ProductMore(props: {
  slug: string;
  draft: ProductDraft;
  onChange: (draft: ProductDraft) => void;
  /** As `onChange`, by a hand that has chosen: nothing is proposed over it. */
  onChoose: (part: Partial<ProductDraft>) => void;
  variantProps: (variant: VariantDraft, at: number) => VariantProps;
  /** What is wrong with a field of the product itself. */
  wrong: (field: DraftProblem["field"]) => string | undefined;
}) {
  const first = () => props.draft.variants[0] ?? emptyVariant();
  const set = (part: Partial<ProductDraft>) => props.onChange({ ...props.draft, ...part });
  const setVariant = (at: number, part: Partial<VariantDraft>) =>
    set({ variants: props.draft.variants.map((one, n) => (n === at ? { ...one, ...part } : one)) });
  return (
    <>
      <p class="text-small font-[560] text-beet empty:hidden">{props.wrong("variants")}</p>
      <PackingFields {...props.variantProps(first(), 0)} />
      <Index each={props.draft.variants.slice(1)}>
        {(one, n) => (
          <fieldset class="grid gap-4 rounded-m bg-hair p-4">
            <legend class="float-left mb-2 font-[680]">{t("catalog.packing", { n: n + 2 })}</legend>
            <PriceAndUnit {...props.variantProps(one(), n + 1)} />
            <WeightFields {...props.variantProps(one(), n + 1)} />
            <PackingFields {...props.variantProps(one(), n + 1)} />
            <VatSelect {...props.variantProps(one(), n + 1)} />
            <Checkbox label={t("catalog.onSale")} checked={one().on} onChange={(on) => setVariant(n + 1, { on })} />
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
            variants: [...props.draft.variants, { ...emptyVariant(), soldAs: first().soldAs, vatBps: first().vatBps }],
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
              options={monthOptions(locale())}
              value={String(season().from)}
              onChange={(from) => set({ season: { ...season(), from: Number(from) } })}
            />
            <Select
              label={t("catalog.seasonTo")}
              options={monthOptions(locale())}
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
        onChange={(file) => props.onChoose({ picture: file === null ? "basket" : `${FILE}${file}` })}
      />
    </>
  );
}

const toggled = (list: readonly string[], key: string): string[] =>
  list.includes(key) ? list.filter((one) => one !== key) : [...list, key];
