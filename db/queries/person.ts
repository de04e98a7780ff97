import { sql } from "drizzle-orm";
import * as v from "valibot";
import type { Database } from "../database.ts";

const rowSchema = v.object({
  id: v.string(),
  email: v.string(),
  first_name: v.string(),
  last_name: v.string(),
  phone: v.string(),
  locale: v.picklist(["fr", "en"]),
  guest_of: v.nullable(v.string()),
  household_login_id: v.nullable(v.string()),
  has_password: v.number(),
  session_id: v.string(),
  seen_at: v.number(),
  markets: v.string(),
  duties: v.string(),
  producers: v.string(),
});
const jsonList = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.string(), v.parseJson(), v.array(schema));
const marketsSchema = jsonList(
  v.object({ id: v.string(), slug: v.string(), name: v.string(), roles: v.array(v.string()) }),
);
const dutiesSchema = jsonList(v.object({ distributionId: v.string(), marketId: v.string(), task: v.string() }));
const producersSchema = jsonList(v.object({ id: v.string(), slug: v.string(), name: v.string(), role: v.string() }));

/**
 * The person behind a session token with everything that decides what they may do: one statement per request. An ended or
 * expired session gives undefined at once, for there is no cache. `realNow` in epoch ms.
 */
export async function personOfSession(db: Database, token: string, realNow: number) {
  const found = await db.get(sql`
    SELECT u.id, u.email, u.first_name, u.last_name, u.phone, u.locale, u.guest_of, s.household_login_id, s.id AS session_id, s.updated_at AS seen_at,
      EXISTS (SELECT 1 FROM account a WHERE a.user_id = u.id AND a.password IS NOT NULL) AS has_password,
      (SELECT json_group_array(json_object('id', m.id, 'slug', m.slug, 'name', m.name, 'roles', json(ms.roles)))
        FROM membership ms JOIN market m ON m.id = ms.market_id WHERE ms.user_id = u.id) AS markets,
      (SELECT json_group_array(json_object('distributionId', d.distribution_id, 'marketId', d.market_id, 'task', d.task))
        FROM duty d JOIN distribution t ON t.id = d.distribution_id WHERE d.user_id = u.id AND t.validated_at IS NULL) AS duties,
      (SELECT json_group_array(json_object('id', p.id, 'slug', p.slug, 'name', p.name, 'role', pm.role))
        FROM producer_membership pm JOIN producer p ON p.id = pm.producer_id WHERE pm.user_id = u.id) AS producers
    FROM session s JOIN user u ON u.id = s.user_id
    WHERE s.token = ${token} AND s.expires_at > ${realNow}`);
  if (found === undefined || found === null) return undefined;
  const row = v.parse(rowSchema, found);
  return {
    id: row.id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    phone: row.phone,
    locale: row.locale,
    hasPassword: row.has_password === 1,
    guestOf: row.guest_of,
    householdLoginId: row.household_login_id,
    sessionId: row.session_id,
    sessionSeenAt: row.seen_at,
    markets: v.parse(marketsSchema, row.markets),
    duties: v.parse(dutiesSchema, row.duties),
    producers: v.parse(producersSchema, row.producers),
  };
}
