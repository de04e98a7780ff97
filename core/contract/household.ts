import * as v from "valibot";
import { emailSchema, idSchema, instantSchema, nameSchema } from "./values.ts";

export const householdLoginWishSchema = v.object({ email: emailSchema, name: nameSchema });
export type HouseholdLoginWish = v.InferOutput<typeof householdLoginWishSchema>;

export const householdLoginAddedSchema = v.object({ loginId: idSchema });

export const householdSchema = v.object({
  /** False for who came in by a second address: these lists are the first one's to change. */
  mayChange: v.boolean(),
  logins: v.array(
    v.object({
      id: idSchema,
      email: v.string(),
      name: v.string(),
      addedAt: instantSchema,
      /** null until its owner signed in once. */
      verifiedAt: v.nullable(instantSchema),
      /** Whether this session came in by it. */
      isCurrent: v.boolean(),
    }),
  ),
});
export type Household = v.InferOutput<typeof householdSchema>;
