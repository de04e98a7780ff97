import { For, Show } from "solid-js";
import { bps } from "../../../core/money/bps.ts";
import type { Cents } from "../../../core/money/cents.ts";
import { cents } from "../../../core/money/cents.ts";
import { netPrice } from "../../../core/product/net-price.ts";
import { VAT_RATES } from "../../../core/product/product-problems.ts";
import { formatNumber } from "../../i18n/create-translate.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { perUnit } from "../../i18n/format-quantity.ts";
import { locale } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { parseCents } from "./parse-number.ts";
import { SOLD_AS, type SoldAs, usualLabel, type VariantDraft } from "./product-draft.ts";

export type VariantFieldName =
  | "label"
  | "unit"
  | "priceCents"
  | "vatBps"
  | "estimateGrams"
  | "maxGrams"
  | "stepMilli"
  | "minMilli"
  | "maxMilli";

export interface VariantProps {
  variant: VariantDraft;
  onChange: (part: Partial<VariantDraft>) => void;
  wrong: (field: VariantFieldName) => string | undefined;
  fee: { feeBps: number; feeVatBps: number };
}

export const soldAsText = (as: SoldAs): string => (as === "weighed" ? t("catalog.weighed") : perUnit(as));
export const vatText = (rate: number): string => `${formatNumber(locale(), rate / 100)} %`;

/** Price and unit: two of the four fields of a first product. */
export function PriceAndUnit(props: VariantProps) {
  const net = (): Cents | undefined => {
    const price = parseCents(props.variant.price);
    return price ? netPrice(cents(price), bps(props.fee.feeBps), bps(props.fee.feeVatBps)) : undefined;
  };
  const netText = () => {
    const amount = net();
    if (amount === undefined) return undefined;
    const key = props.variant.soldAs === "weighed" || props.variant.soldAs === "kg" ? "catalog.netKg" : "catalog.net";
    return t(key, { amount: formatCents(amount) });
  };
  return (
    <div class="grid grid-cols-[2fr_3fr] items-start gap-3">
      <TextInput
        label={props.variant.soldAs === "weighed" ? t("catalog.kgPrice") : t("catalog.price")}
        name="price"
        inputMode="decimal"
        autocomplete="off"
        suffix="€"
        value={props.variant.price}
        onInput={(price) => props.onChange({ price })}
        hint={netText()}
        error={props.wrong("priceCents")}
      />
      <Select
        label={t("catalog.unit")}
        name="unit"
        options={SOLD_AS.map((value) => ({ value, label: soldAsText(value) }))}
        value={props.variant.soldAs}
        onChange={(soldAs) => props.onChange({ soldAs })}
        error={props.wrong("unit")}
      />
    </div>
  );
}

export function VatSelect(props: VariantProps) {
  return (
    <Select
      label={t("catalog.vat")}
      options={VAT_RATES.map((rate) => ({ value: String(rate), label: vatText(rate) }))}
      value={String(props.variant.vatBps)}
      onChange={(rate) => props.onChange({ vatBps: Number(rate) })}
      error={props.wrong("vatBps")}
    />
  );
}

/** Estimate and maximum of a piece that is paid by weight. */
export function WeightFields(props: VariantProps) {
  return (
    <Show when={props.variant.soldAs === "weighed"}>
      <div class="grid gap-4">
        <div class="grid grid-cols-2 gap-3">
          <TextInput
            label={t("catalog.estimate")}
            inputMode="numeric"
            suffix={t("catalog.gramUnit")}
            value={props.variant.estimate}
            onInput={(estimate) => props.onChange({ estimate })}
            error={props.wrong("estimateGrams")}
          />
          <TextInput
            label={t("catalog.maximum")}
            inputMode="numeric"
            suffix={t("catalog.gramUnit")}
            value={props.variant.maximum}
            onInput={(maximum) => props.onChange({ maximum })}
            error={props.wrong("maxGrams")}
          />
        </div>
        <p class="text-small text-soft">{t("catalog.maximumHint")}</p>
        <Checkbox
          label={t("catalog.pieceWeighed")}
          checked={props.variant.pieceWeighed}
          onChange={(pieceWeighed) => props.onChange({ pieceWeighed })}
        />
      </div>
    </Show>
  );
}

/** What is folded under "Plus" of one packing. */
export function PackingFields(props: VariantProps) {
  const bulk = () => props.variant.soldAs === "kg" || props.variant.soldAs === "l";
  const contents = [
    ["contentGrams", "g"],
    ["contentMl", "ml"],
    ["contentPieces", ""],
  ] as const;
  const bounds = [
    ["step", "stepMilli"],
    ["least", "minMilli"],
    ["most", "maxMilli"],
  ] as const;
  return (
    <div class="grid gap-4">
      <TextInput
        label={t("catalog.label")}
        hint={t("catalog.labelHint")}
        maxlength={60}
        placeholder={usualLabel(props.variant)}
        value={props.variant.label}
        onInput={(label) => props.onChange({ label })}
        error={props.wrong("label")}
      />
      <Show when={!bulk() && props.variant.soldAs !== "weighed"}>
        <div class="grid gap-3 sm:grid-cols-3">
          <For each={contents}>
            {([field, suffix]) => (
              <TextInput
                label={t(`catalog.${field}`)}
                inputMode="numeric"
                suffix={suffix === "" ? undefined : suffix}
                optional
                value={props.variant[field]}
                onInput={(text) => props.onChange({ [field]: text })}
              />
            )}
          </For>
        </div>
      </Show>
      <div class="grid gap-3 sm:grid-cols-3">
        <For each={bounds}>
          {([field, problem]) => (
            <Show when={field !== "step" || bulk()}>
              <TextInput
                label={t(`catalog.${field}`)}
                inputMode="decimal"
                optional
                value={props.variant[field]}
                onInput={(text) => props.onChange({ [field]: text })}
                error={props.wrong(problem)}
              />
            </Show>
          )}
        </For>
      </div>
    </div>
  );
}
