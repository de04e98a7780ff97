import type { OrderedLine } from "../line/observed-amount.ts";
import type { Bps } from "../money/bps.ts";

/** One line of a basket as the facts of the board give it. `ref` is its small number, fixed within the board. */
export type BoardLine = OrderedLine & {
  readonly ref: number;
  readonly lineId: string;
  readonly producerId: string;
  readonly vatBps: Bps;
};
