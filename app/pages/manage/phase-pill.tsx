import Ban from "lucide-solid/icons/ban";
import CalendarClock from "lucide-solid/icons/calendar-clock";
import CheckCheck from "lucide-solid/icons/check-check";
import CircleAlert from "lucide-solid/icons/circle-alert";
import Clock from "lucide-solid/icons/clock";
import LoaderCircle from "lucide-solid/icons/loader-circle";
import Lock from "lucide-solid/icons/lock";
import PencilLine from "lucide-solid/icons/pencil-line";
import ShoppingBasket from "lucide-solid/icons/shopping-basket";
import type { ManagedDistribution } from "../../api/manage.ts";
import { formatNear, formatSpan } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { createNow } from "../../ui/clock.ts";
import type { Icon } from "../../ui/icon.ts";
import { Pill, type PillTone } from "../../ui/pill.tsx";
import { type Phase, phaseOf } from "./phase.ts";

const looks: Record<Phase, { tone: PillTone; icon: Icon }> = {
  draft: { tone: "ghost", icon: PencilLine },
  planned: { tone: "sky", icon: CalendarClock },
  held: { tone: "red", icon: Lock },
  open: { tone: "leaf", icon: Clock },
  closed: { tone: "ghost", icon: Lock },
  today: { tone: "sun", icon: ShoppingBasket },
  validating: { tone: "sky", icon: LoaderCircle },
  validated: { tone: "leaf", icon: CheckCheck },
  due: { tone: "warm", icon: CircleAlert },
  ended: { tone: "ghost", icon: Lock },
  cancelled: { tone: "red", icon: Ban },
};

/** From here on the closing is counted down; before, its day says more. */
export const lastHours = 48 * 3_600_000;

/** "ouvre lundi 08:00", "ferme dans 6 h 12", "à valider": one date's state in words. */
export function PhasePill(props: { date: ManagedDistribution; class?: string }) {
  const now = createNow("minute");
  const phase = () => phaseOf(props.date, now());
  const words = () => {
    const near = (at: number) => formatNear(at, now(), props.date.timeZone);
    const standing = phase();
    if (standing === "planned") return t("market.phase.planned", { when: near(props.date.opensAt) });
    if (standing !== "open") return t(`market.phase.${standing}`);
    const left = props.date.closesAt - now();
    return left <= lastHours
      ? t("market.phase.openLeft", { span: formatSpan(left) })
      : t("market.phase.open", { when: near(props.date.closesAt) });
  };
  return (
    <Pill tone={looks[phase()].tone} icon={looks[phase()].icon} class={props.class ?? ""}>
      {words()}
    </Pill>
  );
}
