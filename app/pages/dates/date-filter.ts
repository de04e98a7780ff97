import type { ManagedDistribution } from "../../api/manage.ts";

export const DATE_FILTERS = ["all", "ahead", "drafts", "past", "cancelled"] as const;
export type DateFilter = (typeof DATE_FILTERS)[number];

export const isDateFilter = (value: unknown): value is DateFilter => DATE_FILTERS.some((one) => one === value);

/** Whether a date is among what somebody asks for. */
export function isShown(date: ManagedDistribution, filter: DateFilter, now: number): boolean {
  switch (filter) {
    case "all":
      return true;
    case "ahead":
      return date.pickupEndsAt > now && date.state !== "cancelled";
    case "drafts":
      return date.state === "draft";
    case "past":
      return date.pickupEndsAt <= now && date.state !== "cancelled";
    case "cancelled":
      return date.state === "cancelled";
  }
}
