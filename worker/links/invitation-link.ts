import type { Settings } from "../env.ts";
import { linkToken, linkTokenHash } from "./link-token.ts";

/** The token of an invitation's n-th mail. */
export const invitationToken = (settings: Settings, invitationId: string, timesSent: number): Promise<string> =>
  linkToken(settings.AUTH_SECRET, "invitation", invitationId, timesSent);

/** What the commands keep of it. */
export const invitationLinkHash =
  (settings: Settings) =>
  async (invitationId: string, timesSent: number): Promise<string> =>
    await linkTokenHash(await invitationToken(settings, invitationId, timesSent));

/** The address stands behind the "#": it fills in the sign-in box and is sent to no server. */
export const invitationLink = ({ APP_URL }: Settings, token: string, email: string): string =>
  `${APP_URL}/invitation/${token}#${encodeURIComponent(email)}`;
