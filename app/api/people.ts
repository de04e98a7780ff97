import { action, query } from "@solidjs/router";
import type { Invitation, Invited, WaitingInvitation } from "../../core/contract/invitation.ts";
import type { JoinRequest, RightsEntry } from "../../core/contract/member.ts";
import type { MarketRole } from "../../core/people/capability.ts";
import type { OptionalMail } from "../../core/people/mail-kind.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

export type { Invitation, Invited, JoinRequest, RightsEntry, WaitingInvitation };

/** What a link invites to; looking accepts nothing. */
export const loadInvitation = query(
  (token: string) => answer(api.invitations[":token"].$get({ param: { token } })),
  "invitation",
);

const acceptId = createCommandId();
export async function acceptInvitation(token: string) {
  const accepted = await answer(
    api.invitations[":token"].accept.$post({ param: { token } }, acceptId.headersFor(["accept", token])),
  );
  acceptId.renew();
  return accepted;
}

export const loadInvitations = query(
  async (slug: string) => (await answer(api.manage[":slug"].invitations.$get({ param: { slug } }))).invitations,
  "invitations",
);

export interface InvitationWish {
  kind: "member" | "producer";
  emails: string[];
  roles: MarketRole[];
  message: string;
}

const inviteId = createCommandId();
export const sendInvitations = action(async (slug: string, { kind, emails, roles, message }: InvitationWish) => {
  const json = kind === "member" ? { kind, emails, roles, message } : { kind, emails, message };
  const told = await answer(
    api.manage[":slug"].invitations.$post({ param: { slug }, json }, inviteId.headersFor([slug, json])),
  );
  inviteId.renew();
  return told;
}, "send-invitations");

const renewId = createCommandId();
export const renewInvitation = action(async (slug: string, invitationId: string) => {
  await done(
    api.manage[":slug"].invitations[":invitationId"].send.$post(
      { param: { slug, invitationId } },
      renewId.headersFor([slug, invitationId]),
    ),
  );
  renewId.renew();
}, "renew-invitation");

const withdrawId = createCommandId();
export const withdrawInvitation = action(async (slug: string, invitationId: string) => {
  await done(
    api.manage[":slug"].invitations[":invitationId"].$delete(
      { param: { slug, invitationId } },
      withdrawId.headersFor([slug, invitationId]),
    ),
  );
  withdrawId.renew();
}, "withdraw-invitation");

export const loadRequests = query(
  async (slug: string) => (await answer(api.manage[":slug"].requests.$get({ param: { slug } }))).requests,
  "join-requests",
);

const decideId = createCommandId();
export const decideRequests = action(async (slug: string, ids: string[], accepted: boolean) => {
  const json = { ids, accepted };
  await done(api.manage[":slug"].requests.$post({ param: { slug }, json }, decideId.headersFor([slug, json])));
  decideId.renew();
}, "decide-requests");

const askId = createCommandId();
export const askToJoin = action(async (slug: string, message: string) => {
  const json = { message };
  const asked = await answer(
    api.markets[":slug"].requests.$post({ param: { slug }, json }, askId.headersFor([slug, json])),
  );
  askId.renew();
  return asked.status;
}, "ask-to-join");

const noteId = createCommandId();
export const noteMember = action(async (slug: string, userId: string, json: { note: string; tags: string[] }) => {
  const headers = noteId.headersFor([slug, userId, json]);
  await done(api.manage[":slug"].members[":userId"].$patch({ param: { slug, userId }, json }, headers));
  noteId.renew();
}, "note-member");

const removeId = createCommandId();
export const removeMember = action(async (slug: string, userId: string) => {
  const headers = removeId.headersFor([slug, userId]);
  await done(api.manage[":slug"].members[":userId"].$delete({ param: { slug, userId } }, headers));
  removeId.renew();
}, "remove-member");

export const loadRights = query(
  async (slug: string, userId?: string) =>
    (await answer(api.manage[":slug"].rights.$get({ param: { slug }, query: userId === undefined ? {} : { userId } })))
      .entries,
  "rights",
);

const leaveId = createCommandId();
export const leaveMarket = action(async (slug: string) => {
  await done(api.account.markets[":slug"].$delete({ param: { slug } }, leaveId.headersFor(["leave", slug])));
  leaveId.renew();
}, "leave-market");

export const loadMailChoices = query(async () => (await answer(api.account.mails.$get())).markets, "mail-choices");

export const chooseMail = action(
  (slug: string, kind: OptionalMail, wanted: boolean) => done(api.account.mails.$put({ json: { slug, kind, wanted } })),
  "choose-mail",
);

/** What a mail's link ends; looking ends nothing. */
export const loadUnsubscription = query(
  (token: string) => answer(api.unsubscribe[":token"].$get({ param: { token } })),
  "unsubscription",
);

export const unsubscribe = action(
  (token: string) => done(api.unsubscribe[":token"].$post({ param: { token } })),
  "unsubscribe",
);

export const subscribeAgain = action(
  (token: string) => done(api.unsubscribe[":token"].$delete({ param: { token } })),
  "subscribe-again",
);
