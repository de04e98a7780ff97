/** The five things that a phone needs for a day without network, in the order in which they are looked at. */
export const PREPARE_STEPS = ["app", "board", "work", "pictures", "space"] as const;
export type PrepareStep = (typeof PREPARE_STEPS)[number];

export type Checked =
  | { readonly state: "done"; readonly n: number }
  /** `n` of them are not here. */
  | { readonly state: "missing"; readonly n: number }
  /** The browser cannot: nothing that trying again would mend. */
  | { readonly state: "none" }
  /** Nothing to keep yet. */
  | { readonly state: "empty" }
  /** Not promised, and nothing more can be done. */
  | { readonly state: "best" };

export type Prepared = { readonly [Step in PrepareStep]?: Checked | undefined };

/** Pictures are an ornament and a browser's promise is its own: without either the board works all day. */
const LIGHT: ReadonlySet<PrepareStep> = new Set(["pictures", "space"]);

const isFine = (step: PrepareStep, checked: Checked | undefined): boolean => {
  if (checked === undefined) return false;
  if (checked.state === "done") return true;
  return LIGHT.has(step) && checked.state !== "none";
};

/** Whether the phone is ready; undefined while something is still looked at. */
export function isReady(prepared: Prepared): boolean | undefined {
  if (PREPARE_STEPS.some((step) => prepared[step] === undefined)) return undefined;
  return PREPARE_STEPS.every((step) => isFine(step, prepared[step]));
}
