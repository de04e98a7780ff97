import type { JournalEntry } from "../../core/contract/journal.ts";
import { isDueWay } from "../../core/due/due-way.ts";
import { isDateChange } from "../../core/journal/journal-groups.ts";
import { isReason } from "../../core/line/reason.ts";
import { cents } from "../../core/money/cents.ts";
import { grams, sumGrams } from "../../core/quantity/grams.ts";
import { milli } from "../../core/quantity/milli.ts";
import { formatCents } from "../i18n/format-money.ts";
import { formatMilli, formatMilliNumber, formatWeighing } from "../i18n/format-quantity.ts";
import { t } from "../i18n/t.ts";

/** One change in words: what it is about, and "from → to · why". */
export type ChangeText = { readonly what: string; readonly text: string };

export function changeText(entry: JournalEntry): ChangeText {
  const why = reasonText(entry.reason);
  switch (entry.kind) {
    case "count":
    case "weigh":
    case "reason":
      return {
        what: entry.productName ?? t(`history.${entry.kind}`),
        text: joined([arrow(valueText(entry, entry.before), valueText(entry, entry.after)), why]),
      };
    case "line_final":
      return {
        what: entry.productName ?? t(`history.${entry.kind}`),
        text: joined([arrow(amountText(entry.before, "cents"), amountText(entry.after, "cents")), why]),
      };
    case "note":
    case "crate":
    case "bags":
    case "arrived":
      return {
        what: t(`history.${entry.kind}`),
        text: arrow(valueText(entry, entry.before), valueText(entry, entry.after)),
      };
    default:
      return recordedText(entry, why);
  }
}

/** What commands recorded. A kind of a newer build still says whom, what and why. */
function recordedText(entry: JournalEntry, why: string): ChangeText {
  const total = amountText(entry.after, "totalCents");
  const amount = amountText(entry.after, "amountCents");
  switch (entry.kind) {
    case "validated": {
      const refund = amountText(entry.after, "refundCents");
      const isNothing = refund === "" || refund === formatCents(cents(0));
      return {
        what: t("history.validated"),
        text: isNothing ? total : t("history.withRefund", { amount: total, refund }),
      };
    }
    case "late_accepted":
      return {
        what: t("history.late_accepted"),
        text: joined([arrow(amountText(entry.before, "totalCents"), total), why]),
      };
    case "line_added":
    case "line_replaced":
    case "line_removed":
    case "extra_agreed":
      return {
        what: t(`history.${entry.kind}`),
        text: joined([nameIn(entry), arrow(amountText(entry.before, "cents"), amountText(entry.after, "cents")), why]),
      };
    case "corrected":
    case "refund_repaid":
      return { what: t(`history.${entry.kind}`), text: joined([amount === "" ? total : amount, why]) };
    case "line_corrected":
      return {
        what: t("history.line_corrected"),
        text: joined([entry.productName ?? "", amountText(entry.after, "cents"), why]),
      };
    case "shared_short":
      return { what: t("history.shared_short"), text: sharedText(entry.after) };
    case "due_settled":
      return {
        what: t("history.due_settled"),
        text: joined([amount, arrow(wayText(entry.before), wayText(entry.after))]),
      };
    default:
      return {
        what: isDateChange(entry.kind) ? t(`history.${entry.kind}`) : t("history.other"),
        text: joined([nameIn(entry), amount, why]),
      };
  }
}

const nameIn = (entry: JournalEntry): string => {
  const named = memberOf(entry.after, "name") ?? memberOf(entry.before, "name");
  return typeof named === "string" ? named : (entry.productName ?? "");
};

function sharedText(after: unknown): string {
  const product: unknown = memberOf(after, "product");
  const way: unknown = memberOf(after, "way");
  const known = way === "in_order" || way === "in_turn" || way === "by_hand" ? t(`history.way.${way}`) : "";
  return joined([typeof product === "string" ? product : "", known]);
}

function wayText(settled: unknown): string {
  const way = memberOf(settled, "way");
  return isDueWay(way) ? t(`history.due.${way}`) : "";
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && name in value ? Reflect.get(value, name) : undefined;

function amountText(value: unknown, name: string): string {
  const amount = memberOf(value, name);
  return typeof amount === "number" && Number.isSafeInteger(amount) ? formatCents(cents(amount)) : "";
}

const reasonText = (reason: string | null): string =>
  isReason(reason) ? t(`history.reason.${reason}`) : (reason ?? "");

function valueText(entry: JournalEntry, value: unknown): string {
  if (value === null || value === undefined) return entry.kind === "arrived" ? t("history.notHere") : "";
  if (entry.kind === "weigh" && Array.isArray(value) && value.every((one) => typeof one === "number"))
    return formatWeighing(sumGrams(value.map(grams)));
  if (entry.kind === "count" && typeof value === "number") {
    if (value === 0) return t("history.reason.missing");
    return entry.unit === null ? formatMilliNumber(milli(value)) : formatMilli(milli(value), entry.unit);
  }
  if (entry.kind === "reason" && typeof value === "string") return reasonText(value);
  if (typeof value === "boolean") return value ? t("history.here") : t("history.notHere");
  if (typeof value === "object") {
    const added = memberOf(value, "milli");
    return typeof added === "number" ? formatMilliNumber(milli(added)) : "";
  }
  return String(value);
}

/** Nobody had looked before, or nothing is observed any more: then there is one side only. */
const arrow = (from: string, to: string): string => {
  const now = to === "" ? t("history.takenBack") : to;
  return from === "" || from === now ? now : `${from} → ${now}`;
};

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");
