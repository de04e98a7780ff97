import * as v from "valibot";
import { MARKET_ROLES, PRODUCER_ROLES } from "../people/capability.ts";
import { emailSchema, idSchema, instantSchema } from "./values.ts";

/** As many as one press invites; more go in a second one. */
export const MOST_INVITED_AT_ONCE = 200;

const emailsSchema = v.pipe(v.array(emailSchema), v.minLength(1), v.maxLength(MOST_INVITED_AT_ONCE));
const wordSchema = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000)), "");

/** Into a market with roles, or to open a producer space for it. */
export const inviteToMarketSchema = v.variant("kind", [
  v.object({
    kind: v.literal("member"),
    emails: emailsSchema,
    roles: v.optional(v.pipe(v.array(v.picklist(MARKET_ROLES)), v.maxLength(4)), []),
    message: wordSchema,
  }),
  v.object({ kind: v.literal("producer"), emails: emailsSchema, message: wordSchema }),
]);

/** Into a producer's team. */
export const inviteToProducerSchema = v.object({
  emails: emailsSchema,
  role: v.optional(v.picklist(PRODUCER_ROLES), "editor"),
  message: wordSchema,
});

/** What became of each address asked for. */
export const invitedSchema = v.object({
  invited: v.array(v.string()),
  /** Members, or farms that sell here already. */
  alreadyIn: v.array(v.string()),
  /** Have a link that still opens: "Renvoyer" makes a new one. */
  alreadyInvited: v.array(v.string()),
});
export type Invited = v.InferOutput<typeof invitedSchema>;

export const invitationListSchema = v.object({
  invitations: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(["member", "producer", "producer_person"]),
      email: v.string(),
      roles: v.array(v.string()),
      invitedByName: v.string(),
      lastSentAt: instantSchema,
      timesSent: v.number(),
      expiresAt: instantSchema,
      state: v.picklist(["open", "expired"]),
    }),
  ),
});
export type WaitingInvitation = v.InferOutput<typeof invitationListSchema>["invitations"][number];

export const linkTokenSchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
export const invitationIdSchema = idSchema;

/** What a link is about, for who holds it; no address and no surname. */
export const invitationSchema = v.object({
  kind: v.picklist(["member", "producer", "producer_person"]),
  roles: v.array(v.string()),
  message: v.string(),
  invitedByName: v.string(),
  market: v.nullable(v.object({ slug: v.string(), name: v.string(), commune: v.string(), scene: v.string() })),
  producer: v.nullable(v.object({ slug: v.string(), name: v.string(), commune: v.string(), scene: v.string() })),
});
export type Invitation = v.InferOutput<typeof invitationSchema>;

/** Where the one who accepted goes on. */
export const acceptedSchema = v.object({
  kind: v.picklist(["member", "producer_person"]),
  roles: v.array(v.string()),
  slug: v.string(),
});
export type Accepted = v.InferOutput<typeof acceptedSchema>;
