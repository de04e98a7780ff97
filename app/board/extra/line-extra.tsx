import Handshake from "lucide-solid/icons/handshake";
import Replace from "lucide-solid/icons/replace";
import Trash from "lucide-solid/icons/trash";
import { createSignal, Show } from "solid-js";
import type { BasketLineAmount } from "../../../core/basket/basket-amounts.ts";
import { isRefusal } from "../../../core/contract/codes.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import { isPaidByWeight } from "../../../core/line/line-terms.ts";
import { cents } from "../../../core/money/cents.ts";
import { explain } from "../../i18n/explain.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useBoard } from "../board-context.tsx";
import { boardLineOf } from "../line/board-line-of.ts";
import type { BoardRequest } from "../live/board.ts";
import { AddSheet } from "./add-sheet.tsx";

/** What else can be done with a line on the spot: paid beyond its maximum, replaced, taken out again. */
export function LineExtra(props: {
  basket: number;
  line: BasketLine;
  amount: BasketLineAmount | undefined;
  onDone: () => void;
}) {
  const { board, writable } = useBoard();
  const [replacing, setReplacing] = createSignal(false);
  const basketId = () => board.basket(props.basket)?.id;
  const gift = () => (isPaidByWeight(boardLineOf(props.line).terms) ? (props.amount?.giftCents ?? cents(0)) : cents(0));
  const ask = async (request: BoardRequest, good?: string) => {
    props.onDone();
    const outcome = await board.send(request);
    if (isRefusal(outcome))
      toast({
        text: () => t("board.refused", { number: props.basket, why: explain(outcome.refused) }),
        tone: "bad",
        seconds: 10,
      });
    else if (good !== undefined) toast({ text: () => good, tone: "good" });
  };
  const agree = () => {
    const id = basketId();
    const final = props.amount?.finalCents;
    if (id === undefined || final === undefined) return;
    const text = t("extra.agreed", { amount: formatCents(gift()) });
    void ask({ kind: "agree_extra", basketId: id, ref: props.line.ref, upToCents: final + gift() }, text);
  };
  const remove = () => {
    const id = basketId();
    if (id !== undefined) void ask({ kind: "remove_line", basketId: id, lineId: props.line.id });
  };
  return (
    <Show when={writable()}>
      <div class="mt-4 grid gap-2 border-t border-line pt-4 empty:hidden">
        <Show when={gift() > 0}>
          <Button tone="secondary" icon={Handshake} class="num" onClick={agree}>
            {t("extra.agree", { amount: formatCents(gift()) })}
          </Button>
          <p class="text-center text-small text-soft">{t("extra.giftStays", { amount: formatCents(gift()) })}</p>
        </Show>
        <div class="flex flex-wrap justify-center gap-2 empty:hidden">
          <Show when={props.line.replacedBy === null}>
            <Button tone="quiet" size="small" icon={Replace} onClick={() => setReplacing(true)}>
              {t("extra.replace")}
            </Button>
          </Show>
          <Show when={props.line.origin === "added" && props.line.replacedBy === null}>
            <Button tone="quiet" size="small" icon={Trash} onClick={remove}>
              {t("extra.remove")}
            </Button>
          </Show>
        </div>
      </div>
      <AddSheet
        open={replacing()}
        basket={props.basket}
        replaces={props.line}
        onClose={() => {
          setReplacing(false);
          props.onDone();
        }}
      />
    </Show>
  );
}
