import HandHeart from "lucide-solid/icons/hand-heart";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import { createSignal, Show } from "solid-js";
import { formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { useBoard } from "../board-context.tsx";
import { firstName } from "../first-name.ts";
import type { RosterBasket } from "../list/roster.ts";

/** The hand-over of a basket, noted by one touch, and the référent's way back from a validation. */
export function AfterValidation(props: { entry: RosterBasket; onHandedOver: () => void }) {
  const { board, confirmations, writable } = useBoard();
  const [reopening, setReopening] = createSignal(false);
  const number = () => props.entry.number;
  const basket = () => props.entry.basket();
  const handedOver = () => confirmations.isHandedOver(number());
  const validated = () => basket().status === "validated";
  // Where baskets are gathered while people wait, confirming is handing over: an open one needs no second button.
  const offered = () => validated() || board.facts()?.composition === "before";
  const at = () => {
    const { collectedAt, collectedByName } = basket();
    return collectedAt === null
      ? t("closing.handedOverHere")
      : t("closing.handedOverAt", {
          time: formatTime(collectedAt, board.facts()?.timeZone ?? "Europe/Paris"),
          name: firstName(collectedByName ?? ""),
        });
  };
  const handOver = () => {
    confirmations.handOver(number());
    if (validated()) props.onHandedOver();
  };
  return (
    <section class="mx-4 mt-4 grid gap-2 empty:hidden">
      <Show when={offered() && basket().status !== "cancelled" && board.ended() === null}>
        <Show
          when={handedOver()}
          fallback={
            <Button
              size={validated() ? "cta" : "large"}
              tone={validated() ? "primary" : "secondary"}
              icon={HandHeart}
              full
              onClick={handOver}
            >
              {t("closing.handOver", { name: basket().firstName })}
            </Button>
          }
        >
          <p class="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-m bg-leaf py-1.5 pr-1.5 pl-4 font-[600] text-green-ink">
            {at()}
            <Button tone="quiet" size="small" onClick={() => confirmations.takeBackHandOver(number())}>
              {t("closing.notHandedOver")}
            </Button>
          </p>
        </Show>
      </Show>
      <Show when={validated() && writable() && board.you()?.canClose}>
        <Button
          tone="quiet"
          size="small"
          icon={RotateCcw}
          class="justify-self-start"
          onClick={() => setReopening(true)}
        >
          {t("closing.reopen")}
        </Button>
      </Show>
      <Sheet
        open={reopening()}
        onClose={() => setReopening(false)}
        title={t("closing.reopenTitle", { number: number() })}
        size="small"
      >
        <ReopenForm
          onReopen={(reason) => {
            confirmations.reopen(number(), reason);
            setReopening(false);
          }}
        />
      </Sheet>
    </section>
  );
}

function ReopenForm(props: { onReopen: (reason: string) => void }) {
  const [reason, setReason] = createSignal("");
  const enough = () => reason().trim().length >= 3;
  return (
    <form
      class="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (enough()) props.onReopen(reason().trim());
      }}
    >
      <p>{t("closing.reopenText")}</p>
      <Textarea
        label={t("closing.reasonLabel")}
        hint={t("closing.reasonHint")}
        value={reason()}
        onInput={setReason}
        maxlength={300}
      />
      <Button type="submit" size="large" full disabled={!enough()}>
        {t("closing.reopenConfirm")}
      </Button>
    </form>
  );
}
