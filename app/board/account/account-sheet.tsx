import { For, Show } from "solid-js";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { NumberBadge } from "../../ui/number-badge.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useBoard } from "../board-context.tsx";
import type { AccountFigures } from "./account-figures.ts";

/** The whole account: how much went out, what it came to, and the way to each basket that needs a look. */
export function AccountSheet(props: {
  figures: AccountFigures;
  open: boolean;
  onClose: () => void;
  onDismiss: () => void;
}) {
  const { board, screen } = useBoard();
  const lookAt = (number: number) => {
    props.onClose();
    screen.openBasket(number);
  };
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("offline.account")}
      size="small"
      footer={<Button onClick={props.onDismiss}>{t("offline.understood")}</Button>}
    >
      <dl class="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2">
        <Figure name={t("offline.entriesSent")} value={String(props.figures.entries)} />
        <Figure name={t("offline.basketsValidated")} value={String(props.figures.validated)} />
        <Show when={props.figures.refundCents > 0}>
          <Figure name={t("offline.givenBack")} value={formatCents(props.figures.refundCents)} />
        </Show>
        <Show when={board.unsent() > 0}>
          <Figure name={t("offline.stillHere")} value={String(board.unsent())} />
        </Show>
      </dl>
      <Show
        when={props.figures.looks.length > 0}
        fallback={<p class="mt-4 font-[560] text-green-ink">{t("offline.nothingToLookAt")}</p>}
      >
        <h3 class="mt-5 text-title-s">{t("offline.toLookAt", { n: props.figures.looks.length })}</h3>
        <ul class="-mx-2.5 mt-1 grid gap-1">
          <For each={props.figures.looks}>
            {({ entry, why }) => (
              <li>
                <ListRow
                  tone="warm"
                  lead={<NumberBadge number={entry.number} state="look" />}
                  title={`${entry.basket().firstName} ${entry.basket().lastName}`.trim()}
                  sub={why}
                  onClick={() => lookAt(entry.number)}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Sheet>
  );
}

function Figure(props: { name: string; value: string }) {
  return (
    <>
      <dt class="text-soft">{props.name}</dt>
      <dd class="num text-right font-[640]">{props.value}</dd>
    </>
  );
}
