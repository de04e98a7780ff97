import { batch, createEffect, createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import type { BasketLine } from "../../../core/contract/order.ts";
import { useBoard } from "../board-context.tsx";
import { BasketExtra } from "../extra/basket-extra.tsx";
import { LineSheet } from "../line/line-sheet.tsx";
import { lineState } from "../line/line-state.ts";
import type { RosterBasket } from "../list/roster.ts";
import { AfterValidation } from "./after-validation.tsx";
import { BasketFoot } from "./basket-foot.tsx";
import { BasketHead } from "./basket-head.tsx";
import { BasketNotices } from "./basket-notices.tsx";
import { FinalLines } from "./final-lines.tsx";
import { Handover } from "./handover.tsx";
import { createHold } from "./hold.ts";
import { producerLinesOf } from "./producer-lines-of.ts";
import { ProducerSection } from "./producer-section.tsx";

/** One basket under two thumbs: its lines, what is said of it, and the bar that validates it. */
export function OpenBasket(props: { entry: RosterBasket; onValidated: () => void }) {
  const { board } = useBoard();
  const number = props.entry.number;
  const basket = () => props.entry.basket();
  const ordered = () => basket().status === "ordered";
  const producers = createMemo(() => producerLinesOf(basket().lines));
  const [openLine, setOpenLine] = createSignal<number>();
  const target = createMemo(() => {
    const line = basket().lines.find(({ ref }) => ref === openLine());
    return line && ordered() ? { basket: number, line } : undefined;
  });
  const hold = createHold(() => (ordered() ? board.amounts(number)?.totalCents : undefined));
  const act = (change: () => void) => hold.byMe(() => batch(change));

  createEffect(() => board.look(number));
  onCleanup(() => board.look(null));

  /** The next line without a weight, from here on and round again: it opens by itself. */
  const openNext = (from: BasketLine) => {
    const lines = producers().flatMap((producer) => producer.lines);
    const index = lines.findIndex((line) => line.ref === from.ref);
    const next = [...lines.slice(index + 1), ...lines.slice(0, index)].find(
      (line) => lineState(line, board.folded(number)) === "to_weigh",
    );
    setOpenLine(next?.ref);
  };
  return (
    <div class="flex h-full flex-col">
      <div class="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-6">
        <BasketHead entry={props.entry} />
        <BasketNotices entry={props.entry} act={act} onValidated={props.onValidated} hold={hold} />
        <Show when={ordered()} fallback={<FinalLines lines={basket().lines} />}>
          <div class="grid grid-cols-1 gap-1 px-2.5">
            <For each={producers()}>
              {(producer) => (
                <ProducerSection
                  basket={number}
                  producer={producer}
                  onOpen={(line) => setOpenLine(line.ref)}
                  act={act}
                />
              )}
            </For>
          </div>
          <BasketExtra entry={props.entry} />
        </Show>
        <AfterValidation entry={props.entry} onHandedOver={props.onValidated} />
        <Handover entry={props.entry} />
      </div>
      <Show when={ordered()}>
        <BasketFoot entry={props.entry} hold={hold} onValidated={props.onValidated} />
      </Show>
      <LineSheet
        target={target()}
        onClose={() => setOpenLine(undefined)}
        onKept={() => {
          const line = target()?.line;
          if (line?.kind === "weighed") openNext(line);
          else setOpenLine(undefined);
        }}
        act={act}
      />
    </div>
  );
}
