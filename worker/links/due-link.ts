import type { Settings } from "../env.ts";
import { linkToken, linkTokenHash } from "./link-token.ts";

/** In a due's QR code; only its hash is kept, and it opens nothing but the payment of that due. */
const token = (settings: Settings, dueId: string): Promise<string> => linkToken(settings.AUTH_SECRET, "due", dueId);

export const dueLinkHash = async (settings: Settings, dueId: string): Promise<string> =>
  await linkTokenHash(await token(settings, dueId));

export const dueLink = async (settings: Settings, dueId: string): Promise<string> =>
  `${settings.APP_URL}/pay/${await token(settings, dueId)}`;
