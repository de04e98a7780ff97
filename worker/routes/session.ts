import * as v from "valibot";
import {
  codeRequestSchema,
  codeVerifySchema,
  passwordSignInSchema,
  resetConfirmSchema,
  resetRequestSchema,
  sessionSchema,
} from "../../core/contract/person.ts";
import { admitNewcomer } from "../auth/admit-newcomer.ts";
import { authOf } from "../auth/auth.ts";
import { enterHousehold } from "../auth/enter-household.ts";
import { passOn } from "../auth/pass-on.ts";
import { renewSession } from "../auth/renew-session.ts";
import { sendResetCode, sendSignInCode } from "../auth/send-code.ts";
import { sessionInfo } from "../auth/session-info.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { limited } from "../http/limits.ts";
import { valid } from "../http/valid.ts";

const signedIn = v.object({ newcomer: v.boolean() });

/** Sign-in. Known and unknown people get the same answers; a first code with a name makes the account. */
export const session = api()
  .get(
    "/session",
    answers({ summary: "Who is signed in, with roles", tag: "people", answer: sessionSchema }),
    async (c) => {
      await renewSession(c);
      return c.json(await sessionInfo(c));
    },
  )
  .post(
    "/session/code",
    answers({
      summary: "Send a 6-digit code by mail",
      tag: "people",
      status: 202,
      answer: v.object({}),
      refusals: ["bad_input", "too_many_tries"],
    }),
    valid("json", codeRequestSchema),
    async (c) => {
      const { email, locale } = c.req.valid("json");
      await limited(c, email);
      await sendSignInCode(c.get("services"), email, locale);
      return c.json({}, 202);
    },
  )
  .post(
    "/session/verify",
    answers({
      summary: "Sign in with the code; a newcomer gives a name and phone",
      tag: "people",
      answer: signedIn,
      refusals: ["bad_input", "wrong_code", "name_required", "too_many_tries"],
    }),
    valid("json", codeVerifySchema),
    async (c) => {
      const { email, code, ...profile } = c.req.valid("json");
      await limited(c, email);
      if (await enterHousehold(c, email, code)) return c.json({ newcomer: false });
      const services = c.get("services");
      const newcomer = await admitNewcomer(services, email, code, profile);
      const response = await authOf(services).api.signInEmailOTP({
        body: { email, otp: code, ...newcomer.fields },
        headers: c.req.raw.headers,
        asResponse: true,
      });
      passOn(c, response, "wrong_code");
      return c.json({ newcomer: newcomer.isNew });
    },
  )
  .post(
    "/session/password",
    answers({
      summary: "Sign in with mail and password",
      tag: "people",
      answer: signedIn,
      refusals: ["bad_input", "wrong_credentials", "too_many_tries"],
    }),
    valid("json", passwordSignInSchema),
    async (c) => {
      const { email, password } = c.req.valid("json");
      await limited(c, email);
      const response = await authOf(c.get("services")).api.signInEmail({
        body: { email, password },
        headers: c.req.raw.headers,
        asResponse: true,
      });
      passOn(c, response, "wrong_credentials");
      return c.json({ newcomer: false });
    },
  )
  .post(
    "/session/reset",
    answers({
      summary: "Send a code to set a new password",
      tag: "people",
      status: 202,
      answer: v.object({}),
      refusals: ["bad_input", "too_many_tries"],
    }),
    valid("json", resetRequestSchema),
    async (c) => {
      const { email } = c.req.valid("json");
      await limited(c, email);
      c.executionCtx.waitUntil(sendResetCode(c.get("services"), email));
      return c.json({}, 202);
    },
  )
  .post(
    "/session/reset/confirm",
    answers({
      summary: "Set a new password with the code",
      tag: "people",
      answer: signedIn,
      refusals: ["bad_input", "wrong_code", "too_many_tries"],
    }),
    valid("json", resetConfirmSchema),
    async (c) => {
      const { email, code, password } = c.req.valid("json");
      await limited(c, email);
      const response = await authOf(c.get("services")).api.resetPasswordEmailOTP({
        body: { email, otp: code, password },
        asResponse: true,
      });
      passOn(c, response, "wrong_code");
      return c.json({ newcomer: false });
    },
  )
  .delete("/session", answers({ summary: "Sign out", tag: "people" }), async (c) => {
    const response = await authOf(c.get("services")).api.signOut({ headers: c.req.raw.headers, asResponse: true });
    for (const cookie of response.headers.getSetCookie()) c.header("set-cookie", cookie, { append: true });
    return c.body(null, 204);
  });
