import { createMiddleware } from "hono/factory";
import * as v from "valibot";
import { mailChoiceSchema, mailChoicesSchema, unsubscriptionSchema } from "../../core/contract/mail-choice.ts";
import { mailChoices as choicesOf, optOutOf } from "../../db/queries/mail-opt-out.ts";
import { deleteOptOut, insertOptOut } from "../../db/writes/mail-opt-out.ts";
import { answers } from "../http/answers.ts";
import { type ApiEnv, api } from "../http/api.ts";
import { signedIn } from "../http/guards.ts";
import { Refused } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { readUnsubscribeToken } from "../links/unsubscribe-link.ts";

const tokenParam = v.object({ token: v.pipe(v.string(), v.maxLength(200)) });
const tag = "people";

/** The address that mail programs post to; one that opens it instead is shown the page. */
const toPage = createMiddleware<ApiEnv>(async (c, next) => {
  if (c.req.header("accept")?.includes("text/html") === true) return c.redirect(`/unsubscribe/${c.req.param("token")}`);
  await next();
});

/** Mails that one can be without: by the link in each of them, without an account's door, or in the account. */
export const mailChoices = api()
  .get(
    "/unsubscribe/:token",
    answers({
      summary: "Which mails a link ends; a visit ends nothing",
      tag,
      answer: unsubscriptionSchema,
      refusals: ["not_found"],
    }),
    valid("param", tokenParam),
    toPage,
    async (c) => {
      const { token } = c.req.valid("param");
      const { db, settings } = c.get("services");
      const what = await readUnsubscribeToken(settings, token);
      const found = what === undefined ? undefined : await optOutOf(db, what);
      if (found === undefined) throw new Refused("not_found");
      return c.json(found);
    },
  )
  .post(
    "/unsubscribe/:token",
    answers({
      summary: "No more mails of this kind; also the one-click door of mail programs",
      tag,
      refusals: ["not_found"],
    }),
    valid("param", tokenParam),
    async (c) => {
      const { db, settings, ports } = c.get("services");
      const what = await readUnsubscribeToken(settings, c.req.valid("param").token);
      if (what === undefined) throw new Refused("not_found");
      await insertOptOut(db, { ...what, at: ports.marketNow() });
      return c.body(null, 204);
    },
  )
  .delete(
    "/unsubscribe/:token",
    answers({ summary: "Mails of this kind again", tag, refusals: ["not_found"] }),
    valid("param", tokenParam),
    async (c) => {
      const { db, settings } = c.get("services");
      const what = await readUnsubscribeToken(settings, c.req.valid("param").token);
      if (what === undefined) throw new Refused("not_found");
      await deleteOptOut(db, what);
      return c.body(null, 204);
    },
  )
  .get(
    "/account/mails",
    answers({
      summary: "One's markets and the mails wanted of each",
      tag,
      answer: mailChoicesSchema,
      refusals: ["sign_in_required"],
    }),
    async (c) => {
      const person = signedIn(c);
      return c.json({ markets: await choicesOf(c.get("services").db, person.id) });
    },
  )
  .put(
    "/account/mails",
    answers({
      summary: "Take or leave one kind of mail of one market",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("json", mailChoiceSchema),
    async (c) => {
      const person = signedIn(c);
      const { slug, kind, wanted } = c.req.valid("json");
      const marketId = person.markets.find((market) => market.slug === slug)?.id;
      if (marketId === undefined) throw new Refused("not_found");
      const { db, ports } = c.get("services");
      const choice = { userId: person.id, marketId, kind };
      await (wanted ? deleteOptOut(db, choice) : insertOptOut(db, { ...choice, at: ports.marketNow() }));
      return c.body(null, 204);
    },
  );
