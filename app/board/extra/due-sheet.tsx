import Banknote from "lucide-solid/icons/banknote";
import CalendarClock from "lucide-solid/icons/calendar-clock";
import CreditCard from "lucide-solid/icons/credit-card";
import Gift from "lucide-solid/icons/gift";
import HandCoins from "lucide-solid/icons/hand-coins";
import QrCode from "lucide-solid/icons/qr-code";
import { For, Show } from "solid-js";
import { DUE_WAYS, type DueWay, dueRefusal } from "../../../core/due/due-way.ts";
import type { Cents } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import type { Icon } from "../../ui/icon.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { useBoard } from "../board-context.tsx";

const icons: Record<DueWay, Icon> = {
  card: QrCode,
  cash: Banknote,
  terminal: CreditCard,
  promised: HandCoins,
  carried: CalendarClock,
  waived: Gift,
};

export interface DueWaysProps {
  amountCents: Cents;
  hasAccount: boolean;
  /** Ways that are not asked here. */
  without?: readonly DueWay[] | undefined;
  onChoose: (way: DueWay) => void;
}

/** One big button a way; those that cannot be are left out, and why is said once. */
export function DueWays(props: DueWaysProps) {
  const { board } = useBoard();
  const refusal = (way: DueWay) =>
    dueRefusal({
      way,
      amountCents: props.amountCents,
      hasAccount: props.hasAccount,
      mayWaive: board.you()?.canWaive === true,
    });
  const ways = () => DUE_WAYS.filter((way) => props.without?.includes(way) !== true && refusal(way) === undefined);
  return (
    <div class="grid gap-2">
      <For each={ways()}>
        {(way) => (
          <Button
            tone={way === "waived" ? "quiet" : "secondary"}
            size="large"
            full
            icon={icons[way]}
            onClick={() => props.onChoose(way)}
          >
            {t(`extra.way.${way}`)}
          </Button>
        )}
      </For>
      <Show when={refusal("card")}>
        <p class="text-center text-small text-soft">{t("extra.cardBelow")}</p>
      </Show>
      <Show when={refusal("carried")}>
        <p class="text-center text-small text-soft">{t("extra.noAccount")}</p>
      </Show>
    </div>
  );
}

/** Before a basket that costs more than was paid is confirmed: how the rest is settled. */
export function DueSheet(props: DueWaysProps & { open: boolean; onClose: () => void }) {
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("extra.dueTitle", { amount: formatCents(props.amountCents) })}
      size="small"
    >
      <p class="mb-4 text-soft">{t("extra.dueText")}</p>
      <DueWays
        amountCents={props.amountCents}
        hasAccount={props.hasAccount}
        without={props.without}
        onChoose={props.onChoose}
      />
    </Sheet>
  );
}
