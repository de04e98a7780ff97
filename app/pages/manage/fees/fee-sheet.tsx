import { useAction } from "@solidjs/router";
import { createEffect, createSignal, on, Show } from "solid-js";
import type { ManagedFees } from "../../../../core/contract/fees.ts";
import { isRefusedWith } from "../../../api/api-refusal.ts";
import { createAttempt } from "../../../api/create-attempt.ts";
import { type ManagedFee, setFee } from "../../../api/fees.ts";
import { refusalText } from "../../../api/refusal-text.ts";
import { formatCents } from "../../../i18n/format-money.ts";
import { t } from "../../../i18n/t.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { Select } from "../../../ui/select.tsx";
import { Sheet } from "../../../ui/sheet.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { toast } from "../../../ui/toast-list.ts";
import { useMarket } from "../market-rights.ts";
import { draftOf, emptyFee, type FeeDraft, type FeeField, feeOf, producersFor, VAT_CHOICES } from "./fee-draft.ts";
import { EXAMPLE, onExample } from "./fee-preview.ts";

export interface FeeSheetProps {
  /** undefined: closed; without a fee: a new one. */
  open: { fee: ManagedFee | undefined } | undefined;
  fees: ManagedFees;
  onClose: () => void;
}

/** One fee, with what it comes to on a basket of 40 € while it is typed. */
export function FeeSheet(props: FeeSheetProps) {
  const { slug } = useMarket();
  const [draft, setDraft] = createSignal<FeeDraft>(emptyFee);
  const [judged, setJudged] = createSignal(false);
  const saving = createAttempt(useAction(setFee));
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        setDraft(open.fee ? draftOf(open.fee) : emptyFee);
        setJudged(false);
        saving.clear();
      },
    ),
  );
  const type = (part: Partial<FeeDraft>) => {
    saving.clear();
    setDraft((before) => ({ ...before, ...part }));
  };
  const read = () => feeOf(draft(), props.open?.fee?.id);
  const wrong = (field: FeeField, text: string) => {
    const fee = read();
    return judged() && "wrong" in fee && fee.wrong.includes(field) ? text : undefined;
  };
  const preview = () => {
    const typed = read();
    if ("wrong" in typed && typed.wrong.some((field) => field !== "label")) return t("money.feePreviewNothing");
    const named = feeOf({ ...draft(), label: "––" });
    if (!("fee" in named)) return t("money.feePreviewNothing");
    const { fee } = named;
    const amount = onExample([{ ...fee, id: "typed", producerId: fee.producerId ?? "" }]);
    return t("money.feePreview", { basket: formatCents(EXAMPLE), fee: formatCents(amount) });
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setJudged(true);
    const typed = read();
    if (!("fee" in typed)) return;
    if (!(await saving.run(slug(), typed.fee))) return;
    toast({ text: () => t("money.feeSaved"), tone: "good" });
    props.onClose();
  };
  return (
    <Sheet
      open={props.open !== undefined}
      onClose={props.onClose}
      title={t(props.open?.fee ? "money.feeChange" : "money.feeAdd")}
      footer={
        <Button type="submit" form="fee" size="large" full busy={saving.pending()}>
          {t("common.save")}
        </Button>
      }
    >
      <form id="fee" onSubmit={save} novalidate class="grid gap-5">
        <Segmented
          label={t("money.feeWhich")}
          options={[
            { value: "percent", label: t("money.feePercent") },
            { value: "flat", label: t("money.feeFlat") },
          ]}
          value={draft().kind}
          onChange={(kind) => type({ kind })}
        />
        <TextInput
          label={t("money.feeLabel")}
          hint={t("money.feeLabelHint")}
          maxlength={60}
          value={draft().label}
          onInput={(label) => type({ label })}
          error={wrong("label", t("money.feeLabelWrong"))}
        />
        <Show
          when={draft().kind === "percent"}
          fallback={
            <TextInput
              label={t("money.feeAmount")}
              inputMode="decimal"
              suffix="€"
              value={draft().amount}
              onInput={(amount) => type({ amount })}
              error={wrong("amount", t("money.feeAmountWrong"))}
            />
          }
        >
          <TextInput
            label={t("money.feeRate")}
            inputMode="decimal"
            suffix="%"
            value={draft().rate}
            onInput={(rate) => type({ rate })}
            error={wrong("rate", t("money.feeRateWrong"))}
          />
        </Show>
        <p role="status" class="num rounded-m bg-leaf p-4 font-[560]">
          {preview()}
        </p>
        <Select
          label={t("money.feeOn")}
          options={[
            { value: "", label: t("money.feeOnAll") },
            ...producersFor(props.fees, props.open?.fee).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft().producerId}
          onChange={(producerId) => type({ producerId })}
        />
        <Select
          label={t("money.feeVat")}
          options={VAT_CHOICES.map((rate) => ({
            value: rate,
            label: rate === "0" ? t("money.feeVatNone") : t("money.feeVatRate", { rate: Number(rate) / 100 }),
          }))}
          value={draft().vat}
          onChange={(vat) => type({ vat })}
        />
        <p class="text-small text-soft">{t("money.feeKept")}</p>
        <Show when={saving.error()}>
          {(error) => (
            <ErrorNotice title={isRefusedWith(error(), "not_found") ? t("money.feeGone") : refusalText(error())} />
          )}
        </Show>
      </form>
    </Sheet>
  );
}
