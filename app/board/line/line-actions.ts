import { batch } from "solid-js";
import type { BasketLine } from "../../../core/contract/order.ts";
import type { Reason } from "../../../core/line/reason.ts";
import type { Grams } from "../../../core/quantity/grams.ts";
import { type Milli, milli } from "../../../core/quantity/milli.ts";
import type { Board } from "../live/board.ts";
import { lineClashes } from "./line-state.ts";

export interface LineActions {
  readonly allThere: () => void;
  /** As if nobody had looked. */
  readonly takeBack: () => void;
  readonly setCount: (count: Milli) => void;
  readonly setReason: (reason: Reason | null) => void;
  readonly weigh: (weights: readonly Grams[]) => void;
}

/** Reasons for which the customer gets less: they go when all is there. */
const LOSSES: ReadonlySet<Reason> = new Set<Reason>(["missing", "damaged"]);
const NOTHING = milli(0);

/**
 * What a hand does to a line, as observations. One gesture may write several (a missing good: none of it, and why); what
 * already stands is not written again.
 */
export function createLineActions(
  board: Pick<Board, "folded" | "observe">,
  basket: number,
  line: () => BasketLine,
): LineActions {
  const now = () => board.folded(basket).lines.get(line().ref) ?? {};
  const clashing = (kind: "count" | "weigh" | "reason") =>
    lineClashes(board.folded(basket), line().ref).some((clash) => clash.kind === kind);
  const count = (value: Milli | null) => {
    if (clashing("count") || (now().count ?? null) !== value)
      board.observe(basket, { k: "count", l: line().ref, v: value });
  };
  const noWeight = () => {
    if (clashing("weigh") || now().weigh) board.observe(basket, { k: "weigh", l: line().ref, v: null });
  };
  const reason = (value: Reason | null) => {
    if (clashing("reason") || (now().reason ?? null) !== value)
      board.observe(basket, { k: "reason", l: line().ref, v: value });
  };
  const noLoss = () => {
    const standing = now().reason;
    if (standing !== undefined && LOSSES.has(standing)) reason(null);
  };
  /** Kilos are either counted or weighed; pieces are counted beside their weight. */
  const isBulk = () => line().kind === "counted";

  const setCount = (value: Milli) => {
    count(value);
    if (isBulk()) noWeight();
    const { quantityMilli } = line();
    if (value >= quantityMilli) noLoss();
    if (now().reason !== undefined) return;
    if (value < quantityMilli) reason("missing");
    else if (value > quantityMilli) reason("gift");
  };
  return {
    allThere: () => batch(() => setCount(line().quantityMilli)),
    takeBack: () =>
      batch(() => {
        count(null);
        noWeight();
        reason(null);
      }),
    setCount: (value) => batch(() => setCount(value)),
    setReason: (value) =>
      batch(() => {
        const standing = now().count ?? line().quantityMilli;
        if (value !== null && LOSSES.has(value) && standing >= line().quantityMilli) count(NOTHING);
        reason(value);
      }),
    weigh: (weights) =>
      batch(() => {
        board.observe(basket, { k: "weigh", l: line().ref, v: weights.length === 0 ? null : [...weights] });
        if (now().count === NOTHING || (isBulk() && now().count !== undefined)) count(null);
        noLoss();
      }),
  };
}
