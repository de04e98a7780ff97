import { createAsync, useAction } from "@solidjs/router";
import { createMemo, createSignal, For, Show } from "solid-js";
import type { Corrections } from "../../../core/contract/closing.ts";
import { cents } from "../../../core/money/cents.ts";
import { addCorrection, decideLateChange, loadCorrectable, loadCorrections } from "../../api/closing.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { deviceZone } from "../../i18n/device-zone.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { find, findable } from "../../search/word-search.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { marketTime } from "../../ui/clock.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { toast } from "../../ui/toast-list.ts";
import { CorrectionForm } from "./correction-form.tsx";

/** What may still be set right of a validated date: what came late, any basket with a reason, and what was done already. */
export default function CorrectionsSheet(props: { distributionId: string; onClose: () => void }) {
  return (
    <Sheet open onClose={props.onClose} title={t("corrections.title")} size="medium">
      <LoadBoundary skeleton={<SkeletonRows count={5} />}>
        <Loaded distributionId={props.distributionId} />
      </LoadBoundary>
    </Sheet>
  );
}

function Loaded(props: { distributionId: string }) {
  const corrections = createAsync(() => loadCorrections(props.distributionId));
  return <Show when={corrections()}>{(loaded) => <View corrections={loaded()} />}</Show>;
}

function View(props: { corrections: Corrections }) {
  const [query, setQuery] = createSignal("");
  const [open, setOpen] = createSignal<string>();
  const index = createMemo(() =>
    props.corrections.baskets.map((basket) => findable(basket, basket.name, String(basket.number))),
  );
  return (
    <Show
      when={open()}
      keyed
      fallback={
        <div class="grid gap-6">
          <For each={props.corrections.lateChanges}>{(late) => <LateCorrection late={late} />}</For>
          <section class="grid gap-2">
            <p>{t("corrections.text")}</p>
            <SearchField label={t("corrections.search")} value={query()} onInput={setQuery} />
            <ul class="grid">
              <For each={find(index(), query())}>
                {(basket) => (
                  <li class="border-b border-line last:border-b-0">
                    <button
                      type="button"
                      onClick={() => setOpen(basket.id)}
                      class="flex min-h-12 w-full items-baseline gap-3 py-2 text-left hover:bg-hair"
                    >
                      <span class="voice num min-w-7 text-lead">{basket.number}</span>
                      <span class="min-w-0 flex-1">{basket.name}</span>
                      <span class="num">{formatCents(basket.finalCents)}</span>
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </section>
          <Show when={props.corrections.corrections.length > 0}>
            <section class="grid gap-2">
              <SectionTitle title={t("corrections.made")} />
              <ul class="grid gap-1.5">
                <For each={props.corrections.corrections}>
                  {(made) => (
                    <li class="rounded-m bg-card px-4 py-2.5 ring-1 ring-line ring-inset">
                      {t("corrections.madeLine", {
                        number: made.basketNumber,
                        amount: formatCents(made.refundCents),
                        name: made.byName,
                        when: formatNear(made.at, marketTime(), deviceZone),
                      })}
                      <span class="block text-small text-soft">{made.reason}</span>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>
        </div>
      }
    >
      {(basketId) => (
        <LoadBoundary skeleton={<SkeletonRows count={5} />}>
          <OneBasket basketId={basketId} onDone={() => setOpen(undefined)} />
        </LoadBoundary>
      )}
    </Show>
  );
}

function OneBasket(props: { basketId: string; onDone: () => void }) {
  const basket = createAsync(() => loadCorrectable(props.basketId));
  const send = useAction(addCorrection);
  const attempt = createAttempt(send);
  return (
    <Show when={basket()} keyed>
      {(loaded) => (
        <CorrectionForm
          basket={loaded}
          busy={attempt.pending()}
          error={attempt.error()}
          onBack={props.onDone}
          onCorrect={async (request) => {
            const added = await attempt.run(props.basketId, request);
            if (added === undefined) return;
            toast({
              text: t("corrections.done", { number: loaded.number, amount: formatCents(added.value.refundCents) }),
              tone: "good",
            });
            props.onDone();
          }}
        />
      )}
    </Show>
  );
}

function LateCorrection(props: { late: Corrections["lateChanges"][number] }) {
  const send = useAction(decideLateChange);
  const attempt = createAttempt(send);
  const before = createMemo(() => new Map(props.late.validated.lines));
  const changed = () => props.late.proposed.lines.filter(([ref, to]) => before().get(ref) !== to);
  const back = () => cents(Math.max(0, props.late.validated.totalCents - props.late.proposed.totalCents));
  return (
    <Card as="section" tone="warm" class="grid gap-3">
      <p class="font-[640]">{t("corrections.late", { number: props.late.basketNumber, name: props.late.name })}</p>
      <p class="text-small text-soft">
        {t("corrections.lateBy", {
          authors: props.late.authors.join(", "),
          when: formatNear(props.late.at, marketTime(), deviceZone),
        })}
      </p>
      <ul class="grid gap-1.5">
        <For each={changed()}>
          {([ref, to]) => (
            <li class="flex items-baseline justify-between gap-3 rounded-m bg-card px-4 py-2.5">
              <span class="font-[620]">{props.late.lines.find((line) => line.ref === ref)?.productName}</span>
              <span class="num text-right">
                <s class="block text-small text-soft">{formatCents(cents(before().get(ref) ?? 0))}</s>
                {formatCents(cents(to))}
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show when={attempt.error()}>{(error) => <p class="font-[600] text-beet">{refusalText(error())}</p>}</Show>
      <div class="grid gap-2 sm:grid-cols-2">
        <Button
          busy={attempt.pending()}
          disabled={back() === 0}
          class="num"
          onClick={() =>
            void attempt.run(props.late.basketId, {
              decision: "accept",
              basis: { totalCents: props.late.proposed.totalCents, lines: props.late.proposed.lines },
            })
          }
        >
          {t("corrections.lateAccept", { amount: formatCents(back()) })}
        </Button>
        <Button
          tone="secondary"
          disabled={attempt.pending()}
          onClick={() => void attempt.run(props.late.basketId, { decision: "dismiss" })}
        >
          {t("corrections.lateDismiss")}
        </Button>
      </div>
    </Card>
  );
}
