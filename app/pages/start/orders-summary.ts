import { addDays, nextWeekday, weekday } from "../../../core/time/local-date.ts";
import { formatClock } from "../../i18n/format-time.ts";
import { formatWeekday } from "../../i18n/format-weekday.ts";
import { t } from "../../i18n/t.ts";
import type { StartDraft } from "./start-draft.ts";

/** "Commandes du dimanche 8 h au jeudi 20 h, retrait le samedi." Empty while a time is missing. */
export function ordersSummary(draft: StartDraft): string {
  if (draft.opensAt === "" || draft.closesAt === "") return "";
  const pickupOn = nextWeekday("2026-06-15", draft.weekday);
  const dayOf = (before: string) => formatWeekday(weekday(addDays(pickupOn, -Number(before))));
  return t("setup.ordersSummary", {
    opensDay: dayOf(draft.opensDays),
    opens: formatClock(draft.opensAt),
    closesDay: dayOf(draft.closesDays),
    closes: formatClock(draft.closesAt),
    day: formatWeekday(draft.weekday),
  });
}
