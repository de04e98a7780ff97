import type Stripe from "stripe";
import { DAY_MS } from "../constants.ts";
import type { BalanceSettings } from "./stored.ts";

export type WeeklyPayoutDay = "monday" | "tuesday" | "wednesday" | "thursday" | "friday";
export type PayoutInterval = "daily" | "manual" | "weekly";

const weekdays: Record<WeeklyPayoutDay, number> = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5 };

/**
 * The platform's own payouts are manual (automatic ones could drain money that transfers need). Connected accounts start on
 * weekly Mondays: the default that this platform has chosen in its dashboard.
 */
export function defaultSettings(owner: "platform" | "connected", delayDays: number): BalanceSettings {
  return {
    object: "balance_settings",
    payments: {
      debit_negative_balances: owner === "platform",
      payouts: {
        automatic_transfer_rules_by_currency: null,
        minimum_balance_by_currency: null,
        schedule:
          owner === "platform" ? { interval: "manual" } : { interval: "weekly", weekly_payout_days: ["monday"] },
        statement_descriptor: null,
        status: "enabled",
      },
      settlement_timing: { delay_days: delayDays, start_of_day: null },
    },
  };
}

export interface SettingsChange {
  interval?: PayoutInterval | undefined;
  weeklyDays?: WeeklyPayoutDay[] | undefined;
  statementDescriptor?: string | undefined;
  debitNegativeBalances?: boolean | undefined;
  /** `null` goes back to the default. */
  delayDaysOverride?: number | null | undefined;
}

export function changedSettings(
  settings: BalanceSettings,
  change: SettingsChange,
  defaultDelayDays: number,
): BalanceSettings {
  const { payments } = settings;
  const timing = payments.settlement_timing;
  return {
    object: "balance_settings",
    payments: {
      debit_negative_balances: change.debitNegativeBalances ?? payments.debit_negative_balances,
      payouts: payments.payouts && {
        ...payments.payouts,
        schedule:
          change.interval === undefined ? payments.payouts.schedule : schedule(change.interval, change.weeklyDays),
        statement_descriptor: change.statementDescriptor ?? payments.payouts.statement_descriptor,
      },
      settlement_timing:
        change.delayDaysOverride === undefined
          ? timing
          : change.delayDaysOverride === null
            ? { delay_days: defaultDelayDays, start_of_day: timing.start_of_day }
            : {
                delay_days: change.delayDaysOverride,
                delay_days_override: change.delayDaysOverride,
                start_of_day: timing.start_of_day,
              },
    },
  };
}

function schedule(
  interval: PayoutInterval,
  days: WeeklyPayoutDay[] | undefined,
): Stripe.BalanceSettings.Payments.Payouts.Schedule {
  return interval === "weekly" ? { interval, weekly_payout_days: days ?? ["monday"] } : { interval };
}

/** The next midnight UTC after `now` on which automatic payouts are cut, or null when they are manual. */
export function nextPayoutAt(settings: BalanceSettings, now: number): number | null {
  const plan = settings.payments.payouts?.schedule;
  if (plan?.interval !== "weekly" && plan?.interval !== "daily") {
    return null;
  }
  const named = (plan.weekly_payout_days ?? []).flatMap((day) => (isWeekday(day) ? [weekdays[day]] : []));
  const days = plan.interval === "weekly" ? named : [1, 2, 3, 4, 5];
  const today = Math.floor(now / DAY_MS);
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    // Day 0 of the epoch was a Thursday.
    if (days.includes((today + ahead + 4) % 7)) {
      return (today + ahead) * DAY_MS;
    }
  }
  return null;
}

function isWeekday(day: string): day is WeeklyPayoutDay {
  return day in weekdays;
}
