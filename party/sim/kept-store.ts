import type { BoardCommand, BoardFacts } from "../../core/contract/board.ts";

/** What a phone keeps when its page is gone: the browser's database. Shared by the tabs of one phone. */
export type KeptStore = {
  /** Of the document, in the order in which they were kept, each with the page that kept it. */
  readonly updates: { readonly page: string; readonly update: Uint8Array }[];
  /** Commands that nobody has answered yet, in the order in which they were given. */
  readonly commands: Map<string, BoardCommand>;
  facts: BoardFacts | null;
};

export const createKeptStore = (): KeptStore => ({ updates: [], commands: new Map(), facts: null });
