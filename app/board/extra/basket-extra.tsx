import Clock from "lucide-solid/icons/clock";
import Plus from "lucide-solid/icons/plus";
import { createMemo, createSignal, For, Show } from "solid-js";
import type { BoardCommand } from "../../../core/contract/board.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { useBoard } from "../board-context.tsx";
import type { RosterBasket } from "../list/roster.ts";
import { AddSheet } from "./add-sheet.tsx";
import { knownOffer } from "./left-offers.ts";
import { waitingExtras } from "./waiting-extras.ts";

/** Under the lines of a basket: what this phone asked to add and has no answer to, and the way to add more. */
export function BasketExtra(props: { entry: RosterBasket }) {
  const { board, writable } = useBoard();
  const [adding, setAdding] = createSignal(false);
  const waiting = createMemo(() => waitingExtras(board, props.entry.basket().id));
  const words = (command: BoardCommand): string => {
    if (command.kind !== "add_line") return t("extra.waitingOther");
    const name = knownOffer(board.facts()?.distributionId ?? "", command.offerId)?.productName;
    return name === undefined ? t("extra.waitingOther") : t("extra.waitingAdd", { name });
  };
  return (
    <div class="grid gap-2 px-4 pt-3">
      <ul class="grid gap-1 empty:hidden">
        <For each={waiting()}>
          {(command) => (
            <li class="flex min-h-12 items-center gap-3 rounded-m bg-apricot px-4 py-2 text-carrot-ink">
              <Clock class="size-5 shrink-0" aria-hidden="true" />
              {words(command)}
            </li>
          )}
        </For>
      </ul>
      <Show when={writable() && board.you()?.canValidate !== false}>
        <Button tone="secondary" size="small" icon={Plus} onClick={() => setAdding(true)}>
          {t("extra.add")}
        </Button>
      </Show>
      <AddSheet open={adding()} basket={props.entry.number} onClose={() => setAdding(false)} />
    </div>
  );
}
