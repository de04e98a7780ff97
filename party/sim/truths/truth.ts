import type { BoardFacts } from "../../../core/contract/board.ts";
import type { Hall } from "../hall.ts";
import type { StoredDraft } from "./stored-draft.ts";

/** All that is known when the day is over. */
export type Evidence = { readonly hall: Hall; readonly facts: BoardFacts; readonly draft: StoredDraft };

/** One thing that must hold; says what does not. */
export type Truth = (evidence: Evidence) => string[] | Promise<string[]>;
