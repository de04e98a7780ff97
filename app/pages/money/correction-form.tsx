import { createMemo, createSignal, For, Show } from "solid-js";
import type { Correctable } from "../../../core/contract/closing.ts";
import { type Cents, cents, NO_CENTS } from "../../../core/money/cents.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { parseCents, writeCents } from "../catalog/parse-number.ts";
import { correctionPreview } from "./correction-preview.ts";

type Request = { lines: { ref: number; finalCents: number }[]; reason: string; seenTotalCents: number };

/** Each line at what it came to; what is lowered shows at once what goes back and who gets less. */
export function CorrectionForm(props: {
  basket: Correctable;
  busy: boolean;
  error: unknown;
  onBack: () => void;
  onCorrect: (request: Request) => void;
}) {
  const [typed, setTyped] = createSignal<ReadonlyMap<number, string>>(new Map());
  const [reason, setReason] = createSignal("");
  const was = (ref: number): Cents => props.basket.lines.find((line) => line.ref === ref)?.finalCents ?? NO_CENTS;
  const textOf = (ref: number) => typed().get(ref) ?? writeCents(was(ref));
  const setText = (ref: number, text: string) => setTyped((map) => new Map([...map, [ref, text]]));
  const wrong = (ref: number) => {
    const value = parseCents(textOf(ref));
    return value === undefined || value > was(ref);
  };
  const lowered = createMemo(
    () =>
      new Map(
        props.basket.lines.flatMap(({ ref }) => {
          const value = parseCents(textOf(ref));
          return value === undefined || value >= was(ref) ? [] : [[ref, cents(value)] as const];
        }),
      ),
  );
  const preview = createMemo(() => {
    const found = correctionPreview(props.basket, lowered());
    return found.kind === "lowered" ? found : undefined;
  });
  const goods = () => props.basket.lines.filter((line) => (line.finalCents ?? 0) > 0);
  const farmOf = (id: string) => props.basket.lines.find((line) => line.producerId === id)?.producerName ?? "";
  const ready = () =>
    preview() !== undefined && reason().trim().length >= 3 && goods().every((line) => !wrong(line.ref));
  return (
    <form
      class="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready() || props.busy) return;
        props.onCorrect({
          lines: [...lowered()].map(([ref, finalCents]) => ({ ref, finalCents })),
          reason: reason().trim(),
          seenTotalCents: props.basket.finalCents,
        });
      }}
    >
      <p class="text-lead font-[640]">
        {t("corrections.basket", { number: props.basket.number, name: props.basket.name })}
      </p>
      <ul class="grid gap-3">
        <For each={goods()}>
          {(line) => (
            <li class="grid grid-cols-[1fr_auto] items-end gap-3">
              <TextInput
                label={`${line.productName} · ${line.producerName}`}
                hint={t("corrections.was", { amount: formatCents(was(line.ref)) })}
                error={wrong(line.ref) ? t("corrections.wrong", { most: formatCents(was(line.ref)) }) : undefined}
                value={textOf(line.ref)}
                onInput={(text) => setText(line.ref, text)}
                inputMode="decimal"
                suffix="€"
              />
              <Button
                tone="quiet"
                aria-label={t("corrections.nothingOf", { name: line.productName })}
                onClick={() => setText(line.ref, "0")}
              >
                {t("corrections.nothing")}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Textarea
        label={t("corrections.reason")}
        hint={t("corrections.reasonHint")}
        value={reason()}
        onInput={setReason}
        maxlength={300}
      />
      <Show when={preview()}>
        {(moved) => (
          <Card tone="leaf" as="section" class="grid gap-1.5">
            <p class="text-lead font-[640] text-green-ink">
              {t("corrections.back", { name: props.basket.name, amount: formatCents(moved().refundCents) })}
            </p>
            <For each={moved().effects}>
              {(effect) => (
                <p>
                  {effect.payee.kind === "market"
                    ? t("corrections.marketLess", { amount: formatCents(effect.netCents) })
                    : t(effect.part === "debt" ? "corrections.farmOwes" : "corrections.farmLess", {
                        name: farmOf(effect.payee.id),
                        amount: formatCents(effect.netCents),
                      })}
                </p>
              )}
            </For>
          </Card>
        )}
      </Show>
      <Show when={props.error}>{(error) => <p class="font-[600] text-beet">{refusalText(error())}</p>}</Show>
      <div class="grid gap-2 sm:grid-cols-2">
        <Button type="submit" size="large" full disabled={!ready()} busy={props.busy} class="num">
          {preview() === undefined
            ? t("corrections.confirmNone")
            : t("corrections.confirm", { amount: formatCents(preview()?.refundCents ?? NO_CENTS) })}
        </Button>
        <Button tone="secondary" size="large" full onClick={props.onBack}>
          {t("corrections.otherBasket")}
        </Button>
      </div>
    </form>
  );
}
