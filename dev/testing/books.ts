import { expect } from "vitest";
import { unbalancedBooks } from "../../db/testing/unbalanced-books.ts";
import type { Services } from "../../worker/services.ts";

/** The invariants of the money design hold on the whole database. */
export async function expectBalancedBooks({ db }: Services): Promise<void> {
  expect(await unbalancedBooks(db)).toEqual([]);
}
