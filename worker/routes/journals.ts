import { describeRoute } from "hono-openapi";
import {
  type JournalEntry,
  type JournalWish,
  journalPageSchema,
  journalQuerySchema,
  journalWishSchema,
} from "../../core/contract/journal.ts";
import { draftChanges } from "../../core/journal/draft-changes.ts";
import { inJournalOrder, isAfterCursor, journalCursor, matchesJournal } from "../../core/journal/journal-order.ts";
import { journalTable } from "../../core/journal/journal-table.ts";
import { compareNames } from "../../core/text/collate.ts";
import { csv } from "../../core/text/csv.ts";
import { distributionJournal } from "../../db/queries/journal.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { Refused } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import type { Services } from "../services.ts";
import { distributionFor } from "./access.ts";
import { idParam } from "./params.ts";

const PAGE = 100;

/** Who changed what: the market's own records and the board's observations in one list. */
export const journals = api()
  .get(
    "/distributions/:id/journal",
    answers({
      summary: "Who changed what, from, to and why, newest first; by basket, person, kind, reason or words",
      tag: "board",
      answer: journalPageSchema,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    valid("query", journalQuerySchema),
    async (c) => {
      const { at } = await distributionFor(c, c.req.valid("param").id, "board:join");
      const { before, ...wish } = c.req.valid("query");
      const { all, timeZone } = await journalOf(c.get("services"), at.id);
      const found = all.filter((entry) => matchesJournal(entry, wish));
      const rest = before === undefined ? found : found.filter((entry) => isAfterCursor(entry, before));
      const entries = rest.slice(0, PAGE);
      const last = entries.at(-1);
      return c.json({
        entries,
        next: rest.length > PAGE && last !== undefined ? journalCursor(last) : null,
        total: found.length,
        timeZone,
        people: [...new Set(all.map((entry) => entry.byName))].toSorted(compareNames),
      });
    },
  )
  .get(
    "/distributions/:id/journal.csv",
    describeRoute({
      summary: "The same as a table (CSV), whole",
      tags: ["board"],
      responses: {
        200: { description: "OK", content: { "text/csv": { schema: { type: "string" } } } },
        400: { description: "bad_input" },
        401: { description: "sign_in_required" },
        404: { description: "not_found" },
      },
    }),
    valid("param", idParam),
    valid("query", journalWishSchema),
    async (c) => {
      const { at } = await distributionFor(c, c.req.valid("param").id, "board:join");
      const wish: JournalWish = c.req.valid("query");
      const { all, timeZone } = await journalOf(c.get("services"), at.id);
      const found = all.filter((entry) => matchesJournal(entry, wish));
      return c.body(csv(journalTable(found, timeZone)), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="journal-${at.id}.csv"`,
        "cache-control": "no-store",
      });
    },
  );

async function journalOf(
  { db, draft }: Services,
  distributionId: string,
): Promise<{ all: JournalEntry[]; timeZone: string }> {
  const known = await distributionJournal(db, distributionId);
  if (known === undefined) throw new Refused("not_found");
  const observed = known.archived ? [] : draftChanges(await draft.history(distributionId), known.baskets);
  return { all: inJournalOrder([...known.recorded, ...observed]), timeZone: known.timeZone };
}
