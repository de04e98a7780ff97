import { createMemo, createSignal, Show } from "solid-js";
import type { BoardBasket } from "../../../core/contract/board.ts";
import { isRefusal } from "../../../core/contract/codes.ts";
import { isOfTheTill, tillSums } from "../../../core/till/till-sums.ts";
import type { TillDue } from "../../api/till.ts";
import { explain } from "../../i18n/explain.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import type { TakenWay } from "../../till/take-due-sheet.tsx";
import { TillDues } from "../../till/till-dues.tsx";
import { TillFigures } from "../../till/till-figures.tsx";
import { TillParts } from "../../till/till-parts.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useBoard } from "../board-context.tsx";
import type { Closing } from "./closing.ts";

/**
 * The till of the day as the référent keeps it: live from the board and without a network while baskets go out, and once the day is
 * closed with what each producer gets of it.
 */
export function TillSection(props: { closing: Closing }) {
  const { board, roster } = useBoard();
  const [asked, setAsked] = createSignal<ReadonlySet<string>>(new Set());
  const dues = createMemo(() => roster.baskets().flatMap((entry) => duesOf(entry.basket())));
  const zone = () => board.facts()?.timeZone ?? "Europe/Paris";
  const till = () => (props.closing.till.error === undefined ? props.closing.till.latest : undefined);
  const parts = () => till()?.parts ?? [];
  const may = () =>
    board.ended() === null && board.you()?.canClose === true && !(props.closing.frozen() && !props.closing.done());
  const isTaking = (due: TillDue) =>
    asked().has(due.id) ||
    board.waiting().some(({ command }) => command.kind === "settle_due" && command.dueId === due.id);
  const take = async (due: TillDue, way: TakenWay) => {
    setAsked((ids) => new Set([...ids, due.id]));
    const outcome = await board.send({ kind: "settle_due", basketId: due.basketId, dueId: due.id, way });
    setAsked((ids) => new Set([...ids].filter((id) => id !== due.id)));
    toast(
      isRefusal(outcome)
        ? {
            text: () => t("board.refused", { number: due.basketNumber, why: explain(outcome.refused) }),
            tone: "bad",
            seconds: 10,
          }
        : {
            text: () => t("till.taken", { amount: formatCents(due.amountCents), number: due.basketNumber }),
            tone: "good",
          },
    );
  };
  return (
    <Show when={dues().length > 0}>
      <section class="grid gap-3" aria-labelledby="till">
        <SectionTitle id="till" title={t("till.title")} />
        <TillFigures sums={tillSums(dues())} out={till()} />
        <TillDues
          dues={dues()}
          timeZone={zone()}
          isTaking={isTaking}
          onTake={may() ? (due, way) => void take(due, way) : undefined}
        />
        <Show when={props.closing.till.error !== undefined}>
          <p class="text-soft">{t("till.partsOffline")}</p>
        </Show>
        <Show when={parts().length > 0}>
          <div class="grid gap-2">
            <h3 class="font-sans text-base font-[640]">{t("till.parts")}</h3>
            <p class="text-small text-soft">{t("till.partsText")}</p>
            <TillParts
              parts={parts()}
              timeZone={zone()}
              give={props.closing.api.give}
              takeBack={props.closing.api.takeBack}
              onMoved={() => void props.closing.countAgain()}
            />
          </div>
        </Show>
      </section>
    </Show>
  );
}

/** What of a basket is the till's affair. */
const duesOf = (basket: BoardBasket): TillDue[] =>
  basket.dues.filter(isOfTheTill).map(({ page: _, ...due }) => ({
    ...due,
    basketId: basket.id,
    basketNumber: basket.number,
    name: `${basket.firstName} ${basket.lastName}`.trim(),
  }));
