import Ban from "lucide-solid/icons/ban";
import CalendarClock from "lucide-solid/icons/calendar-clock";
import CheckCheck from "lucide-solid/icons/check-check";
import Clock from "lucide-solid/icons/clock";
import Lock from "lucide-solid/icons/lock";
import type { DistributionCard } from "../../../core/contract/market.ts";
import { formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { createNow } from "../../ui/clock.ts";
import { Pill } from "../../ui/pill.tsx";
import { stateAt } from "./sale-phase.ts";

const looks = {
  // No producer meets a draft.
  draft: { tone: "ghost", icon: Lock },
  planned: { tone: "sky", icon: CalendarClock },
  open: { tone: "leaf", icon: Clock },
  closed: { tone: "ghost", icon: Lock },
  validated: { tone: "leaf", icon: CheckCheck },
  cancelled: { tone: "red", icon: Ban },
} as const;

/** How one sale stands, for the farm that sells in it. */
export function SaleStatePill(props: { date: DistributionCard }) {
  const now = createNow("minute");
  const state = () => (props.date.validatedAt === null ? stateAt(props.date, now()) : "validated");
  const words = () => {
    const standing = state();
    if (standing === "planned")
      return t("producer.state.planned", { when: formatNear(props.date.opensAt, now(), props.date.timeZone) });
    if (standing === "open")
      return t("producer.state.open", { when: formatNear(props.date.closesAt, now(), props.date.timeZone) });
    return t(`producer.state.${standing}`);
  };
  return (
    <Pill tone={looks[state()].tone} icon={looks[state()].icon}>
      {words()}
    </Pill>
  );
}
