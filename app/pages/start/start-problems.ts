import { cycleWindows } from "../../../core/time/cycle.ts";
import type { MessageKey } from "../../i18n/places.ts";
import { newMarketOf, type StartDraft } from "./start-draft.ts";

export const STEPS = ["name", "place", "hours", "composition", "orders"] as const;
export type Step = (typeof STEPS)[number];

type Problems = Partial<
  Record<
    keyof StartDraft,
    Extract<MessageKey, `setup.${string}Missing` | `setup.${string}TooLate` | "setup.endsBefore">
  >
>;

/** What is missing or out of order in one step's answers, by field. Empty = one may go on. */
export function problemsOf(step: Step, draft: StartDraft): Problems {
  switch (step) {
    case "name":
      return draft.name.trim().length < 2 ? { name: "setup.nameMissing" } : {};
    case "place":
      return {
        ...(draft.place === null && { place: "setup.communeMissing" }),
        ...(draft.placeName.trim() === "" && { placeName: "setup.placeMissing" }),
      };
    case "hours":
      if (draft.from === "") return { from: "setup.timeMissing" };
      if (draft.to === "") return { to: "setup.timeMissing" };
      return endsBefore(draft) ? { to: "setup.endsBefore" } : {};
    case "composition":
      return {};
    case "orders":
      return ordersProblem(draft);
  }
}

/** Only an evening's pickup can end after midnight; anything else that ends before it begins is a slip. */
const endsBefore = ({ from, to }: StartDraft): boolean => to === from || (to < from && from < "18:00");

/** MKT-2, on a day without a clock change. */
function ordersProblem(draft: StartDraft): Problems {
  if (draft.closesAt === "") return { closesAt: "setup.timeMissing" };
  if (draft.opensAt === "") return { opensAt: "setup.timeMissing" };
  const hours = newMarketOf({ ...draft, place: { commune: "", postcode: "", point: null } })?.hours;
  if (hours === undefined) return {};
  const windows = cycleWindows(hours, "2026-06-17", "UTC");
  if (windows.closesAt > windows.pickupStartsAt) return { closesAt: "setup.closesTooLate" };
  return windows.opensAt >= windows.closesAt ? { opensAt: "setup.opensTooLate" } : {};
}

/** The first step that is not answered; a market can be made when there is none. */
export const firstUnanswered = (draft: StartDraft): Step | undefined =>
  STEPS.find((step) => Object.keys(problemsOf(step, draft)).length > 0);
