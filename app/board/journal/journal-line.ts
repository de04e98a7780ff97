import type { BoardBasket } from "../../../core/contract/board.ts";
import type { JournalPage } from "../../../core/contract/journal.ts";
import type { DraftEntry } from "../../../core/draft/draft-entry.ts";
import { isReason } from "../../../core/line/reason.ts";
import { cents } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { valueText } from "../line/value-text.ts";
import type { Board } from "../live/board.ts";

/** One thing that somebody did to a basket. */
export interface JournalLine {
  readonly id: string;
  readonly at: number;
  readonly name: string;
  readonly text: string;
}

type ServerEntry = JournalPage["entries"][number];

/** What volunteers observed, from the draft: every value ever written, also those replaced since. */
export function observedLines(board: Board, basket: BoardBasket): JournalLine[] {
  const history = board.history(basket.number);
  return history.flatMap(({ key, entry }) => {
    const author = board.author(key);
    if (author === undefined || isEcho(entry, history)) return [];
    const line = "l" in entry ? basket.lines.find(({ ref }) => ref === entry.l) : undefined;
    const what = valueText(line, entry);
    const text = line === undefined ? what : t("board.journal.ofLine", { name: line.productName, what });
    return [{ id: key, at: author.at, name: author.name, text }];
  });
}

/** "Manquant" is said once: by the count of none, not again by its reason; a reason taken back says nothing. */
const isEcho = (entry: DraftEntry, history: readonly { readonly entry: DraftEntry }[]): boolean =>
  entry.k === "reason" &&
  (entry.v === null ||
    (entry.v === "missing" &&
      history.some(({ entry: other }) => other.k === "count" && other.l === entry.l && other.v === 0)));

/** What the market recorded. Final lines are left out: the observations that led to them stand beside it. */
export const recordedLines = (entries: readonly ServerEntry[]): JournalLine[] =>
  entries
    .filter((entry) => entry.kind !== "line_final")
    .map((entry) => ({ id: entry.id, at: entry.at, name: entry.byName, text: recordedText(entry) }));

const amountIn = (value: unknown, name: string): string | undefined => {
  if (typeof value !== "object" || value === null || !(name in value)) return undefined;
  const amount: unknown = Reflect.get(value, name);
  return typeof amount === "number" && Number.isSafeInteger(amount) ? formatCents(cents(amount)) : undefined;
};

function recordedText(entry: ServerEntry): string {
  const why = isReason(entry.reason) ? t(`board.reason.${entry.reason}`) : (entry.reason ?? "");
  switch (entry.kind) {
    case "paid":
      return t("board.journal.paid", { amount: amountIn(entry.after, "amountCents") ?? "" });
    case "validated": {
      const amount = amountIn(entry.after, "totalCents") ?? "";
      const refund = amountIn(entry.after, "refundCents");
      const zero = formatCents(cents(0));
      return refund === undefined || refund === zero
        ? t("board.journal.validated", { amount })
        : t("board.journal.validatedRefund", { amount, refund });
    }
    case "undone":
      return t("board.journal.undone");
    case "reopened":
      return [t("board.journal.reopened"), why].filter(Boolean).join(" · ");
    case "corrected":
      return [t("board.journal.corrected", { amount: amountIn(entry.after, "totalCents") ?? "" }), why]
        .filter(Boolean)
        .join(" · ");
    case "line_corrected":
      return t("board.journal.lineCorrected", {
        name: entry.productName ?? "",
        amount: amountIn(entry.after, "cents") ?? "",
      });
    case "uncollected_decided":
      return [t("board.journal.uncollectedDecided"), why].filter(Boolean).join(" · ");
    case "refund_retried":
      return t("board.journal.refundRetried");
    case "refund_repaid":
      return [t("board.journal.refundRepaid", { amount: amountIn(entry.after, "amountCents") ?? "" }), why]
        .filter(Boolean)
        .join(" · ");
    case "collected":
      return t("board.journal.collected");
    case "uncollected":
      return t("board.journal.uncollected");
    case "late_accepted":
      return t("board.journal.lateAccepted", { amount: amountIn(entry.after, "totalCents") ?? "" });
    case "late_dismissed":
      return t("board.journal.lateDismissed");
    case "refund_sent":
      return t("board.journal.refundSent", { amount: amountIn(entry.after, "amountCents") ?? "" });
    default:
      return [entry.productName, why].filter(Boolean).join(" · ") || t("board.journal.other");
  }
}
