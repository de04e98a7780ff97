import { type Accessor, createEffect, createMemo, createSignal, untrack } from "solid-js";
import * as v from "valibot";
import {
  afterGlance,
  type BoardGlance,
  SCRIPT,
  SCRIPT_BEGIN,
  type ScriptState,
  type ScriptStep,
} from "../../../core/trial/script.ts";
import { deviceSetting } from "../../shell/device-setting.ts";
import type { BoardContext } from "../board-context.tsx";
import { isLess, lineState } from "../line/line-state.ts";

const keptSchema = v.array(v.picklist(SCRIPT));

function keptSteps(json: string | null): ScriptStep[] {
  try {
    const read = v.safeParse(keptSchema, JSON.parse(json ?? "[]"));
    return read.success ? read.output : [];
  } catch {
    return [];
  }
}

/** TRI-3. What of the script has happened on this board so far; what only a moment showed is kept on this phone. */
export function createScript({ board, screen }: BoardContext): Accessor<ReadonlySet<ScriptStep>> {
  const setting = deviceSetting(`cabas.trial.${board.facts()?.distributionId ?? ""}`);
  const [state, setState] = createSignal<ScriptState>({
    ...SCRIPT_BEGIN,
    ticked: new Set(keptSteps(setting.read())),
  });
  const lines = createMemo(() =>
    board.numbers().flatMap((number) => {
      const fold = board.folded(number);
      return (board.basket(number)?.lines ?? []).map((line) => ({ line, fold, state: lineState(line, fold) }));
    }),
  );
  const glance = createMemo<BoardGlance>(() => ({
    missing: lines().some((one) => isLess(one.state)),
    weighed: lines().some((one) => one.fold.lines.get(one.line.ref)?.weigh !== undefined),
    validated: board.numbers().filter((number) => board.basket(number)?.status === "validated").length,
    offline: board.connection() === "offline",
    unsent: board.unsent(),
    together: screen.basket() !== undefined && board.people().some((person) => person.basket === screen.basket()),
    closed: board.facts()?.validatedAt != null,
  }));
  createEffect(() => {
    const next = afterGlance(untrack(state), glance());
    setState(next);
    setting.write(JSON.stringify([...next.ticked]));
  });
  return () => state().ticked;
}
