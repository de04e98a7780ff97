import * as v from "valibot";
import { emailSchema, instantSchema, localeSchema, nameSchema, phoneSchema } from "./values.ts";

export const sessionSchema = v.object({
  user: v.nullable(
    v.object({
      id: v.string(),
      email: v.string(),
      firstName: v.string(),
      lastName: v.string(),
      phone: v.string(),
      locale: localeSchema,
      hasPassword: v.boolean(),
    }),
  ),
  markets: v.array(v.object({ id: v.string(), slug: v.string(), name: v.string(), roles: v.array(v.string()) })),
  duties: v.array(v.object({ distributionId: v.string(), marketId: v.string(), task: v.string() })),
  producers: v.array(v.object({ id: v.string(), slug: v.string(), name: v.string(), role: v.string() })),
  /** Boards that this person may join around now, nearest first. */
  boards: v.array(v.object({ distributionId: v.string(), marketName: v.string(), pickupOn: v.string() })),
  /** True only where the demo doors exist. */
  demo: v.boolean(),
  build: v.string(),
  /** Market time: what the server's clock says in a market, for windows and countdowns. */
  now: instantSchema,
});
export type Session = v.InferOutput<typeof sessionSchema>;

export const codeRequestSchema = v.object({ email: emailSchema, locale: v.optional(localeSchema, "fr") });
export const codeVerifySchema = v.object({
  email: emailSchema,
  code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/)),
  /** Asked only of people the market does not know yet. */
  firstName: v.optional(nameSchema),
  lastName: v.optional(nameSchema),
  phone: v.optional(phoneSchema),
  locale: v.optional(localeSchema),
});
const passwordSchema = v.pipe(v.string(), v.minLength(10), v.maxLength(200));
export const passwordSignInSchema = v.object({
  email: emailSchema,
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});
export const resetRequestSchema = codeRequestSchema;
export const resetConfirmSchema = v.object({
  email: emailSchema,
  code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/)),
  password: passwordSchema,
});
export const passwordChangeSchema = v.object({
  current: v.optional(v.pipe(v.string(), v.maxLength(200))),
  password: passwordSchema,
});
export const accountChangeSchema = v.object({
  firstName: v.optional(nameSchema),
  lastName: v.optional(nameSchema),
  phone: v.optional(phoneSchema),
  locale: v.optional(localeSchema),
});
export const sessionListSchema = v.object({
  sessions: v.array(
    v.object({
      id: v.string(),
      device: v.string(),
      createdAt: instantSchema,
      lastSeenAt: instantSchema,
      current: v.boolean(),
    }),
  ),
});
