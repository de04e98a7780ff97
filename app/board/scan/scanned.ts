import { readBasketCode } from "../../../core/basket/basket-code.ts";
import type { CodedBasketAnswer } from "../../../core/contract/basket-code.ts";
import type { Board } from "../live/board.ts";
import { codeHash } from "./code-hash.ts";

/**
 * What a code in front of the camera is: a basket of this board, one of another date of ours, one's own order, somebody
 * else's, or no basket's code at all.
 */
export type Scanned =
  | { readonly kind: "here"; readonly number: number }
  | Extract<CodedBasketAnswer, { kind: "board" }>
  | { readonly kind: "own" | "elsewhere" | "no_code" };

/** Asks the market about a code that this board does not know; throws without a network. */
export type AskMarket = (code: string) => Promise<CodedBasketAnswer>;

/** QRC-1. The phone knows its own board's codes by itself, also offline; only of others it asks. */
export async function scanned(board: Board, text: string, ask: AskMarket): Promise<Scanned> {
  const code = readBasketCode(text);
  if (code === undefined) return { kind: "no_code" };
  const hash = await codeHash(code);
  const here = board.numbers().find((number) => hash !== undefined && board.basket(number)?.codeHash === hash);
  if (here !== undefined) return { kind: "here", number: here };
  if (board.connection() !== "live") return { kind: "elsewhere" };
  try {
    const answer = await ask(code);
    if (answer.kind === "own") return { kind: "own" };
    // Paid since this phone last heard of the board: its facts are on their way.
    return answer.distributionId === board.facts()?.distributionId ? { kind: "here", number: answer.number } : answer;
  } catch {
    // Nobody's that this person may know, or no answer: what can be said is the same.
    return { kind: "elsewhere" };
  }
}
