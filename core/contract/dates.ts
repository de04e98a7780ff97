import * as v from "valibot";
import { WEEKDAYS } from "../time/local-date.ts";
import { cents, dateSchema, idSchema, instantSchema, localTimeSchema } from "./values.ts";

const placeSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));
/** null = as many baskets as come. */
export const basketCapSchema = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)));
export const dateNoteSchema = v.pipe(v.string(), v.trim(), v.maxLength(500));

const relativeSchema = v.object({
  daysBefore: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)),
  at: localTimeSchema,
});
/** Hours in the market's local time, the order window counted in days before the pickup (core/time/cycle). */
export const cycleHoursSchema = v.object({
  pickup: v.tuple([localTimeSchema, localTimeSchema]),
  opens: relativeSchema,
  closes: relativeSchema,
});
export const cycleDaysSchema = v.variant("every", [
  v.object({
    every: v.literal("week"),
    weeks: v.picklist([1, 2, 3]),
    weekday: v.picklist(WEEKDAYS),
    from: dateSchema,
    to: dateSchema,
  }),
  v.object({
    every: v.literal("month"),
    nth: v.picklist([1, 2, 3, 4, 5]),
    weekday: v.picklist(WEEKDAYS),
    from: dateSchema,
    to: dateSchema,
  }),
]);

/** How a cycle is stored: its days and hours. */
export const cycleRuleSchema = v.object({ days: cycleDaysSchema, hours: cycleHoursSchema });

export const planCycleSchema = v.object({
  days: cycleDaysSchema,
  hours: cycleHoursSchema,
  placeName: placeSchema,
  skipHolidays: v.boolean(),
  /** Days of the rule that are left out. */
  without: v.pipe(v.array(dateSchema), v.maxLength(120)),
  basketCap: basketCapSchema,
  note: dateNoteSchema,
  catalogIds: v.pipe(v.array(idSchema), v.maxLength(200)),
  leadUserId: v.optional(idSchema),
  draft: v.boolean(),
});
export type PlanCycle = v.InferOutput<typeof planCycleSchema>;
export const plannedCycleSchema = v.object({ cycleId: v.string(), dates: v.number() });

/** Until when a cycle goes on; earlier than now ends it, later adds dates. */
export const cycleEndSchema = v.object({ to: dateSchema });
export const cycleEndedSchema = v.object({ added: v.number(), removed: v.number(), kept: v.number() });

/** One date edited: its day and hours, its place, how many baskets, a word. */
export const editDateSchema = v.object({
  pickupOn: dateSchema,
  pickupFrom: localTimeSchema,
  pickupTo: localTimeSchema,
  opensOn: dateSchema,
  opensTime: localTimeSchema,
  closesOn: dateSchema,
  closesTime: localTimeSchema,
  placeName: placeSchema,
  basketCap: basketCapSchema,
  note: dateNoteSchema,
  /** `following`: the same hours, place and cap for all later dates of its cycle; its own day then stays. */
  scope: v.picklist(["one", "following"]),
});
export type EditDate = v.InferOutput<typeof editDateSchema>;
/** How many dates were changed, how many customers are asked, and which dates could not be changed. */
export const editedDateSchema = v.object({ dates: v.number(), asked: v.number(), left: v.number() });

export const copyDateSchema = v.object({ pickupOn: dateSchema, draft: v.boolean() });

export const publishDatesSchema = v.object({ ids: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(120)) });
export const publishedDatesSchema = v.object({ published: v.number() });

export const cancelDateSchema = v.object({ reason: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(500)) });
/** What cancelling a date does, before it is done, and how far it is. */
export const cancellationSchema = v.object({
  baskets: v.number(),
  refundCents: cents,
  producers: v.number(),
  paymentsUnderWay: v.number(),
  /** Baskets that volunteers have validated: such a date is not cancelled any more. */
  validated: v.number(),
  run: v.nullable(
    v.object({
      total: v.number(),
      done: v.number(),
      closed: v.boolean(),
      reason: v.string(),
      byName: v.string(),
      openedAt: instantSchema,
      refunds: v.number(),
      refundsSent: v.number(),
      refundsFailed: v.number(),
      sentCents: cents,
    }),
  ),
});
export type Cancellation = v.InferOutput<typeof cancellationSchema>;

/** The end of one producer's own order window, in local time; null = with the sale. */
export const producerWindowSchema = v.object({
  closes: v.nullable(v.object({ on: dateSchema, at: localTimeSchema })),
});

export const moveChoiceSchema = v.object({ choice: v.picklist(["keep", "refund"]) });
export const movedOrderSchema = v.object({
  formerPickupStartsAt: instantSchema,
  choice: v.nullable(v.picklist(["keep", "refund"])),
});

export const cycleSchema = v.object({
  id: v.string(),
  days: cycleDaysSchema,
  hours: cycleHoursSchema,
  skipHolidays: v.boolean(),
  endedAt: v.nullable(instantSchema),
  /** Of those still to come. */
  dates: v.number(),
});
