import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ChipRow } from "../../ui/chip-row.tsx";
import { Select } from "../../ui/select.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { labelName } from "./catalog-words.ts";
import type { ShopFilter } from "./create-shop-filter.ts";
import { useShop } from "./shop-context.ts";

const anybody = "";

export interface FilterSheetProps {
  open: boolean;
  onClose: () => void;
  filter: ShopFilter;
  found: number;
}

/** By producer and by label; the shop behind follows at once. */
export function FilterSheet(props: FilterSheetProps) {
  const { shop } = useShop();
  const producers = () => [
    { value: anybody, label: t("shop.allProducers") },
    ...shop().producers.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("shop.filterTitle")}
      size="small"
      footer={
        <div class="flex gap-3">
          <Button tone="secondary" onClick={() => props.filter.clear()} disabled={!props.filter.active()}>
            {t("common.clear")}
          </Button>
          <Button class="flex-1" onClick={props.onClose}>
            {t("shop.showProducts", { n: props.found })}
          </Button>
        </div>
      }
    >
      <div class="grid gap-6 pb-2">
        <Select
          label={t("shop.byProducer")}
          options={producers()}
          value={props.filter.producer() ?? anybody}
          onChange={(slug) => props.filter.setProducer(slug === anybody ? undefined : slug)}
        />
        <Show when={props.filter.knownLabels().length > 0}>
          <div class="grid gap-1.5">
            <p class="font-[620]">{t("shop.byLabel")}</p>
            <ChipRow
              label={t("shop.byLabel")}
              options={props.filter.knownLabels().map((key) => ({ value: key, label: labelName(key) }))}
              chosen={props.filter.labels()}
              onToggle={props.filter.toggleLabel}
              class="flex-wrap"
            />
          </div>
        </Show>
      </div>
    </Sheet>
  );
}
