import * as v from "valibot";

/**
 * Fields of v1 requests: forms carry strings only. The messages are the names of Stripe's refusals, see `read-params.ts`.
 * Cut to what the simulator plays: every object is strict, so a parameter that Stripe does not know is refused here too.
 */
export const integer = v.pipe(v.string(), v.nonEmpty("empty"), v.regex(/^-?\d{1,15}$/, "integer"), v.transform(Number));

export const positive = v.pipe(integer, v.minValue(1, "minimum 1"));

export const flag = v.pipe(
  v.picklist(["true", "false"]),
  v.transform((word) => word === "true"),
);

export const text = v.pipe(v.string(), v.nonEmpty("empty"), v.maxLength(5_000, "too long"));

export const euro = v.pipe(
  v.string(),
  v.transform((word) => word.toLowerCase()),
  v.literal("eur", "currency"),
);

/** 50 keys of 40 characters, values of 500; an empty string unsets all. */
export const metadata = v.optional(
  v.union([
    v.pipe(
      v.literal(""),
      v.transform((): Record<string, string> => ({})),
    ),
    v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(40, "metadata")), v.pipe(v.string(), v.maxLength(500, "metadata"))),
      v.check((entries) => Object.keys(entries).length <= 50, "metadata"),
    ),
  ]),
  {},
);

export const expand = { expand: v.optional(v.array(v.string()), []) };

const range = v.union([
  integer,
  v.strictObject({
    gt: v.optional(integer),
    gte: v.optional(integer),
    lt: v.optional(integer),
    lte: v.optional(integer),
  }),
]);

export type CreatedRange = v.InferOutput<typeof range>;

export const paging = {
  ...expand,
  created: v.optional(range),
  limit: v.optional(v.pipe(integer, v.minValue(1, "minimum 1"), v.maxValue(100, "maximum 100")), "10"),
  starting_after: v.optional(text),
  ending_before: v.optional(text),
};

export const nothing = v.strictObject({ ...expand });
