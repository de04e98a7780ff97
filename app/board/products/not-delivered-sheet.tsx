import { batch, createMemo, For, Show } from "solid-js";
import { observedAmount } from "../../../core/line/observed-amount.ts";
import { cents, sumCents } from "../../../core/money/cents.ts";
import { type Milli, milli } from "../../../core/quantity/milli.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useBoard } from "../board-context.tsx";
import { boardLineOf } from "../line/board-line-of.ts";
import { createLineActions } from "../line/line-actions.ts";
import { countText, countUnit } from "../line/line-words.ts";
import { createShare } from "./create-share.ts";
import type { ProductGroup, ProductPart } from "./product-groups.ts";
import { isOver, partState } from "./product-progress.ts";

const one = milli(1000);
const tenth = milli(100);

export interface NotDeliveredProps {
  open: boolean;
  /** The good's name, or the farm's. */
  name: string;
  /** One good, or all of a farm. */
  goods: readonly ProductGroup[];
  onClose: () => void;
}

/**
 * "N'est pas venu": how many baskets and how much, then one press. What somebody already has in hand stays. Of one good a
 * part may have come: it is shared by a rule, which people change as they like.
 */
export function NotDeliveredSheet(props: NotDeliveredProps) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t("missing.title", { name: props.name })} size="small">
      <Choice {...props} />
    </Sheet>
  );
}

function Choice(props: NotDeliveredProps) {
  const { board } = useBoard();
  const open = createMemo(() => props.goods.flatMap(({ parts }) => parts).filter((part) => !isOver(board, part)));
  const waiting = createMemo(() => open().filter((part) => ["untouched", "to_weigh"].includes(partState(board, part))));
  const seen = () =>
    open().filter((part) => !["untouched", "to_weigh", "missing"].includes(partState(board, part))).length;
  const only = () => (props.goods.length === 1 ? props.goods[0] : undefined);
  const share = createShare(waiting);
  const short = createMemo(() => waiting().filter((part) => share.givenTo(part) < part.line.quantityMilli));
  const baskets = createMemo(() => new Set(short().map((part) => part.basket)).size);
  const amount = () => formatCents(sumCents(short().map((part) => lostCents(part, share.givenTo(part)))));

  const confirm = () => {
    // All of it as it stands on the screen: what is written below changes it.
    const parts = short().map((part) => ({ ...part, given: share.givenTo(part) }));
    const text = t("missing.done", { n: baskets(), name: props.name });
    const good = only();
    const basketId = board.basket(waiting()[0]?.basket ?? 0)?.id;
    const noted = { arrivedMilli: share.arrived(), orderedMilli: share.wanted(), way: share.way() };
    batch(() => {
      for (const { basket, line, given } of parts) createLineActions(board, basket, () => line).setCount(given);
    });
    if (good !== undefined && noted.arrivedMilli > 0 && basketId !== undefined) {
      void board.send({ kind: "note_share", basketId, product: good.sample.productName, ...noted });
    }
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
    <div class="grid gap-4">
      <p>{t("missing.text", { n: baskets(), amount: amount() })}</p>
      <Show when={seen() > 0}>
        <p class="rounded-m bg-hair px-4 py-3">{t("missing.stay", { n: seen() })}</p>
      </Show>
      <Show when={waiting().length > 0 && only()}>
        {(good) => (
          <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <span class="text-soft">{t("missing.arrived", { ordered: countText(good().sample, share.wanted()) })}</span>
            <Stepper
              label={t("missing.arrivedLabel", { name: props.name })}
              value={share.arrived()}
              step={["kg", "l"].includes(countUnit(good().sample)) ? tenth : one}
              max={share.wanted()}
              unit={countUnit(good().sample)}
              onChange={share.setArrived}
            />
          </div>
        )}
      </Show>
      <Button tone="danger" size="large" full class="num" disabled={short().length === 0} onClick={confirm}>
        {t("missing.confirm", { n: baskets(), amount: amount() })}
      </Button>
      <Show when={share.arrived() > 0 && only()}>
        {(good) => (
          <div class="grid gap-3">
            <Segmented
              label={t("missing.way")}
              options={share.ways.map((value) => ({ value, label: t(`missing.way.${value}`) }))}
              value={share.way()}
              onChange={share.setWay}
            />
            <ul class="grid gap-1">
              <For each={waiting()}>
                {(part) => (
                  <li class="flex min-h-14 flex-wrap items-center justify-between gap-x-3">
                    <span class="min-w-0">
                      <span class="font-[610]">{nameOf(part.basket)}</span>
                      <span class="num block text-small text-soft">
                        {t("missing.ordered", { quantity: countText(part.line, part.line.quantityMilli) })}
                      </span>
                    </span>
                    <Stepper
                      label={t("missing.givenTo", { number: part.basket })}
                      value={share.givenTo(part)}
                      step={["kg", "l"].includes(countUnit(good().sample)) ? tenth : one}
                      max={part.line.quantityMilli}
                      unit={countUnit(part.line)}
                      onChange={(value) => share.give(part, value)}
                    />
                  </li>
                )}
              </For>
            </ul>
          </div>
        )}
      </Show>
    </div>
  );

  function nameOf(number: number): string {
    const basket = board.basket(number);
    return basket === undefined ? String(number) : `${number} · ${basket.firstName} ${basket.lastName}`;
  }

  function lostCents(part: ProductPart, given: Milli) {
    const now = board.amounts(part.basket)?.lines.find(({ ref }) => ref === part.line.ref)?.finalCents ?? cents(0);
    return cents(Math.max(0, now - observedAmount(boardLineOf(part.line), { countMilli: given }).finalCents));
  }
}
