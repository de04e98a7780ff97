import { type Refusal, refuse } from "../contract/codes.ts";
import { judgeWeight } from "../line/improbable-weight.ts";
import type { LineTerms } from "../line/line-terms.ts";
import { type DraftEntry, parseDraftEntry } from "./draft-entry.ts";

/** A line as the market has it, with whose it is. */
export type OwnedLine = {
  readonly lineId: string;
  readonly producerId: string;
  readonly basketNumber: number;
  readonly basketStatus: "ordered" | "validated" | "cancelled";
  readonly ref: number;
  readonly terms: LineTerms;
  readonly pieceWeighed: boolean;
  readonly quantityMilli: number;
};

/** What a producer says of one line of its own. */
export type OwnObservation = {
  readonly lineId: string;
  readonly k: "count" | "weigh" | "reason";
  readonly v: unknown;
  /** The entries of that line and kind that were on the producer's screen. */
  readonly on: readonly string[];
};

/** Reasons that a farm can know: not what happens at the hand-over. */
const FARM_REASONS: readonly unknown[] = [null, "missing", "damaged", "weight", "gift"];

/** Where observations are no entry of a board, under a key that has the right shape. */
const ANY_KEY = "own-0";

/**
 * OWN-1 … OWN-3. Whether a producer may write these into the draft, and the entries they make: all of them, or none. Lines
 * that are another's are refused as if they did not exist.
 */
export function decideOwnObservations(asked: {
  readonly producerId: string;
  readonly closed: boolean;
  readonly lines: readonly OwnedLine[];
  readonly observations: readonly OwnObservation[];
}): readonly DraftEntry[] | Refusal {
  if (asked.closed) return refuse("distribution_closed");
  const own = new Map(
    asked.lines.filter((line) => line.producerId === asked.producerId).map((line) => [line.lineId, line]),
  );
  const entries: DraftEntry[] = [];
  for (const { lineId, k, v, on } of asked.observations) {
    const line = own.get(lineId);
    if (line === undefined) return refuse("not_found");
    if (line.basketStatus === "validated") return refuse("already_validated", { lineId });
    if (line.basketStatus === "cancelled") return refuse("basket_not_open", { lineId });
    const entry = parseDraftEntry(ANY_KEY, { b: line.basketNumber, l: line.ref, k, v, on });
    if (entry === undefined || !isOfALine(entry)) return refuse("bad_input", { lineId });
    if (entry.k === "reason" && !FARM_REASONS.includes(entry.v)) return refuse("bad_input", { lineId });
    if (isImpossible(line, entry)) return refuse("bad_input", { lineId });
    entries.push(entry);
  }
  return entries;
}

const isOfALine = (entry: DraftEntry): boolean => entry.k === "count" || entry.k === "weigh" || entry.k === "reason";

/** WEI-2, asked again where the line's own screen could be passed by. */
function isImpossible(line: OwnedLine, entry: DraftEntry): boolean {
  if (entry.k !== "weigh" || entry.v === null || line.terms.kind !== "weighed") return false;
  const { estimateGrams } = line.terms;
  return (
    judgeWeight({
      estimateGrams,
      pieces: line.quantityMilli / 1000,
      weights: entry.v,
      pieceByPiece: line.pieceWeighed,
    }) === "refused"
  );
}
