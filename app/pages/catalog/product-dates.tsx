import { useAction } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { CatalogProduct, CatalogProducts, CatalogSale } from "../../../core/contract/product.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { type ProductPlace, setDatedStock, writeBox } from "../../api/products.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast-list.ts";
import { parseThousandths, writeThousandths } from "./parse-number.ts";

interface DatesProps {
  product: CatalogProduct;
  catalog: CatalogProducts;
  place: ProductPlace;
}

/** Quantities of their own and what boxes hold, for the dates to come. */
export function ProductDates(props: DatesProps) {
  return (
    <Show when={props.product.on && props.catalog.sales.length > 0}>
      <details
        class="rounded-l border border-line bg-card"
        open={props.product.isBox || props.product.dates.length > 0}
      >
        <summary class="flex min-h-14 cursor-pointer items-center rounded-l px-4 font-[620]">
          {t("catalog.dates")}
        </summary>
        <div class="grid gap-6 border-t border-line p-4">
          <p class="text-small text-soft">{t("catalog.datesText")}</p>
          <For each={props.catalog.sales}>{(sale) => <DateOf {...props} sale={sale} />}</For>
        </div>
      </details>
    </Show>
  );
}

function DateOf(props: DatesProps & { sale: CatalogSale }) {
  const known = () => props.product.dates.find((one) => one.distributionId === props.sale.distributionId);
  const factor = () => (props.product.stock.base === "piece" ? 1000 : 1);
  const unit = () => ({ piece: "", g: "kg", ml: "l" })[props.product.stock.base];
  const own = () => {
    const date = known();
    return date?.hasOwnStock && date.left !== null ? writeThousandths(date.left * factor()) : "";
  };
  const [quantity, setQuantity] = createSignal(own());
  const [box, setBox] = createSignal(known()?.box ?? "");
  const [wrong, setWrong] = createSignal(false);
  const setStock = useAction(setDatedStock);
  const write = useAction(writeBox);
  const day = () => formatDayOn(props.sale.pickupOn);
  const touched = () => quantity().trim() !== own() || box() !== (known()?.box ?? "");
  const saving = createAttempt(async () => {
    const thousandths = quantity().trim() === "" ? null : parseThousandths(quantity());
    if (thousandths === undefined) {
      setWrong(true);
      return false;
    }
    const left = thousandths === null ? null : Math.round(thousandths / factor());
    if (quantity().trim() !== own()) {
      const seen = known()?.hasOwnStock ? (known()?.left ?? null) : null;
      await setStock(props.place, props.sale.distributionId, { left, seen });
    }
    if (box() !== (known()?.box ?? "")) await write(props.place, props.sale.distributionId, box());
    return true;
  });
  const save = async () => {
    const saved = await saving.run();
    if (saved?.value) toast({ text: () => t("catalog.dateSaved", { day: day() }), tone: "good" });
  };
  return (
    <section class="grid gap-3" aria-label={`${props.sale.marketName} ${day()}`}>
      <SectionTitle look="label" title={`${props.sale.marketName} · ${day()}`} />
      <TextInput
        label={t("catalog.dateQuantity", { day: day() })}
        hint={t("catalog.dateQuantityHint")}
        inputMode="decimal"
        suffix={unit() === "" ? undefined : unit()}
        value={quantity()}
        onInput={(text) => {
          setWrong(false);
          setQuantity(text);
        }}
        error={wrong() ? t("catalog.wrong.quantity") : undefined}
      />
      <Show when={props.product.isBox}>
        <Textarea
          label={t("catalog.dateBox", { day: day() })}
          maxlength={1000}
          rows={3}
          value={box()}
          onInput={setBox}
        />
      </Show>
      <Show when={saving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      <Show when={touched()}>
        <Button tone="secondary" busy={saving.pending()} onClick={save} class="justify-self-start">
          {t("catalog.save")}
        </Button>
      </Show>
    </section>
  );
}
