import RotateCw from "lucide-solid/icons/rotate-cw";
import X from "lucide-solid/icons/x";
import { createEffect, createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import { basketDifference } from "../../../core/basket/decide-validation.ts";
import { NO_CENTS } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useBoard } from "../board-context.tsx";
import type { RosterBasket } from "../list/roster.ts";
import { lineChanges } from "./line-changes.ts";

/**
 * For the eyes across the table: who, which number, what changed and what comes back, upside down for whoever holds the
 * phone. Nothing of anybody else, no button that does anything.
 */
export function CustomerCard(props: { entry: RosterBasket; onClose: () => void }) {
  const { board } = useBoard();
  const [turned, setTurned] = createSignal(true);
  let dialog: HTMLDialogElement | undefined;
  createEffect(() => dialog?.showModal());
  onCleanup(() => dialog?.close());
  const basket = () => props.entry.basket();
  const total = () => props.entry.totalCents() ?? NO_CENTS;
  const back = createMemo(() => {
    const { status, refundedCents } = basket();
    if (status !== "ordered") return { refundCents: refundedCents, dueCents: NO_CENTS };
    return basketDifference(basket(), total());
  });
  /** While something waits for the scale nobody knows yet. */
  const allThere = () => (props.entry.look().toWeigh > 0 ? t("hall.cardToWeigh") : t("hall.cardAllThere"));
  const changes = createMemo(() => lineChanges(basket(), board.folded(props.entry.number)));
  return (
    <dialog
      ref={dialog}
      aria-label={t("hall.cardTitle")}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      class="m-0 size-full max-h-none max-w-none bg-paper text-ink"
    >
      <div class={classNames("flex size-full flex-col gap-5 overflow-y-auto p-6 pt-20", turned() && "rotate-180")}>
        <p class="voice flex items-center gap-5">
          <span class="num grid size-24 shrink-0 place-items-center rounded-[28px] bg-green text-[3.25rem] text-on-green">
            {props.entry.number}
          </span>
          <span class="min-w-0 text-[2.5rem] leading-tight break-words">{basket().firstName}</span>
        </p>
        <Show when={changes().length > 0} fallback={<p class="text-[1.75rem]">{allThere()}</p>}>
          <section aria-label={t("hall.cardChanges")} class="grid gap-2">
            <h2 class="text-title-s text-soft">{t("hall.cardChanges")}</h2>
            <ul class="grid gap-2 text-[1.5rem] leading-tight">
              <For each={changes()}>
                {(change) => (
                  <li class="border-b border-line pb-2">
                    <b class="font-[640]">{change.name}</b>
                    <span class="block text-[1.25rem]">{change.words}</span>
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Show>
        <Show when={back().refundCents > 0}>
          <p class="mt-auto rounded-l bg-leaf p-5 text-green-ink">
            <span class="block text-lead">{t("hall.cardReturns")}</span>
            <b class="voice num text-[3.25rem] leading-tight">
              {props.entry.look().toWeigh > 0 ? "≈\u00a0" : ""}
              {formatCents(back().refundCents)}
            </b>
          </p>
        </Show>
        <Show when={back().dueCents > 0}>
          <p class="mt-auto rounded-l bg-apricot p-5 text-carrot-ink">
            <span class="block text-lead">{t("hall.cardDue")}</span>
            <b class="voice num text-[3.25rem] leading-tight">{formatCents(back().dueCents)}</b>
          </p>
        </Show>
      </div>
      {/* The volunteer's own side of the phone. */}
      <div class={classNames("fixed right-3 flex gap-2", turned() ? "bottom-3" : "top-3")}>
        <IconButton icon={RotateCw} label={t("hall.cardTurn")} tone="leaf" onClick={() => setTurned(!turned())} />
        <IconButton icon={X} label={t("common.close")} tone="leaf" onClick={() => props.onClose()} />
      </div>
    </dialog>
  );
}
