import { createAsync } from "@solidjs/router";
import { createMemo, Show } from "solid-js";
import { distributionDetail, loadCatalogs, loadMembers, type ManagedDistribution } from "../../api/manage.ts";
import { loadMarket } from "../../api/markets.ts";
import { marketTime } from "../../ui/clock.ts";
import type { CycleDraft } from "../dates/cycle-draft.ts";
import { DateFields } from "./date-fields.tsx";
import { useMarket } from "./market-rights.ts";
import { draftAfter, type PlanDraft } from "./plan-draft.ts";

export interface NewDateFormProps {
  id: string;
  dates: readonly ManagedDistribution[];
  /** undefined: nothing was typed yet. */
  draft: PlanDraft | undefined;
  onDraft: (draft: PlanDraft) => void;
  onPlan: (draft: PlanDraft) => void;
  cycle: CycleDraft | undefined;
  onCycle: (cycle: CycleDraft | undefined) => void;
  error: unknown;
}

/** Begins with what the last date tells: its day of the week, hours, place, farms and référent. */
export function NewDateForm(props: NewDateFormProps) {
  const { slug } = useMarket();
  const last = () => props.dates.find((date) => date.state !== "cancelled");
  const market = createAsync(() => loadMarket(slug()));
  const catalogs = createAsync(() => loadCatalogs(slug()));
  const members = createAsync(() => loadMembers(slug()));
  const before = createAsync(async () => {
    const latest = last();
    return latest ? (await distributionDetail.load(latest.id)).catalogs : [];
  });
  const ready = createMemo(() => {
    const [place, linked, people, answers] = [market(), catalogs(), members(), before()];
    if (!place || !linked || !people || !answers) return undefined;
    const came = new Set(answers.filter(({ answer }) => answer === "yes").map(({ catalogId }) => catalogId));
    const usual = linked.filter(({ id }) => came.has(id));
    const first = draftAfter(last(), {
      zone: place.timeZone,
      placeName: place.placeName,
      catalogIds: (usual.length > 0 ? usual : linked).map(({ id }) => id),
      now: marketTime(),
    });
    return { zone: place.timeZone, catalogs: linked, members: people, first };
  });
  return (
    <Show when={ready()}>
      {(ground) => (
        <DateFields
          id={props.id}
          onDraft={props.onDraft}
          onPlan={props.onPlan}
          error={props.error}
          cycle={props.cycle}
          onCycle={props.onCycle}
          dates={props.dates}
          draft={props.draft ?? ground().first}
          zone={ground().zone}
          catalogs={ground().catalogs}
          members={ground().members}
        />
      )}
    </Show>
  );
}
