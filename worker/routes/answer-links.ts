import type { Context } from "hono";
import * as v from "valibot";
import { answerParticipations } from "../../commands/answer-participations.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { answerByLinkSchema, answerLinkSchema } from "../../core/contract/participation.ts";
import { answerLink } from "../../db/queries/answer-link.ts";
import { grantOf } from "../answers/answer-token.ts";
import { answers } from "../http/answers.ts";
import { type ApiEnv, api } from "../http/api.ts";
import { commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";

const tokenParam = v.object({ token: v.pipe(v.string(), v.maxLength(600), v.regex(/^[\w-]+\.[\w-]+$/)) });

/** What the link in the address grants to whoever holds it; forged, over and revoked are the same. */
async function granted(c: Context<ApiEnv>, token: string) {
  const { db, ports, settings } = c.get("services");
  const grant = await grantOf(settings.AUTH_SECRET, token, ports.marketNow());
  const found = grant && (await answerLink(db, grant, ports.marketNow()));
  if (grant === undefined || found === undefined) throw new Refused("not_found");
  return { grant, ...found };
}

/** A producer answers from a mail without signing in. Reading changes nothing: mail scanners open every link. */
export const answerLinks = api()
  .get(
    "/answer-links/:token",
    answers({
      summary: "What a mail's link lets its reader answer",
      tag: "producers",
      answer: answerLinkSchema,
      refusals: ["bad_input", "not_found"],
    }),
    valid("param", tokenParam),
    async (c) => c.json((await granted(c, c.req.valid("param").token)).link),
  )
  .post(
    "/answer-links/:token",
    answers({
      summary: "Answer by a mail's link: as last time, or with the whole catalog",
      tag: "producers",
      answer: answerLinkSchema,
      refusals: ["bad_input", "not_found", "sale_not_open", "out_of_stock"],
    }),
    valid("param", tokenParam),
    valid("json", answerByLinkSchema),
    async (c) => {
      const { token } = c.req.valid("param");
      const { grant, byName } = await granted(c, token);
      const done = await answerParticipations(
        c.get("services").ports,
        { userId: grant.userId, name: byName },
        {
          id: commandId(c),
          as: { producerId: grant.producerId },
          answers: [{ distributionId: grant.distributionId, ...c.req.valid("json") }],
        },
      );
      return isRefusal(done) ? refusalResponse(c, done) : c.json((await granted(c, token)).link);
    },
  );
