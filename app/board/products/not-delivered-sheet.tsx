import { batch, createMemo, Show } from "solid-js";
import { sumCents } from "../../../core/money/cents.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useBoard } from "../board-context.tsx";
import { createLineActions } from "../line/line-actions.ts";
import type { ProductGroup } from "./product-groups.ts";
import { isOver, partState } from "./product-progress.ts";

const nothing = milli(0);

/** "N'est pas venu": how many baskets and how much, then one press. What somebody already has in hand stays. */
export function NotDeliveredSheet(props: { open: boolean; product: ProductGroup; onClose: () => void }) {
  const { board } = useBoard();
  const open = createMemo(() => props.product.parts.filter((part) => !isOver(board, part)));
  const missing = createMemo(() => open().filter((part) => ["untouched", "to_weigh"].includes(partState(board, part))));
  const seen = () =>
    open().filter((part) => !["untouched", "to_weigh", "missing"].includes(partState(board, part))).length;
  const amount = () =>
    formatCents(
      sumCents(
        missing().flatMap(({ basket, line }) => {
          const now = board.amounts(basket)?.lines.find(({ ref }) => ref === line.ref);
          return now === undefined ? [] : [now.finalCents];
        }),
      ),
    );
  const confirm = () => {
    const parts = missing();
    const text = t("board.notDeliveredDone", { n: parts.length, name: props.product.sample.productName });
    batch(() => {
      for (const { basket, line } of parts) createLineActions(board, basket, () => line).setCount(nothing);
    });
    props.onClose();
    toast({
      text,
      action: {
        label: t("common.undo"),
        run: () =>
          batch(() => {
            for (const { basket, line } of parts) createLineActions(board, basket, () => line).takeBack();
          }),
      },
    });
  };
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("board.notDeliveredTitle", { name: props.product.sample.productName })}
      size="small"
      footer={
        <Button tone="danger" size="large" full class="num" disabled={missing().length === 0} onClick={confirm}>
          {t("board.notDeliveredConfirm", { n: missing().length, amount: amount() })}
        </Button>
      }
    >
      <p>{t("board.notDeliveredText", { n: missing().length, amount: amount() })}</p>
      <Show when={seen() > 0}>
        <p class="mt-3 rounded-m bg-hair px-4 py-3">{t("board.notDeliveredStay", { n: seen() })}</p>
      </Show>
    </Sheet>
  );
}
