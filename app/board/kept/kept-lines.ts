import type { BoardBasket } from "../../../core/contract/board.ts";
import { cents } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { valueText } from "../line/value-text.ts";
import type { KeyedDraftEntry } from "../live/board-phone.ts";
import type { KeptWork } from "../live/kept-work.ts";
import type { QueuedCommand } from "../live/phone-store.ts";

export interface KeptBasket {
  readonly number: number;
  readonly lines: readonly string[];
}

/** What this phone kept, by basket and in words; what a later entry replaced is left out. */
export function keptLines(work: readonly KeptWork[]): KeptBasket[] {
  const lines = new Map<number, string[]>();
  const add = (number: number, line: string): void => {
    lines.set(number, [...(lines.get(number) ?? []), line]);
  };
  for (const { facts, entries, commands } of work) {
    const replaced = new Set(entries.flatMap(({ entry }) => entry.on));
    const basketOf = (matches: (basket: BoardBasket) => boolean) => facts?.baskets.find(matches);
    for (const own of entries)
      if (!replaced.has(own.key))
        add(
          own.entry.b,
          entryText(
            own,
            basketOf(({ number }) => number === own.entry.b),
          ),
        );
    for (const queued of commands)
      add(basketOf(({ id }) => id === queued.command.basketId)?.number ?? 0, commandText(queued));
  }
  return [...lines].sort(([a], [b]) => a - b).map(([number, own]) => ({ number, lines: own }));
}

function entryText({ entry }: KeyedDraftEntry, basket: BoardBasket | undefined): string {
  const line = "l" in entry ? basket?.lines.find(({ ref }) => ref === entry.l) : undefined;
  const what = valueText(line, entry);
  return line === undefined ? what : t("offline.ofLine", { name: line.productName, what });
}

function commandText({ command }: QueuedCommand): string {
  switch (command.kind) {
    case "validate":
      return t("offline.toValidate", { amount: formatCents(cents(command.basis.totalCents)) });
    case "collect":
    case "uncollect":
      return t("offline.toHandOver");
    case "decide_uncollected":
      return t("offline.toChooseUncollected");
    case "reopen":
      return t("offline.toReopen");
    case "add_line":
    case "remove_line":
    case "note_share":
      return t("offline.toChangeGoods");
    case "agree_extra":
    case "settle_due":
      return t("offline.toSettle");
    case "open_walk_in":
      return t("offline.toOpenBasket");
    case "undo":
      return t("offline.toUndo");
    case "accept_late":
    case "dismiss_late":
      return t("offline.toDecideLate");
  }
}

export const keptHeading = (number: number): string =>
  number === 0 ? t("offline.unknownBasket") : t("offline.basket", { number });

/** As a message to the référent: what somebody must type again, or decide. */
export const keptText = (baskets: readonly KeptBasket[]): string =>
  baskets.map(({ number, lines }) => `${keptHeading(number)} : ${lines.join(" ; ")}`).join("\n");
