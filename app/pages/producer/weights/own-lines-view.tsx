import Scale from "lucide-solid/icons/scale";
import { createMemo, createSignal, For, Show } from "solid-js";
import type { OwnLine, OwnLines } from "../../../../core/contract/own-lines.ts";
import { refusalText } from "../../../api/refusal-text.ts";
import { isSettled } from "../../../board/line/line-state.ts";
import { formatDayOn } from "../../../i18n/format-time.ts";
import { t } from "../../../i18n/t.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { SectionTitle } from "../../../ui/section-title.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { useProducer } from "../producer-rights.ts";
import { createOwnLines } from "./create-own-lines.ts";
import { OwnLineRow } from "./own-line-row.tsx";
import { OwnLineSheet } from "./own-line-sheet.tsx";
import { ownLineState } from "./own-line-state.ts";

const GROUPS = ["product", "basket"] as const;

export function OwnLinesView(props: { first: OwnLines }) {
  const { slug, href } = useProducer();
  const model = createOwnLines(slug(), props.first);
  const [by, setBy] = createSignal<(typeof GROUPS)[number]>("product");
  const [openId, setOpenId] = createSignal<string>();
  const groups = createMemo(() => [
    ...Map.groupBy(
      model.lines().toSorted((a, b) => (by() === "basket" ? a.basketNumber - b.basketNumber : 0)),
      (line) =>
        by() === "product"
          ? `${line.productName} · ${line.variantLabel}`
          : t("weights.basketOf", { number: line.basketNumber, who: line.who }),
    ),
  ]);
  /** In the order on the screen, so that weighing goes down the list. */
  const inOrder = createMemo(() => groups().flatMap(([, lines]) => lines));
  const stateOf = (line: OwnLine) => ownLineState(model.board, line, props.first.producer);
  const over = (line: OwnLine) => line.basketStatus !== "ordered";
  const done = createMemo(() => inOrder().filter((line) => over(line) || isSettled(stateOf(line))).length);
  const toWeigh = createMemo(() => inOrder().filter((line) => !over(line) && stateOf(line) === "to_weigh"));
  const open = createMemo(() => model.lines().find((line) => line.id === openId()));
  const next = (from: OwnLine) => {
    const at = inOrder().findIndex((line) => line.id === from.id);
    const later = [...inOrder().slice(at + 1), ...inOrder().slice(0, at)];
    setOpenId(later.find((line) => !over(line) && stateOf(line) === "to_weigh")?.id);
  };
  return (
    <Page
      title={t("weights.title")}
      over={t("weights.over", {
        market: props.first.market.name,
        day: formatDayOn(props.first.distribution.pickupOn),
      })}
      back={href(`/sales/${props.first.distribution.id}`)}
      backLabel={t("weights.back")}
      width="read"
      actions={
        <Show when={model.lines().length > 0}>
          <Pill tone={model.unsaved() > 0 ? "warm" : "leaf"}>
            <span role="status">{model.unsaved() > 0 ? t("weights.saving") : t("weights.saved")}</span>
          </Pill>
        </Show>
      }
    >
      <Show
        when={model.lines().length > 0}
        fallback={<EmptyState icon={Scale} title={t("weights.nothing")} text={t("weights.nothingText")} />}
      >
        <div class="grid grid-cols-1 gap-5">
          <p class="-mt-4 text-soft">{model.closed() ? t("weights.closed") : t("weights.text")}</p>
          <Show when={model.error()}>
            {(error) => (
              <ErrorNotice
                title={model.unsaved() > 0 ? t("weights.notSaved", { n: model.unsaved() }) : t("weights.refused")}
                text={refusalText(error())}
                {...(model.unsaved() > 0 && { retry: model.again, retrying: model.saving() })}
              />
            )}
          </Show>
          <div class="grid gap-3">
            <p class="num text-small text-soft">{t("weights.progress", { done: done(), all: inOrder().length })}</p>
            <ProgressBar
              label={t("weights.progress", { done: done(), all: inOrder().length })}
              segments={[{ share: done() / inOrder().length, tone: "green" }]}
            />
            <Segmented
              label={t("weights.by")}
              options={GROUPS.map((value) => ({ value, label: t(`weights.by.${value}`) }))}
              value={by()}
              onChange={setBy}
            />
            <Show when={!model.closed() && toWeigh().length > 0}>
              <Button icon={Scale} onClick={() => setOpenId(toWeigh()[0]?.id)}>
                {t("weights.weighAll", { n: toWeigh().length })}
              </Button>
            </Show>
          </div>
          <For each={groups()}>
            {([name, lines]) => (
              <section>
                <SectionTitle look="label" title={name} class="px-2.5 pb-1" />
                <ul class="grid grid-cols-1 gap-px">
                  <For each={lines}>
                    {(line) => (
                      <OwnLineRow
                        line={line}
                        producer={props.first.producer}
                        board={model.board}
                        byBasket={by() === "basket"}
                        disabled={model.closed() || over(line)}
                        onOpen={() => setOpenId(line.id)}
                      />
                    )}
                  </For>
                </ul>
              </section>
            )}
          </For>
        </div>
      </Show>
      <OwnLineSheet
        line={model.closed() ? undefined : open()}
        producer={props.first.producer}
        model={model}
        onClose={() => setOpenId(undefined)}
        onKept={next}
      />
    </Page>
  );
}
