import type { BasketLine } from "../../../core/contract/order.ts";
import type { Cents } from "../../../core/money/cents.ts";
import type { TypedAct } from "../../../core/typing/read-row.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { countText, weightText } from "../line/line-words.ts";

/** What was read of a row, in words; `total` is what validating would confirm. */
export function actWords(act: TypedAct, lines: readonly BasketLine[], total: Cents | undefined): string {
  const line = "ref" in act ? lines.find((one) => one.ref === act.ref) : undefined;
  const good = line?.productName ?? "";
  switch (act.act) {
    case "all":
      return t("typing.all");
    case "collected":
      return t("typing.collected");
    case "validate":
      return t("typing.validate", { amount: total === undefined ? "…" : formatCents(total) });
    case "missing":
      return t("typing.missing", { good });
    case "count":
      return t("typing.count", { good, count: line === undefined ? "" : countText(line, act.count) });
    case "weigh":
      return t("typing.weigh", { good, weight: weightText(act.weights) });
  }
}
