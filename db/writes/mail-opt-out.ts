import { and, eq } from "drizzle-orm";
import type { OptionalMail } from "../../core/people/mail-kind.ts";
import type { Database } from "../database.ts";
import { mailOptOut } from "../schema/user.ts";

type Choice = { userId: string; marketId: string; kind: OptionalMail };

/** No more mails of this kind from this market; said twice it is as said once. */
export const insertOptOut = (db: Database, { at, ...choice }: Choice & { at: number }) =>
  db
    .insert(mailOptOut)
    .values({ ...choice, at })
    .onConflictDoNothing();

/** Mails of this kind again. */
export const deleteOptOut = (db: Database, { userId, marketId, kind }: Choice) =>
  db
    .delete(mailOptOut)
    .where(and(eq(mailOptOut.userId, userId), eq(mailOptOut.marketId, marketId), eq(mailOptOut.kind, kind)));
