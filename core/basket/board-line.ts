import type { OrderedLine } from "../line/observed-amount.ts";
import type { Bps } from "../money/bps.ts";
import type { Cents } from "../money/cents.ts";

/** One line of a basket as the facts of the board give it. `ref` is its small number, fixed within the board. */
export type BoardLine = OrderedLine & {
  readonly ref: number;
  readonly lineId: string;
  readonly producerId: string;
  readonly vatBps: Bps;
  /** Something else was taken in its place: it costs nothing, whatever was observed of it (DUE-2). */
  readonly replaced?: boolean;
  /** How much of `chargedCents` was agreed on the spot, beyond what was paid for when ordered. */
  readonly extraCents?: Cents;
};
