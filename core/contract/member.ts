import * as v from "valibot";
import { idSchema, instantSchema } from "./values.ts";

const tagSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30));

/** What the team notes about a member, for its own eyes. */
export const memberNoteSchema = v.object({
  note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000))),
  tags: v.optional(
    v.pipe(
      v.array(tagSchema),
      v.transform((tags) => [...new Set(tags)]),
      v.maxLength(10),
    ),
  ),
});

/** Who gave which right, let in or took out whom, and when; newest first. */
export const rightsJournalSchema = v.object({
  entries: v.array(
    v.object({
      id: v.string(),
      at: instantSchema,
      kind: v.picklist([
        "roles_changed",
        "member_removed",
        "member_left",
        "members_invited",
        "producers_invited",
        "invitation_accepted",
        "request_accepted",
        "request_declined",
      ]),
      byName: v.string(),
      /** Of whom; empty where it is about nobody in particular. */
      name: v.string(),
      before: v.array(v.string()),
      after: v.array(v.string()),
      count: v.number(),
    }),
  ),
});
export type RightsEntry = v.InferOutput<typeof rightsJournalSchema>["entries"][number];

export const joinRequestSchema = v.object({ message: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000)), "") });
export const joinRequestListSchema = v.object({
  requests: v.array(
    v.object({ id: v.string(), name: v.string(), email: v.string(), message: v.string(), askedAt: instantSchema }),
  ),
});
export type JoinRequest = v.InferOutput<typeof joinRequestListSchema>["requests"][number];
export const joinDecisionSchema = v.object({
  ids: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(200)),
  accepted: v.boolean(),
});
