import * as v from "valibot";
import type { BoardCommand } from "../../../core/contract/board.ts";
import { isRefusal } from "../../../core/contract/codes.ts";
import type { Outcome } from "./command-queue.ts";

const sentCommandSchema = v.object({
  id: v.string(),
  kind: v.string(),
  basketId: v.string(),
  /** The answer's kind, or the code of the refusal. */
  answer: v.string(),
  refused: v.boolean(),
  refundCents: v.number(),
});
export type SentCommand = v.InferOutput<typeof sentCommandSchema>;

export const sentAccountSchema = v.object({
  /** Keys of the draft: told twice, an entry counts once. */
  entries: v.array(v.string()),
  /** Numbers of the baskets that they belong to. */
  baskets: v.array(v.number()),
  commands: v.array(sentCommandSchema),
});
/** What this phone did alone and has sent since, with what became of it. */
export type SentAccount = v.InferOutput<typeof sentAccountSchema>;

export const emptyAccount: SentAccount = { entries: [], baskets: [], commands: [] };

export function withEntries(
  account: SentAccount,
  sent: readonly (readonly [entry: string, basket: number])[],
): SentAccount {
  return {
    ...account,
    entries: [...new Set([...account.entries, ...sent.map(([entry]) => entry)])],
    baskets: [...new Set([...account.baskets, ...sent.map(([, basket]) => basket)])].sort((a, b) => a - b),
  };
}

/** An answer that comes again, because it was lost or the page ended between, takes the place of the first. */
export function withAnswer(account: SentAccount, command: BoardCommand, outcome: Outcome): SentAccount {
  const refused = isRefusal(outcome);
  const sent: SentCommand = {
    id: command.id,
    kind: command.kind,
    basketId: command.basketId,
    answer: refused ? outcome.refused : outcome.kind,
    refused,
    refundCents: !refused && outcome.kind === "validated" ? outcome.refundCents : 0,
  };
  return { ...account, commands: [...account.commands.filter(({ id }) => id !== sent.id), sent] };
}

/** One change goes and comes within a breath: telling of it would be noise. A decision always has an end that counts. */
export const isWorthTelling = (account: SentAccount): boolean =>
  account.entries.length > 1 || account.commands.length > 0;
