import { useParams } from "@solidjs/router";
import Undo from "lucide-solid/icons/undo-2";
import { createEffect, createMemo, createSignal, For, on, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { deviceSetting } from "../../shell/device-setting.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useBoard } from "../board-context.tsx";
import { BoardNotice } from "../board-notice.tsx";
import { OfflineBand } from "../offline-band.tsx";
import { createTyping, type PrintedOrder } from "./create-typing.ts";
import { TypedRow } from "./typed-row.tsx";
import { TypingDesk } from "./typing-desk.tsx";

const ORDERS = ["name", "number"] as const satisfies readonly PrintedOrder[];

/** What is typed stands above, the rows of the list below; the row that is typed stays in sight. */
export function TypingScreen() {
  const { board } = useBoard();
  const params = useParams<{ distributionId: string }>();
  const kept = deviceSetting("cabas.typing.order");
  const [order, setOrder] = createSignal<PrintedOrder>(kept.read() === "number" ? "number" : "name");
  const letters = () => ({
    all: t("typing.letter.all"),
    missing: t("typing.letter.missing"),
    collected: t("typing.letter.collected"),
    validate: t("typing.letter.validate"),
  });
  const typing = createTyping(board, order, letters);
  let input: HTMLInputElement | undefined;
  let list: HTMLUListElement | undefined;

  const undo = async () => {
    input?.focus();
    const done = await typing.undo();
    if (done === undefined) return;
    toast({ text: () => t(done.late ? "typing.undoLate" : "typing.undone", { number: done.number }) });
  };
  createEffect(
    on(
      () => typing.current()?.number,
      (number) => list?.querySelector(`[data-row="${number}"]`)?.scrollIntoView?.({ block: "nearest" }),
    ),
  );
  const typed = createMemo(() => typing.rows().filter((basket) => typing.news().has(basket.number)).length);
  return (
    <>
      <OfflineBand />
      <BoardNotice />
      <main id="content">
        <Page
          title={t("typing.title")}
          lead={t("typing.text")}
          back={`/board/${params.distributionId}`}
          actions={
            <div class="flex flex-wrap items-end gap-2">
              <Segmented
                label={t("typing.order")}
                options={ORDERS.map((value) => ({ value, label: t(`typing.order.${value}`) }))}
                value={order()}
                onChange={(next) => {
                  setOrder(next);
                  kept.write(next);
                  input?.focus();
                }}
              />
              <Button tone="secondary" icon={Undo} disabled={!typing.canUndo()} onClick={() => void undo()}>
                {t("typing.undo")}
              </Button>
            </div>
          }
        >
          <Show when={board.facts()} fallback={<SkeletonRows count={8} />}>
            <Show when={typing.current()} fallback={<EmptyState title={t("typing.noRows")} />}>
              {(basket) => (
                <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
                  <TypingDesk
                    typing={typing}
                    basket={basket()}
                    letters={letters()}
                    onUndo={() => void undo()}
                    ref={(field) => {
                      input = field;
                    }}
                  />
                  <section aria-label={t("typing.rows")}>
                    <p class="num mb-1 text-small text-soft" role="status">
                      {t("typing.done", { done: typed(), n: typing.rows().length })}
                    </p>
                    <ul ref={list} class="-mx-2.5 grid">
                      <For each={typing.rows().map((row) => row.number)}>
                        {(number) => (
                          <TypedRow
                            number={number}
                            typing={typing}
                            onChoose={() => {
                              typing.goTo(number);
                              input?.focus();
                            }}
                          />
                        )}
                      </For>
                    </ul>
                  </section>
                </div>
              )}
            </Show>
          </Show>
        </Page>
      </main>
    </>
  );
}
