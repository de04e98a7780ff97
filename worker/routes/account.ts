import { and, desc, eq } from "drizzle-orm";
import * as v from "valibot";
import { accountChangeSchema, passwordChangeSchema, sessionListSchema } from "../../core/contract/person.ts";
import { rulesHousehold } from "../../core/people/household.ts";
import { session as sessionTable, user } from "../../db/schema/user.ts";
import { authOf } from "../auth/auth.ts";
import { deviceOf } from "../auth/device-of.ts";
import { passOn } from "../auth/pass-on.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { signedIn } from "../http/guards.ts";
import { limited } from "../http/limits.ts";
import { Refused } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";

/** A person's own account. */
export const account = api()
  .patch(
    "/account",
    answers({ summary: "Change name, phone or language", tag: "people", refusals: ["bad_input", "sign_in_required"] }),
    valid("json", accountChangeSchema),
    async (c) => {
      const person = signedIn(c);
      const {
        firstName = person.firstName,
        lastName = person.lastName,
        phone = person.phone,
        locale = person.locale,
      } = c.req.valid("json");
      const { db, ports } = c.get("services");
      await db
        .update(user)
        .set({
          firstName,
          lastName,
          phone,
          locale,
          name: `${firstName} ${lastName}`,
          updatedAt: new Date(ports.realNow()),
        })
        .where(eq(user.id, person.id));
      return c.body(null, 204);
    },
  )
  .put(
    "/account/password",
    answers({
      summary: "Set or change the password",
      tag: "people",
      refusals: ["bad_input", "sign_in_required", "forbidden", "wrong_credentials", "too_many_tries"],
    }),
    valid("json", passwordChangeSchema),
    async (c) => {
      const person = signedIn(c);
      if (!rulesHousehold(person)) throw new Refused("forbidden");
      const { current, password } = c.req.valid("json");
      await limited(c, person.email);
      const { api } = authOf(c.get("services"));
      const as = { headers: c.req.raw.headers, asResponse: true as const };
      const response = person.hasPassword
        ? await api.changePassword({
            body: { currentPassword: current ?? "", newPassword: password, revokeOtherSessions: true },
            ...as,
          })
        : await api.setPassword({ body: { newPassword: password }, ...as });
      // Ending the other devices' sessions renews this one's.
      passOn(c, response, "wrong_credentials");
      return c.body(null, 204);
    },
  )
  .get(
    "/account/sessions",
    answers({
      summary: "Devices that are signed in",
      tag: "people",
      answer: sessionListSchema,
      refusals: ["sign_in_required"],
    }),
    async (c) => {
      const person = signedIn(c);
      const rows = await c
        .get("services")
        .db.select()
        .from(sessionTable)
        .where(eq(sessionTable.userId, person.id))
        .orderBy(desc(sessionTable.updatedAt))
        .limit(100);
      return c.json({
        sessions: rows.map((row) => ({
          id: row.id,
          device: deviceOf(row.userAgent),
          createdAt: row.createdAt.getTime(),
          lastSeenAt: row.updatedAt.getTime(),
          current: row.id === person.sessionId,
        })),
      });
    },
  )
  .delete(
    "/account/sessions/:id",
    answers({ summary: "End a session of one's own", tag: "people", refusals: ["sign_in_required", "not_found"] }),
    valid("param", v.object({ id: v.pipe(v.string(), v.maxLength(80)) })),
    async (c) => {
      const person = signedIn(c);
      const ended = await c
        .get("services")
        .db.delete(sessionTable)
        .where(and(eq(sessionTable.id, c.req.valid("param").id), eq(sessionTable.userId, person.id)))
        .returning({ id: sessionTable.id });
      if (ended.length === 0) throw new Refused("not_found");
      return c.body(null, 204);
    },
  );
