import * as v from "valibot";
import { DUE_STATUSES, DUE_WAYS, type DueWay } from "../due/due-way.ts";
import { IF_MISSING } from "../line/if-missing.ts";
import { SHARE_WAYS } from "../share/share-short.ts";
import { marketFeeSchema } from "./market-fee.ts";
import { basketLineSchema } from "./order.ts";
import type { PackedFacts } from "./packed-facts.ts";
import { cents, emailSchema, idSchema, instantSchema, nameSchema, phoneSchema, quantityMilliSchema } from "./values.ts";

// Messages of the basket-board room. Binary frames are the standard Yjs sync protocol; these ride beside them as strings.

/** 3: the facts come packed. A room also speaks the version before its own. */
export const PROTOCOL = 3;

export const basisSchema = v.object({
  totalCents: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)),
  lines: v.pipe(
    v.array(
      v.strictTuple([
        v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
        v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)),
      ]),
    ),
    v.maxLength(500),
  ),
});

/** Why somebody steps in, in their own words; written in the journal and told to whom it concerns. */
export const reasonTextSchema = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(300));

/** What becomes of a basket that nobody came for. */
export const uncollectedChoiceSchema = v.variant("kind", [
  v.object({
    kind: v.literal("kept"),
    until: instantSchema,
    place: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  }),
  v.object({ kind: v.literal("given_away"), reason: v.optional(reasonTextSchema) }),
  v.object({
    kind: v.literal("refunded"),
    reason: reasonTextSchema,
    /** By line number; all of it where none are named. */
    lines: v.optional(
      v.pipe(
        v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))),
        v.minLength(1),
        v.maxLength(500),
      ),
    ),
  }),
]);
export type UncollectedChoice = v.InferOutput<typeof uncollectedChoiceSchema>;

const commandBase = { id: idSchema, basketId: idSchema };
const refSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
export const dueWaySchema = v.picklist(DUE_WAYS);
/** What a phone may ask of the board. Carried out one after another, each id once. */
export const boardCommandSchema = v.variant("kind", [
  /** `due`: how what it comes to above what was paid is settled; must be said where something is due, changes nothing elsewhere. */
  v.object({ ...commandBase, kind: v.literal("validate"), basis: basisSchema, due: v.optional(dueWaySchema) }),
  v.object({ ...commandBase, kind: v.literal("undo") }),
  v.object({ ...commandBase, kind: v.literal("accept_late"), basis: basisSchema, due: v.optional(dueWaySchema) }),
  v.object({ ...commandBase, kind: v.literal("dismiss_late") }),
  /** Handed over. `at`: when, on the market's clocks, for a phone that was offline then; else the moment it is carried out. */
  v.object({ ...commandBase, kind: v.literal("collect"), at: v.optional(instantSchema) }),
  v.object({ ...commandBase, kind: v.literal("uncollect") }),
  v.object({ ...commandBase, kind: v.literal("decide_uncollected"), choice: uncollectedChoiceSchema }),
  v.object({ ...commandBase, kind: v.literal("reopen"), reason: reasonTextSchema }),
  /** Goods from what is left; `replaces`: in place of that line. `atFormerPrice`: it costs no more than what it replaces. */
  v.object({
    ...commandBase,
    kind: v.literal("add_line"),
    lineId: idSchema,
    offerId: idSchema,
    quantityMilli: quantityMilliSchema,
    replaces: v.optional(refSchema),
    atFormerPrice: v.optional(v.boolean()),
  }),
  /** Takes out a line that was added on the spot. */
  v.object({ ...commandBase, kind: v.literal("remove_line"), lineId: idSchema }),
  /** The customer agrees to pay up to so much for a line that weighs more than its maximum. */
  v.object({
    ...commandBase,
    kind: v.literal("agree_extra"),
    ref: refSchema,
    upToCents: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
  }),
  /** A basket for who comes without an order; `basketId` is its new id. */
  v.object({
    ...commandBase,
    kind: v.literal("open_walk_in"),
    firstName: nameSchema,
    lastName: v.optional(nameSchema),
    phone: v.optional(phoneSchema),
    email: v.optional(emailSchema),
  }),
  /** Another way for what is still due, or its money in hand. */
  v.object({ ...commandBase, kind: v.literal("settle_due"), dueId: idSchema, way: dueWaySchema }),
  /** How a short good was shared; the counts themselves stand in the draft. `basketId`: any basket that has the good. */
  v.object({
    ...commandBase,
    kind: v.literal("note_share"),
    product: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    arrivedMilli: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)),
    orderedMilli: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)),
    way: v.picklist([...SHARE_WAYS, "by_hand"]),
  }),
]);
export type BoardCommand = v.InferOutput<typeof boardCommandSchema>;

export const fromPhoneSchema = v.variant("type", [
  v.object({
    type: v.literal("hello"),
    protocol: v.number(),
    build: v.pipe(v.string(), v.maxLength(80)),
    factsSeq: v.number(),
    /** The facts it kept hold people's numbers. */
    phones: v.optional(v.boolean(), false),
  }),
  v.object({ type: v.literal("command"), command: boardCommandSchema }),
]);
export type FromPhone = v.InferOutput<typeof fromPhoneSchema>;

/** What a basket owed beyond what was paid, and how that stands. */
export const boardDueSchema = v.object({
  id: v.string(),
  amountCents: cents,
  way: v.picklist(DUE_WAYS),
  status: v.picklist(DUE_STATUSES),
  /** How the payment page of a card stands: nobody opened it, somebody is on it, the bank said no, it ran out. */
  page: v.picklist(["none", "open", "declined", "ended"]),
  /** Who took the money or decided. */
  byName: v.string(),
  at: instantSchema,
});
export type BoardDue = v.InferOutput<typeof boardDueSchema>;

export const boardBasketSchema = v.object({
  id: v.string(),
  /** The basket's small number, also its name in the draft. */
  number: v.number(),
  firstName: v.string(),
  lastName: v.string(),
  /** Only for people who may read phones, else empty. */
  phone: v.string(),
  status: v.picklist(["ordered", "validated", "cancelled"]),
  revision: v.number(),
  paidCents: cents,
  refundedCents: cents,
  finalCents: v.nullable(cents),
  fees: v.array(marketFeeSchema),
  validatedAt: v.nullable(instantSchema),
  validatedByName: v.nullable(v.string()),
  validatedById: v.nullable(v.string()),
  draftSeq: v.nullable(v.number()),
  /** The customer's wish for goods that do not come. */
  ifMissing: v.picklist(IF_MISSING),
  /** When it was handed over (COL-1 … COL-3); null = still here. */
  collectedAt: v.nullable(instantSchema),
  /** Of the code that the customer shows, for a phone that reads it without a network; "" where there is none. */
  codeHash: v.string(),
  /** Settled otherwise than by card. */
  dueCents: cents,
  dues: v.array(boardDueSchema),
  /** Came without an order. */
  walkIn: v.boolean(),
  /** What is carried is asked with the next order: there must be somebody to ask. */
  hasAccount: v.boolean(),
  collectedByName: v.nullable(v.string()),
  lines: v.array(basketLineSchema),
});
export type BoardBasket = v.InferOutput<typeof boardBasketSchema>;

export const lookAgainSchema = v.object({
  id: v.string(),
  basketId: v.string(),
  byUserId: v.string(),
  byName: v.string(),
  seen: basisSchema,
  now: basisSchema,
  at: instantSchema,
});
export const lateChangeSchema = v.object({
  id: v.string(),
  basketId: v.string(),
  validated: basisSchema,
  proposed: basisSchema,
  authors: v.array(v.string()),
  at: instantSchema,
});

export const boardFactsSchema = v.object({
  distributionId: v.string(),
  marketId: v.string(),
  marketName: v.string(),
  placeName: v.string(),
  pickupOn: v.string(),
  pickupStartsAt: instantSchema,
  pickupEndsAt: instantSchema,
  timeZone: v.string(),
  /** How the market makes its baskets: before people come, or while they are there. */
  composition: v.picklist(["before", "during"]),
  factsSeq: v.number(),
  frozen: v.boolean(),
  validatedAt: v.nullable(instantSchema),
  lead: v.nullable(v.object({ userId: v.string(), name: v.string() })),
  /** A sandbox with invented baskets; absent in what an older build kept. */
  trial: v.optional(v.boolean()),
  baskets: v.array(boardBasketSchema),
  lookAgains: v.array(lookAgainSchema),
  lateChanges: v.array(lateChangeSchema),
});
export type BoardFacts = v.InferOutput<typeof boardFactsSchema>;

/** What the room says to a phone. */
export type FromRoom =
  | {
      type: "welcome";
      protocol: number;
      build: string;
      you: {
        userId: string;
        name: string;
        canValidate: boolean;
        canClose: boolean;
        canWaive: boolean;
        canCorrect: boolean;
      };
      now: number;
    }
  | { type: "reload" }
  /** Whole facts, or only the baskets that changed (`partial`); look agains and late changes are always whole. */
  | { type: "facts"; partial: boolean; facts: BoardFacts }
  | { type: "packed_facts"; partial: boolean; facts: PackedFacts }
  /** Entries stored: acknowledgement and author of record in one. `entries` are keys of the draft. */
  | { type: "receipt"; seq: number; by: string; name: string; at: number; entries: string[] }
  | { type: "authors"; authors: [entry: string, userId: string, name: string, at: number, seq: number][] }
  /** Who is where; names come from the server, never from awareness. */
  | { type: "presence"; people: { connection: string; userId: string; name: string; basket: number | null }[] }
  | { type: "result"; id: string; ok: true; answer: CommandAnswer }
  | { type: "result"; id: string; ok: false; code: string; data?: Readonly<Record<string, unknown>> };

export type CommandAnswer =
  | {
      kind: "validated";
      basketId: string;
      revision: number;
      refundCents: number;
      undoUntil: number;
      /** What was due and how it is settled. */
      due?: { id: string; amountCents: number; way: DueWay };
    }
  | { kind: "share_noted"; basketId: string }
  | {
      kind: "look_again";
      basketId: string;
      lookAgainId: string;
      seen: v.InferOutput<typeof basisSchema>;
      now: v.InferOutput<typeof basisSchema>;
    }
  | {
      kind:
        | "undone"
        | "late_accepted"
        | "late_dismissed"
        | "collected"
        | "uncollected"
        | "uncollected_decided"
        | "reopened";
      basketId: string;
      revision: number;
      /** To be given back by hand from the till. */
      handBackCents?: number;
    }
  | { kind: "line_added"; basketId: string; revision: number; lineId: string; ref: number }
  | { kind: "line_removed" | "extra_agreed" | "walk_in_opened" | "due_settled"; basketId: string; revision: number };
