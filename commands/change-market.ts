import { and, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { MarketChange } from "../core/contract/market-settings.ts";
import { plainText } from "../core/rich-text/plain-text.ts";
import { inJson } from "../db/in-json.ts";
import { newestTerms } from "../db/queries/market-terms.ts";
import { file } from "../db/schema/file.ts";
import { market, marketTerms } from "../db/schema/market.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

type MarketRow = typeof market.$inferSelect;
type Wanted = { [Field in keyof MarketRow]?: MarketRow[Field] | undefined };

/**
 * CHG-1 … CHG-3. Everything that an admin sets about a market, in one batch with who, from and to. Dates that are planned
 * already keep their own place and instants; terms are never rewritten: another text is their next version.
 */
export async function changeMarket(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; change: MarketChange },
): Promise<{ changed: string[] } | Refusal> {
  const { db } = ports;
  return once<{ changed: string[] }>(ports, actor, {
    id: input.id,
    kind: "change-market",
    decide: async () => {
      const [owners, newest] = await db.batch([
        db.select().from(market).where(eq(market.id, input.marketId)),
        newestTerms(db, input.marketId),
      ]);
      const owner = owners[0];
      if (owner === undefined) return refuse("not_found");
      if (!(await ownPictures(ports, owner, input.change))) return refuse("not_found");

      const { terms, ...named } = input.change;
      const after = differing(owner, withWords(named));
      const standing = newest[0];
      const newTerms = terms !== undefined && terms !== (standing?.body ?? "") ? terms : undefined;
      const changed = [...Object.keys(after), ...(newTerms === undefined ? [] : ["terms"])];
      if (changed.length === 0) return { answer: { changed }, statements: [] };

      const at = ports.marketNow();
      const version = (standing?.version ?? 0) + 1;
      return {
        answer: { changed },
        statements: [
          ...(Object.keys(after).length === 0 ? [] : [db.update(market).set(after).where(eq(market.id, owner.id))]),
          ...(newTerms === undefined
            ? []
            : [db.insert(marketTerms).values({ marketId: owner.id, version, body: newTerms, at, by: actor.userId })]),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: owner.id,
              kind: "market_changed",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: {
                ...words(Object.fromEntries(Object.keys(after).map((field) => [field, Reflect.get(owner, field)]))),
                ...(newTerms !== undefined && { termsVersion: standing?.version ?? null }),
              },
              after: { ...words(after), ...(newTerms !== undefined && { termsVersion: version }) },
            },
          ]),
        ],
      };
    },
  });
}

/** The plain columns hold the words of the formatted texts, for search, descriptions and mails. */
const withWords = (change: Omit<MarketChange, "terms">): Wanted => ({
  ...change,
  ...(change.aboutDoc != null && { about: plainText(change.aboutDoc) }),
  ...(change.howItWorksDoc != null && { howItWorks: plainText(change.howItWorksDoc) }),
});

const differing = (owner: MarketRow, wanted: Wanted): Partial<MarketRow> =>
  Object.fromEntries(
    Object.entries(wanted).filter(
      ([field, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(Reflect.get(owner, field)),
    ),
  );

/** The journal keeps what was written, not how it was set in type. */
const words = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !field.endsWith("Doc")));

/** CHG-2. A logo or cover is a picture that was uploaded for this very market. */
async function ownPictures(ports: Ports, owner: MarketRow, change: MarketChange): Promise<boolean> {
  const ids = [...new Set([change.logoFileId, change.coverFileId].filter((id) => typeof id === "string"))];
  if (ids.length === 0) return true;
  const found = await ports.db
    .select({ id: file.id })
    .from(file)
    .where(and(eq(file.ownerKind, "market"), eq(file.ownerId, owner.id), inJson(file.id, ids)));
  return found.length === ids.length;
}
