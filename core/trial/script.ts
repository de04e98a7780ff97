/** What a trial asks one to try, in the order of a minute. */
export const SCRIPT = ["missing", "weigh", "validate", "offline", "together", "close"] as const;
export type ScriptStep = (typeof SCRIPT)[number];

/** What of the board the script looks at, as it stands now. */
export type BoardGlance = {
  /** Somebody noted less of a good than was ordered. */
  readonly missing: boolean;
  readonly weighed: boolean;
  readonly validated: number;
  readonly offline: boolean;
  /** Entries and commands that only this phone has. */
  readonly unsent: number;
  /** Somebody else stands at the basket that is open here. */
  readonly together: boolean;
  readonly closed: boolean;
};

export type ScriptState = {
  readonly ticked: ReadonlySet<ScriptStep>;
  /** Something was typed without a network and has not left yet. */
  readonly dark: boolean;
};

export const SCRIPT_BEGIN: ScriptState = { ticked: new Set(), dark: false };

/** TRI-3. The script after one more look; what was ticked stays so. */
export function afterGlance(before: ScriptState, glance: BoardGlance): ScriptState {
  const dark = (glance.offline && glance.unsent > 0) || (before.dark && (glance.offline || glance.unsent > 0));
  const done: Record<ScriptStep, boolean> = {
    missing: glance.missing,
    weigh: glance.weighed,
    validate: glance.validated > 0,
    offline: before.dark && !dark,
    together: glance.together,
    close: glance.closed,
  };
  return { ticked: new Set(SCRIPT.filter((step) => before.ticked.has(step) || done[step])), dark };
}

/** The first step that is still to be tried. */
export const nextStep = (ticked: ReadonlySet<ScriptStep>): ScriptStep | undefined =>
  SCRIPT.find((step) => !ticked.has(step));
