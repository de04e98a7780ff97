import * as v from "valibot";
import { createDayPass } from "../../commands/create-day-pass.ts";
import { endDayPass } from "../../commands/end-day-pass.ts";
import { enterByDayPass } from "../../commands/enter-by-day-pass.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  dayPassEnteredSchema,
  dayPassEntrySchema,
  dayPassListSchema,
  dayPassSchema,
  dayPassWishSchema,
} from "../../core/contract/day-pass.ts";
import { linkTokenSchema } from "../../core/contract/invitation.ts";
import { idSchema } from "../../core/contract/values.ts";
import { dayPassesOf, openDayPass } from "../../db/queries/day-passes.ts";
import { setSessionCookie } from "../auth/set-session-cookie.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { limited } from "../http/limits.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { dayPassHash, dayPassLink } from "../links/day-pass-link.ts";
import { linkTokenHash } from "../links/link-token.ts";
import { distributionFor } from "./access.ts";
import { idParam } from "./params.ts";
import { tellMembershipMoved } from "./tell-rooms.ts";

const tokenParam = v.object({ token: linkTokenSchema });
const passParam = v.object({ id: idSchema, dayPassId: idSchema });
const tag = "people";

/** One-day links: made by an admin or that date's référent, taken up with a first name. */
export const dayPasses = api()
  .get(
    "/distributions/:id/day-passes",
    answers({
      summary: "One-day links of this date that open now",
      tag,
      answer: dayPassListSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { at } = await distributionFor(c, c.req.valid("param").id, "distribution:validate");
      const { db, ports, settings } = c.get("services");
      const rows = await dayPassesOf(db, at.id, ports.marketNow());
      const passes = rows.map(async (row) => ({ ...row, url: await dayPassLink(settings, row.id) }));
      return c.json({ passes: await Promise.all(passes) });
    },
  )
  .post(
    "/distributions/:id/day-passes",
    answers({
      summary: "Make a one-day link for this date",
      tag,
      answer: v.object({ dayPassId: v.string() }),
      refusals: ["bad_input", "sign_in_required", "not_found", "distribution_closed"],
    }),
    valid("param", idParam),
    valid("json", dayPassWishSchema),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "distribution:validate");
      const { ports, settings } = c.get("services");
      const made = await createDayPass(ports, actorOf(person), {
        id: commandId(c),
        distributionId: at.id,
        task: c.req.valid("json").task,
        linkHash: dayPassHash(settings),
      });
      return isRefusal(made) ? refusalResponse(c, made) : c.json(made);
    },
  )
  .delete(
    "/distributions/:id/day-passes/:dayPassId",
    answers({
      summary: "End a one-day link with everything that came by it",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", passParam),
    async (c) => {
      const { id, dayPassId } = c.req.valid("param");
      const { person, at } = await distributionFor(c, id, "distribution:validate");
      const services = c.get("services");
      const ended = await endDayPass(services.ports, actorOf(person), {
        id: commandId(c),
        distributionId: at.id,
        dayPassId,
      });
      if (isRefusal(ended)) return refusalResponse(c, ended);
      await tellMembershipMoved(services, [at.id]);
      return c.body(null, 204);
    },
  )
  .get(
    "/day-passes/:token",
    answers({
      summary: "What a one-day link is good for",
      tag,
      answer: dayPassSchema,
      refusals: ["bad_input", "day_pass_ended"],
    }),
    valid("param", tokenParam),
    async (c) => {
      const { db, ports } = c.get("services");
      const pass = await openDayPass(db, await linkTokenHash(c.req.valid("param").token), ports.marketNow());
      if (pass === undefined) throw new Refused("day_pass_ended");
      const { marketName, placeName, pickupOn, task } = pass;
      return c.json({ marketName, placeName, pickupOn, task });
    },
  )
  .post(
    "/day-passes/:token/enter",
    answers({
      summary: "Take up the duty of a one-day link, with a first name where nobody is signed in",
      tag,
      answer: dayPassEnteredSchema,
      refusals: ["bad_input", "name_required", "day_pass_ended", "too_many_tries"],
    }),
    valid("param", tokenParam),
    valid("json", dayPassEntrySchema),
    async (c) => {
      const tokenHash = await linkTokenHash(c.req.valid("param").token);
      await limited(c, `day-pass:${tokenHash}`);
      const { db, ports } = c.get("services");
      const person = c.get("person");
      const pass = await openDayPass(db, tokenHash, ports.marketNow());
      // The same phone scans the same code again: it is in already.
      if (pass !== undefined && person?.guestOf === pass.id) return c.json({ distributionId: pass.distributionId });
      const actor = person === null || person.guestOf !== null ? null : actorOf(person);
      const { firstName } = c.req.valid("json");
      const token = `${ports.newId()}${crypto.randomUUID()}`;
      const device = c.req.header("user-agent")?.slice(0, 300) ?? null;
      const entered = await enterByDayPass(ports, actor, {
        // A guest's secret is in this answer alone: a repeat after a lost one must make another, not the stored answer.
        id: actor === null ? ports.newId() : commandId(c),
        tokenHash,
        ...(actor === null && firstName !== undefined ? { guest: { token, device, firstName } } : {}),
      });
      if (isRefusal(entered)) return refusalResponse(c, entered);
      if (actor === null) await setSessionCookie(c, token);
      else await tellMembershipMoved(c.get("services"), [entered.distributionId]);
      return c.json(entered);
    },
  );
