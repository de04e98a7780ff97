import { useAction, useNavigate } from "@solidjs/router";
import { createSignal } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { planCycle } from "../../api/dates.ts";
import { type ManagedDistribution, planDistribution } from "../../api/manage.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { toast } from "../../ui/toast-list.ts";
import { capOf } from "../dates/cap-of.ts";
import { type CycleDraft, cycleOf, cyclePlanOf } from "../dates/cycle-draft.ts";
import { useMarket } from "./market-rights.ts";
import { NewDateForm } from "./new-date-form.tsx";
import { type PlanDraft, planOf } from "./plan-draft.ts";

const formId = "new-date";

/** "Nouvelle distribution". What was typed stays while the page does, also when the sheet is closed in between. */
export function NewDateSheet(props: { dates: readonly ManagedDistribution[]; open: boolean; onClose: () => void }) {
  const { slug, href } = useMarket();
  const navigate = useNavigate();
  const [draft, setDraft] = createSignal<PlanDraft>();
  const [cycle, setCycle] = createSignal<CycleDraft>();
  const planning = createAttempt(useAction(planDistribution));
  const repeating = createAttempt(useAction(planCycle));
  const repeat = async (wanted: PlanDraft, rhythm: CycleDraft) => {
    const rule = cyclePlanOf(wanted, rhythm);
    if (!rule) return;
    const planned = await repeating.run(slug(), cycleOf(rule, wanted, capOf(wanted.cap) ?? null));
    if (!planned) return;
    setDraft(undefined);
    setCycle(undefined);
    toast({ text: () => t("dates.cyclePlanned", { n: planned.value.dates }), tone: "good" });
    props.onClose();
  };
  const plan = async (wanted: PlanDraft) => {
    const rhythm = cycle();
    if (rhythm) return await repeat(wanted, rhythm);
    const planned = await planning.run(slug(), planOf(wanted));
    if (!planned) return;
    setDraft(undefined);
    toast({ text: () => t("market.datePlanned", { day: formatLongDayOn(wanted.pickupOn) }), tone: "good" });
    navigate(href(`/distributions/${planned.value}`));
  };
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("market.newDate")}
      size="large"
      footer={
        <Button type="submit" form={formId} size="large" full busy={planning.pending() || repeating.pending()}>
          {cycle() === undefined ? t("market.planDate") : t("dates.planAll")}
        </Button>
      }
    >
      <LoadBoundary skeleton={<SkeletonRows count={6} />}>
        <NewDateForm
          id={formId}
          dates={props.dates}
          draft={draft()}
          onDraft={setDraft}
          onPlan={plan}
          error={planning.error() ?? repeating.error()}
          cycle={cycle()}
          onCycle={setCycle}
        />
      </LoadBoundary>
    </Sheet>
  );
}
