import type { DistributionCard } from "../../../core/contract/market.ts";
import { formatDay, formatHours, formatLongDay } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";

type Pickup = Pick<DistributionCard, "pickupStartsAt" | "pickupEndsAt" | "timeZone">;

/** Kept together: an hour that begins the next line by its dash is read wrong. */
const hours = (pickup: Pickup) =>
  formatHours(pickup.pickupStartsAt, pickup.pickupEndsAt, pickup.timeZone).replaceAll(" ", "\u00a0");

/** "Retrait samedi 21 novembre, 10 h – 12 h 30" */
export const pickupText = (pickup: Pickup): string =>
  t("shop.pickupOn", { day: formatLongDay(pickup.pickupStartsAt, pickup.timeZone), hours: hours(pickup) });

/** "Retrait sam. 21 nov., 10 h – 12 h 30": on cards. */
export const shortPickupText = (pickup: Pickup): string =>
  t("shop.pickupOn", { day: formatDay(pickup.pickupStartsAt, pickup.timeZone), hours: hours(pickup) });
