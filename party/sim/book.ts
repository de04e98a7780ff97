import type { BoardCommand, FromRoom } from "../../core/contract/board.ts";
import type { Attested } from "./sim-phone.ts";

export type Result = Extract<FromRoom, { type: "result" }>;
export type Asked = {
  readonly command: BoardCommand;
  readonly userId: string;
  /** Since it was asked its asker had, for a while at least, the role of somebody on the board. */
  hadRole: boolean;
};

/** What people saw and did, beside what the program keeps: at the end both must tell the same. */
export function createBook() {
  const attested = new Map<string, Attested>();
  const complaints: string[] = [];
  return {
    /** Who wrote under a replica. */
    writers: new Map<string, string>(),
    attested,
    /** Entries that reached another phone. */
    seen: new Set<string>(),
    asked: new Map<string, Asked>(),
    answers: new Map<string, Result[]>(),
    complaints,
    attest(facts: readonly Attested[]): void {
      for (const fact of facts) {
        const known = attested.get(fact.entry);
        if (known !== undefined && (known.by !== fact.by || known.seq !== fact.seq))
          complaints.push(`entry ${fact.entry} was attested twice: ${JSON.stringify([known, fact])}`);
        attested.set(fact.entry, fact);
      }
    },
    answer(result: Result): void {
      const all = this.answers.get(result.id) ?? [];
      this.answers.set(result.id, [...all, result]);
    },
  };
}

export type Book = ReturnType<typeof createBook>;
