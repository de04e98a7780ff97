import type { FirstSteps } from "../../api/setup.ts";
import type { MessageKey } from "../../i18n/places.ts";

export interface FirstStep {
  key: "described" | "catalogs" | "team" | "lead" | "payout" | "publish";
  title: Extract<MessageKey, `setup.step.${string}`>;
  path: string;
  done: boolean;
}

/** From an empty market to its first sale, in the order in which people do it; each ticked off by a fact. */
export function firstStepList(facts: FirstSteps): FirstStep[] {
  const draft = facts.draftId === null ? "/distributions" : `/distributions/${facts.draftId}`;
  return [
    { key: "described", title: "setup.step.described", path: "/settings", done: facts.described },
    { key: "catalogs", title: "setup.step.catalogs", path: "/catalogs", done: facts.catalogs > 0 },
    { key: "team", title: "setup.step.team", path: "/members", done: facts.notAlone },
    { key: "lead", title: "setup.step.lead", path: draft, done: facts.leadNamed },
    { key: "payout", title: "setup.step.payout", path: "/payments", done: facts.payoutReady },
    { key: "publish", title: "setup.step.publish", path: draft, done: facts.published },
  ];
}
