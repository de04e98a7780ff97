import ArrowLeft from "lucide-solid/icons/arrow-left";
import Printer from "lucide-solid/icons/printer";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { LabelFields } from "./label-fields.tsx";
import {
  type PaperOptions,
  type PaperPreset,
  type PaperSheet,
  paperGroups,
  paperOrders,
  paperSheets,
  paperSizes,
} from "./paper-options.ts";
import { PresetFields } from "./preset-fields.tsx";

export interface PaperBarProps {
  sheet: PaperSheet;
  onSheet: (sheet: PaperSheet) => void;
  options: PaperOptions;
  onChange: (part: Partial<PaperOptions>) => void;
  /** 0 while it is not known yet. */
  pages: number;
  hasPhones: boolean;
  presets: readonly PaperPreset[];
  onPutBy: (name: string) => void;
  onForget: (name: string) => void;
}

/** Which sheet, how, and how many pages: everything above the paper, and nothing of it printed. */
export function PaperBar(props: PaperBarProps) {
  return (
    <header class="screen-only border-b border-line bg-paper">
      <div class="mx-auto grid max-w-5xl grid-cols-1 gap-4 px-4 py-3 md:px-8">
        <div class="flex flex-wrap items-center gap-x-3 gap-y-2">
          <IconButton icon={ArrowLeft} label={t("common.back")} class="-ml-2" onClick={() => window.history.back()} />
          <PageHeading class="min-w-0 flex-1 text-title-s! max-sm:basis-[calc(100%-4rem)] md:text-title!">
            {t("paper.title")}
          </PageHeading>
          <p class="num text-soft max-sm:flex-1" role="status">
            <Show when={props.pages > 0}>{t("paper.pages", { n: props.pages })}</Show>
          </p>
          <Button icon={Printer} disabled={props.pages === 0} onClick={() => window.print()}>
            {t("paper.print")}
          </Button>
        </div>
        {/* Four sheets are wider than a small phone: the row is swiped, not the page. */}
        <div class="-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0">
          <Segmented
            label={t("paper.which")}
            options={paperSheets.map((value) => ({ value, label: t(`paper.short.${value}`) }))}
            value={props.sheet}
            onChange={props.onSheet}
            class="w-max min-w-full md:max-w-xl md:min-w-0"
          />
        </div>
        <div class="flex flex-wrap items-end gap-x-5 gap-y-2">
          <Select
            label={t("paper.order")}
            options={paperOrders.map((value) => ({ value, label: t(`paper.order.${value}`) }))}
            value={props.options.order}
            onChange={(order) => props.onChange({ order })}
          />
          <Show when={props.sheet === "labels"}>
            <LabelFields options={props.options} onChange={props.onChange} />
          </Show>
          <Show when={props.sheet !== "labels"}>
            <Select
              label={t("paper.size")}
              options={paperSizes.map((value) => ({ value, label: t(`paper.size.${value}`) }))}
              value={props.options.size}
              onChange={(size) => props.onChange({ size })}
            />
          </Show>
          <Show when={props.sheet === "attendance"}>
            <Select
              label={t("paper.group")}
              options={paperGroups.map((value) => ({ value, label: t(`paper.group.${value}`) }))}
              value={props.options.group}
              onChange={(group) => props.onChange({ group })}
            />
            <Show when={props.hasPhones}>
              <Checkbox
                label={t("paper.withPhones")}
                checked={props.options.phones}
                onChange={(phones) => props.onChange({ phones })}
              />
            </Show>
            <Checkbox
              label={t("paper.withGoods")}
              checked={props.options.goods}
              onChange={(goods) => props.onChange({ goods })}
            />
            <Checkbox
              label={t("paper.withAmounts")}
              checked={props.options.amounts}
              onChange={(amounts) => props.onChange({ amounts })}
            />
          </Show>
          <PresetFields
            presets={props.presets}
            onUse={(preset) => props.onChange(preset.options)}
            onPutBy={props.onPutBy}
            onForget={props.onForget}
          />
        </div>
      </div>
    </header>
  );
}
