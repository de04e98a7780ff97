import { isReason, type Reason } from "../line/reason.ts";
import { type Grams, grams } from "../quantity/grams.ts";
import { type Milli, milli } from "../quantity/milli.ts";

type Of<Kind extends string, Value> = {
  /** The basket's small number within the board. */
  readonly b: number;
  readonly k: Kind;
  readonly v: Value;
  /** The entries of the same line and kind that were on the screen and that this one replaces. */
  readonly on: readonly string[];
};
type OnLine = { /** The line's small number within the board. */ readonly l: number };

export type LineEntry =
  | (Of<"count", Milli | null> & OnLine)
  | (Of<"weigh", readonly Grams[] | null> & OnLine)
  | (Of<"reason", Reason | null> & OnLine);
export type BasketEntry =
  | Of<"note", string | null>
  | Of<"arrived", boolean>
  | Of<"bags", number | null>
  | Of<"crate", string | null>;

/**
 * One value of the draft, as it stands in the document: somebody observed `v`. Written once under its key, never changed.
 * null takes an observation back: the line is as if nobody had looked.
 */
export type DraftEntry = LineEntry | BasketEntry;
export type DraftKind = DraftEntry["k"];

/** Bounds of what a connection may write; what is outside them is no entry. */
export const DRAFT_BOUNDS = {
  number: 1_000_000,
  milli: 10_000_000,
  weights: 100,
  grams: 1_000_000,
  note: 500,
  bags: 99,
  crate: 16,
  on: 64,
} as const;

/** `<replica>-<n>`; our replicas have six characters, other clients may write longer ones. */
const KEY = /^[A-Za-z0-9_]{1,36}-(?:0|[1-9][0-9]{0,8})$/;

export const isDraftKey = (key: unknown): key is string => typeof key === "string" && KEY.test(key);

/** DRA-1. The entry, or undefined for anything else, whatever it is: never throws. Unknown properties are dropped. */
export function parseDraftEntry(key: unknown, value: unknown): DraftEntry | undefined {
  if (!isDraftKey(key) || !isRecord(value)) return undefined;
  const { b, l, k, v, on } = value;
  if (!isBetween(b, 0, DRAFT_BOUNDS.number) || !isKeyList(on)) return undefined;
  return lineEntry(b, l, k, v, on) ?? basketEntry(b, k, v, on);
}

function lineEntry(b: number, l: unknown, k: unknown, v: unknown, on: readonly string[]): LineEntry | undefined {
  if (!isBetween(l, 0, DRAFT_BOUNDS.number)) return undefined;
  if (k === "count" && v === null) return { b, l, k, v, on };
  if (k === "count" && isBetween(v, 0, DRAFT_BOUNDS.milli)) return { b, l, k, v: milli(v), on };
  if (k === "weigh" && v === null) return { b, l, k, v, on };
  if (k === "weigh" && isWeightList(v)) return { b, l, k, v: v.length === 0 ? null : v.map(grams), on };
  if (k === "reason" && (v === null || isReason(v))) return { b, l, k, v, on };
  return undefined;
}

function basketEntry(b: number, k: unknown, v: unknown, on: readonly string[]): BasketEntry | undefined {
  if (k === "note" && v === null) return { b, k, v, on };
  if (k === "note" && typeof v === "string" && v.length <= DRAFT_BOUNDS.note)
    return { b, k, v: v === "" ? null : v, on };
  if (k === "arrived" && (v === null || typeof v === "boolean")) return { b, k, v: v === true, on };
  if (k === "bags" && (v === null || isBetween(v, 0, DRAFT_BOUNDS.bags))) return { b, k, v, on };
  if (k === "crate" && v === null) return { b, k, v, on };
  if (k === "crate" && typeof v === "string" && v.length <= DRAFT_BOUNDS.crate)
    return { b, k, v: v.trim() === "" ? null : v.trim(), on };
  return undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const isBetween = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && typeof value === "number" && value >= least && value <= most;

const isKeyList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= DRAFT_BOUNDS.on && value.every(isDraftKey);

/** A weighing of nothing is no weighing. */
const isWeightList = (value: unknown): value is readonly number[] =>
  Array.isArray(value) &&
  value.length <= DRAFT_BOUNDS.weights &&
  value.every((weight) => isBetween(weight, 1, DRAFT_BOUNDS.grams));
