import { boardFacts } from "../../../db/queries/board-facts.ts";
import { unbalancedBooks } from "../../../db/testing/unbalanced-books.ts";
import { fail, type Hall } from "../hall.ts";
import { answersHold } from "./answers-hold.ts";
import { boardIsDatabase } from "./board-is-database.ts";
import { lateIsKept } from "./late-is-kept.ts";
import { nothingIsLost } from "./nothing-is-lost.ts";
import { oneRefundEach } from "./one-refund-each.ts";
import { replicasAreEqual } from "./replicas-are-equal.ts";
import { saleIsClosed } from "./sale-is-closed.ts";
import { readStoredDraft } from "./stored-draft.ts";
import type { Truth } from "./truth.ts";

const TRUTHS: readonly Truth[] = [
  replicasAreEqual,
  nothingIsLost,
  boardIsDatabase,
  answersHold,
  lateIsKept,
  oneRefundEach,
  saleIsClosed,
  ({ hall }) => unbalancedBooks(hall.db),
];

/** What does not hold when the day is over. */
export async function complaints(hall: Hall): Promise<string[]> {
  const facts = (await boardFacts(hall.db, hall.distributionId)) ?? fail("the sale is gone");
  const evidence = { hall, facts, draft: readStoredDraft(hall.host.stored()) };
  const found = await Promise.all(TRUTHS.map((truth) => truth(evidence)));
  return [...hall.book.complaints, ...found.flat()];
}
