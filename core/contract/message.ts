import * as v from "valibot";
import { bodySchema, idSchema, instantSchema } from "./values.ts";

export const MESSAGE_LISTS = ["all", "not_ordered", "ordered", "producers", "volunteers"] as const;
export type MessageList = (typeof MESSAGE_LISTS)[number];

const listSchema = v.picklist(MESSAGE_LISTS);
const subjectSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(150));

export const recipientsQuerySchema = v.object({ list: listSchema, distributionId: v.optional(idSchema) });
/** Who gets it now, and how many more are on the list and want no news. */
export const recipientsSchema = v.object({ count: v.number(), optedOut: v.number() });

export const messageTextSchema = v.object({ subject: subjectSchema, body: bodySchema });
export const messageSchema = v.object({
  ...messageTextSchema.entries,
  list: listSchema,
  /** The date that "ordered" and "not ordered" speak of. */
  distributionId: v.optional(idSchema),
});
export type MessageWish = v.InferOutput<typeof messageSchema>;

export const messagePreviewSchema = v.object({ subject: v.string(), html: v.string() });
export const sentMessageSchema = v.object({ messageId: v.string() });

export const messageListSchema = v.object({
  messages: v.array(
    v.object({
      id: v.string(),
      subject: v.string(),
      body: v.string(),
      list: listSchema,
      byName: v.string(),
      sentAt: instantSchema,
      recipients: v.number(),
      /** How many mails have left, and how many never will. */
      left: v.number(),
      failed: v.number(),
    }),
  ),
});
export type SentMessage = v.InferOutput<typeof messageListSchema>["messages"][number];
