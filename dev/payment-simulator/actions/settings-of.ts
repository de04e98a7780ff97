import { DEFAULT_DELAY_DAYS, PLATFORM } from "../constants.ts";
import { defaultSettings, nextPayoutAt } from "../objects/balance-settings.ts";
import type { Rows } from "../rows.ts";
import type { World } from "../world.ts";

export function settingsOf(world: World, account: string): Rows["balance_settings"] {
  const known = world.store.get("balance_settings", account);
  if (known !== undefined) {
    return known;
  }
  const settings = defaultSettings(account === PLATFORM ? "platform" : "connected", DEFAULT_DELAY_DAYS);
  return { account, settings, nextPayoutAt: nextPayoutAt(settings, world.now) };
}
