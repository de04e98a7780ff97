import type { Settings } from "../env.ts";
import { linkToken, linkTokenHash } from "./link-token.ts";

const token = (settings: Settings, dayPassId: string): Promise<string> =>
  linkToken(settings.AUTH_SECRET, "day-pass", dayPassId);

/** What the commands keep of a one-day link. */
export const dayPassHash =
  (settings: Settings) =>
  async (dayPassId: string): Promise<string> =>
    await linkTokenHash(await token(settings, dayPassId));

/** The link as its QR code shows it, as often as somebody wants to show it. */
export const dayPassLink = async (settings: Settings, dayPassId: string): Promise<string> =>
  `${settings.APP_URL}/day/${await token(settings, dayPassId)}`;
