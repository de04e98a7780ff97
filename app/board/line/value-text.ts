import type { BasketLine } from "../../../core/contract/order.ts";
import type { DraftEntry } from "../../../core/draft/draft-entry.ts";
import { formatMilliNumber } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { countText, weightText } from "./line-words.ts";

/** What somebody observed, in words. */
export function valueText(line: BasketLine | undefined, entry: DraftEntry): string {
  if (entry.v === null) return t("board.notSeen");
  switch (entry.k) {
    case "count":
      if (entry.v === 0) return t("board.reason.missing");
      return line === undefined ? formatMilliNumber(entry.v) : countText(line, entry.v);
    case "weigh":
      return weightText(entry.v);
    case "reason":
      return t(`board.reason.${entry.v}`);
    case "note":
      return t("board.quoted", { text: entry.v });
    case "arrived":
      return entry.v ? t("board.isHere") : t("board.isNotHere");
    case "bags":
      return t("board.bags", { n: entry.v });
    case "crate":
      return t("board.inPlace", { place: entry.v });
  }
}
