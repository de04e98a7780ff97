import { createUniqueId, For, Show } from "solid-js";
import type { ManagedCatalog } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { FieldNotes } from "../../ui/field.tsx";

export interface CatalogChoiceProps {
  catalogs: readonly ManagedCatalog[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error?: string | undefined;
}

/** Which farms are on sale that date; each may still say no from its own space. */
export function CatalogChoice(props: CatalogChoiceProps) {
  const id = createUniqueId();
  const all = () => props.chosen.length === props.catalogs.length;
  const toggle = (catalogId: string, on: boolean) =>
    props.onChange(on ? [...props.chosen, catalogId] : props.chosen.filter((one) => one !== catalogId));
  return (
    <fieldset aria-describedby={`${id}-hint ${id}-error`}>
      <legend class="float-left mb-1 font-serif text-title-s font-[560]">{t("market.plan.catalogs")}</legend>
      <div class="flex min-h-11 items-center justify-end">
        <Show when={props.catalogs.length > 1}>
          <Button
            tone="quiet"
            size="small"
            onClick={() => props.onChange(all() ? [] : props.catalogs.map((catalog) => catalog.id))}
          >
            {all() ? t("market.plan.none") : t("market.plan.all")}
          </Button>
        </Show>
      </div>
      <FieldNotes id={id} hint={t("market.plan.catalogsHint")} error={props.error} />
      <div class="mt-2 grid gap-x-6 md:grid-cols-2">
        <For each={props.catalogs}>
          {(catalog) => (
            <Checkbox
              label={catalog.producerName}
              hint={t("market.plan.catalog", { name: catalog.name, n: catalog.products })}
              checked={props.chosen.includes(catalog.id)}
              onChange={(on) => toggle(catalog.id, on)}
            />
          )}
        </For>
      </div>
    </fieldset>
  );
}
