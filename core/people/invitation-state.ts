export const INVITATION_DAYS = 30;
const DAY_MS = 86_400_000;

export type InvitationState = "open" | "accepted" | "withdrawn" | "expired";

/** The instant from which a link sent now opens no more (IVL-3). Epoch ms. */
export const invitationEnd = (sentAt: number): number => sentAt + INVITATION_DAYS * DAY_MS;

/** IVL-3. What has become of an invitation's newest link; the older ones are found no more at all. */
export function invitationState(
  row: { acceptedAt: number | null; withdrawnAt: number | null; expiresAt: number },
  now: number,
): InvitationState {
  if (row.acceptedAt !== null) return "accepted";
  if (row.withdrawnAt !== null) return "withdrawn";
  return now < row.expiresAt ? "open" : "expired";
}
