import { useAction } from "@solidjs/router";
import { Show } from "solid-js";
import { HOLD_MS } from "../../../core/time/window.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { type ManagedDistribution, moveSale } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { createNow } from "../../ui/clock.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast-list.ts";

export type SaleMove = "open" | "close";

export interface MoveSaleSheetProps {
  date: ManagedDistribution;
  /** undefined: nothing is asked. */
  move: SaleMove | undefined;
  onClose: () => void;
}

/** Opening mails many people and closing cannot be taken back: so it is said first what will happen. */
export function MoveSaleSheet(props: MoveSaleSheetProps) {
  const moving = createAttempt(useAction(moveSale));
  const now = createNow("minute");
  const near = (at: number) => formatNear(at, now(), props.date.timeZone);
  const close = () => {
    moving.clear();
    props.onClose();
  };
  const confirm = async (move: SaleMove) => {
    if (!(await moving.run(props.date.id, move))) return;
    toast({ text: () => t(`market.moved.${move}`), tone: "good" });
    props.onClose();
  };
  return (
    <Sheet
      open={props.move !== undefined}
      onClose={close}
      title={props.move ? t(`market.move.${props.move}`) : ""}
      size="small"
      footer={
        <Show when={props.move}>
          {(move) => (
            <div class="grid gap-2">
              <Button size="large" full busy={moving.pending()} onClick={() => confirm(move())}>
                {t(`market.move.${move()}Yes`)}
              </Button>
              <Button tone="quiet" full onClick={close}>
                {t("common.cancel")}
              </Button>
            </div>
          )}
        </Show>
      }
    >
      <div class="grid gap-4">
        <Show
          when={props.move === "open"}
          fallback={
            <>
              <p>{t("market.move.closeWhat", { when: near(props.date.closesAt) })}</p>
              <p class="text-soft">{t("market.move.closeThen", { n: HOLD_MS / 60_000 })}</p>
            </>
          }
        >
          <p>{t("market.move.openWhat", { when: near(props.date.opensAt) })}</p>
          <p class="text-soft">{t("market.move.openThen", { when: near(props.date.closesAt) })}</p>
        </Show>
        <Show when={moving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </div>
    </Sheet>
  );
}
