import { Show } from "solid-js";
import type { ManagedFee } from "../../../api/fees.ts";
import { formatCents } from "../../../i18n/format-money.ts";
import { t } from "../../../i18n/t.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EXAMPLE, onExample } from "./fee-preview.ts";

/** One fee: its name, what it is taken on, and what it comes to on a basket of 40 €. */
export function FeeCard(props: { fee: ManagedFee; busy: boolean; onChange: () => void; onRetire: () => void }) {
  const terms = () =>
    props.fee.kind === "percent"
      ? t("money.feeOfItems", { rate: props.fee.bps / 100 })
      : t("money.feePerOrder", { amount: formatCents(props.fee.amountCents) });
  return (
    <Card as="li" class="grid gap-1">
      <h2 class="text-title-s">{props.fee.label}</h2>
      <p>
        {terms()}
        <Show when={props.fee.vatBps > 0}>
          <span class="text-soft">, {t("money.feeVatIn", { rate: props.fee.vatBps / 100 })}</span>
        </Show>
      </p>
      <Show when={props.fee.producerName}>
        {(name) => <p class="font-[560] text-carrot-ink">{t("money.feeOnOne", { name: name() })}</p>}
      </Show>
      <p class="num text-small text-soft">
        {t("money.feePreview", { basket: formatCents(EXAMPLE), fee: formatCents(onExample([props.fee])) })}
      </p>
      <div class="mt-2 flex flex-wrap gap-2">
        <Button tone="secondary" size="small" onClick={() => props.onChange()}>
          {t("money.feeEdit")}
        </Button>
        <Button tone="quiet" size="small" busy={props.busy} onClick={() => props.onRetire()}>
          {t("money.feeRetire")}
        </Button>
      </div>
    </Card>
  );
}
