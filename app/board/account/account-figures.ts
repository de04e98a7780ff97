import { type Cents, cents, sumCents } from "../../../core/money/cents.ts";
import { explain } from "../../i18n/explain.ts";
import { t } from "../../i18n/t.ts";
import type { Roster, RosterBasket } from "../list/roster.ts";
import type { Board } from "../live/board.ts";
import type { SentAccount, SentCommand } from "../live/sent-account.ts";

/** A basket that somebody must look at, and why. */
export interface LookAt {
  readonly entry: RosterBasket;
  readonly why: string;
}

export interface AccountFigures {
  readonly entries: number;
  /** Baskets that were validated by what this phone had confirmed. */
  readonly validated: number;
  readonly refundCents: Cents;
  /** What was decided since is no longer in it: the board says what is open now. */
  readonly looks: readonly LookAt[];
}

/** What became of one basket's decisions: the validation that stands, and the refusal that nobody has made good. */
interface Ends {
  readonly validated?: SentCommand | undefined;
  readonly refused?: SentCommand | undefined;
}

function endsOf(commands: readonly SentCommand[]): ReadonlyMap<string, Ends> {
  const ends = new Map<string, Ends>();
  for (const command of commands) {
    const before = ends.get(command.basketId) ?? {};
    if (command.refused) ends.set(command.basketId, { ...before, refused: command });
    else if (command.answer === "validated") ends.set(command.basketId, { validated: command });
    else if (command.answer === "undone" || command.answer === "reopened") ends.set(command.basketId, {});
    else ends.set(command.basketId, before);
  }
  return ends;
}

/** What was sent, and what of it needs a look as the board stands now. */
export function accountFigures(board: Board, roster: Roster, account: SentAccount): AccountFigures {
  const ends = endsOf(account.commands);
  const validated = [...ends.values()].flatMap((end) => end.validated ?? []);
  const touched = new Set([...account.baskets, ...numbersOf(roster, ends)]);
  return {
    entries: account.entries.length,
    validated: validated.length,
    refundCents: sumCents(validated.map(({ refundCents }) => cents(refundCents))),
    looks: [...touched]
      .sort((a, b) => a - b)
      .flatMap((number) => {
        const entry = roster.find(number);
        const why = entry && whyLook(board, entry, ends.get(entry.basket().id)?.refused);
        return entry === undefined || why === undefined ? [] : [{ entry, why }];
      }),
  };
}

const numbersOf = (roster: Roster, ends: ReadonlyMap<string, Ends>): number[] =>
  roster.baskets().flatMap((entry) => (ends.has(entry.basket().id) ? [entry.number] : []));

function whyLook(board: Board, entry: RosterBasket, refused: SentCommand | undefined): string | undefined {
  const { id, status } = entry.basket();
  const facts = board.facts();
  if (facts?.lookAgains.some(({ basketId }) => basketId === id)) return t("board.lookAgain");
  if (facts?.lateChanges.some(({ basketId }) => basketId === id))
    return `${t("board.lateChange")} · ${t("board.lateForLead")}`;
  const { clashes } = entry.look();
  if (status === "ordered" && clashes > 0) return t("board.clashes", { n: clashes });
  // Once it is validated, by whomever, a refusal is past: what came too late for it is a late change.
  return refused !== undefined && status === "ordered" ? explain(refused.answer) : undefined;
}
