/** The only version played: the one pinned by the installed SDK. A test compares it with the SDK's. */
export const API_VERSION = "2026-10-28.endive";

/** Owner of everything that is not on a connected account. Never visible as a destination. */
export const PLATFORM = "acct_1SimPlatform";

export const SECOND_MS = 1_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Days until a card payment is available when the platform's balance settings say nothing else. */
export const DEFAULT_DELAY_DAYS = 3;

/** Stripe keeps v1 keys at least 24 h and v2 keys 30 days. */
export const V1_KEY_LIFE_MS = DAY_MS;
export const V2_KEY_LIFE_MS = 30 * DAY_MS;

/** A payout leaves at the cut (midnight UTC) and reaches the bank the same morning. */
export const PAYOUT_TRAVEL_MS = 6 * HOUR_MS;

/** Account links are short-lived on the real thing too. */
export const ACCOUNT_LINK_LIFE_MS = 10 * 60 * SECOND_MS;

/** Least card amount in euros. */
export const LEAST_CHARGE_CENTS = 50;

/** Requests kept for `/_sim/requests`. */
export const REQUEST_LOG_ROWS = 5_000;
