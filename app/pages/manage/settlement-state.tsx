import { Show } from "solid-js";
import type { Settlement } from "../../../core/contract/manage.ts";
import { tillState } from "../../../core/till/till-part.ts";
import { formatDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Pill } from "../../ui/pill.tsx";

const tones = { accrued: "ghost", payable: "sky", transferred: "sky", paid: "leaf", held: "warm" } as const;
const tillTones = { waits: "warm", given: "leaf" } as const;

/** Where a payout is on its way, and why it stands still where it does. */
export function SettlementState(props: { settlement: Settlement }) {
  const inTill = () => tillState(props.settlement);
  const words = () => {
    const { status, availableOn } = props.settlement;
    return status === "accrued"
      ? t("market.payout.accrued", { day: formatDayOn(availableOn) })
      : t(`market.payout.${status}`);
  };
  return (
    <span class="inline-grid justify-items-start gap-1 max-md:justify-items-end max-md:text-right">
      <Show when={inTill()} fallback={<Pill tone={tones[props.settlement.status]}>{words()}</Pill>}>
        {(till) => <Pill tone={tillTones[till()]}>{t(`market.till.${till()}`)}</Pill>}
      </Show>
      <Show when={props.settlement.status === "held" && inTill() === undefined}>
        <span class="text-small text-carrot-ink">
          {t(`market.held.${props.settlement.heldReason ?? "other"}`)}{" "}
          {t("money.heldSince", { day: formatDayOn(props.settlement.availableOn) })}
        </span>
      </Show>
    </span>
  );
}
