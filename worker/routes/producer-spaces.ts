import * as v from "valibot";
import { changeProducer } from "../../commands/change-producer.ts";
import { changeProducerPeople } from "../../commands/change-producer-people.ts";
import { openProducer } from "../../commands/open-producer.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  companySchema,
  openedProducerSchema,
  openProducerSchema,
  ownCompanySchema,
  ownProducerPageSchema,
  producerPageChangeSchema,
  producerPeopleSchema,
  producerRoleChangeSchema,
} from "../../core/contract/producer-space.ts";
import { idSchema } from "../../core/contract/values.ts";
import { filesOfProducer } from "../../db/queries/files-of-producer.ts";
import { ownCompany, ownProducerPage, producerPeople } from "../../db/queries/own-producer.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId, signedIn } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { linkTokenHash } from "../links/link-token.ts";
import { producerFor } from "./access.ts";
import { slugParam } from "./params.ts";

const personParam = v.object({ ...slugParam.entries, userId: idSchema });
const tag = "producers";

/** Opening a producer space, and what its people say of their farm. */
export const producerSpaces = api()
  .post(
    "/producers",
    answers({
      summary: "Open a producer space with a first catalog; by an invitation it is connected at once",
      tag,
      answer: openedProducerSchema,
      status: 201,
      refusals: ["bad_input", "sign_in_required", "invitation_ended", "too_many_tries"],
    }),
    valid("json", openProducerSchema),
    async (c) => {
      const person = signedIn(c);
      const { invitation, ...farm } = c.req.valid("json");
      const opened = await openProducer(c.get("services").ports, actorOf(person), {
        ...farm,
        id: commandId(c),
        locale: person.locale,
        invitationHash: invitation === undefined ? null : await linkTokenHash(invitation),
      });
      return isRefusal(opened) ? refusalResponse(c, opened) : c.json(opened, 201);
    },
  )
  .get(
    "/producer/:slug/page",
    answers({
      summary: "A farm's page as its own people edit it",
      tag,
      answer: ownProducerPageSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { producerId } = producerFor(c, c.req.valid("param").slug, "producer:manage");
      const page = await ownProducerPage(c.get("services").db, producerId);
      if (page === undefined) throw new Refused("not_found");
      return c.json(page);
    },
  )
  .patch(
    "/producer/:slug/page",
    answers({
      summary: "Change a farm's page; what is not named stays",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    valid("json", producerPageChangeSchema),
    async (c) => {
      const { person, producerId } = producerFor(c, c.req.valid("param").slug, "producer:manage");
      const { db, ports } = c.get("services");
      const change = c.req.valid("json");
      // One picture of somebody else refuses the whole list.
      const photos = [...new Set(change.photos ?? [])];
      if ((await filesOfProducer(db, producerId, photos)) !== photos.length) throw new Refused("not_found");
      const input = { id: commandId(c), producerId, part: "page" as const, change };
      const changed = await changeProducer(ports, actorOf(person), input);
      return isRefusal(changed) ? refusalResponse(c, changed) : c.body(null, 204);
    },
  )
  .get(
    "/producer/:slug/company",
    answers({
      summary: "A farm's papers; for its own people alone",
      tag,
      answer: ownCompanySchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { producerId } = producerFor(c, c.req.valid("param").slug, "producer:manage");
      const company = await ownCompany(c.get("services").db, producerId);
      if (company === undefined) throw new Refused("not_found");
      return c.json(company);
    },
  )
  .put(
    "/producer/:slug/company",
    answers({
      summary: "Write a farm's papers: SIRET and VAT number are checked",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    valid("json", companySchema),
    async (c) => {
      const { person, producerId } = producerFor(c, c.req.valid("param").slug, "producer:manage");
      const input = { id: commandId(c), producerId, part: "company" as const, change: c.req.valid("json") };
      const changed = await changeProducer(c.get("services").ports, actorOf(person), input);
      return isRefusal(changed) ? refusalResponse(c, changed) : c.body(null, 204);
    },
  )
  .get(
    "/producer/:slug/people",
    answers({
      summary: "Who runs a producer space",
      tag,
      answer: producerPeopleSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { producerId } = producerFor(c, c.req.valid("param").slug, "producer:read");
      return c.json(await producerPeople(c.get("services").db, producerId));
    },
  )
  .put(
    "/producer/:slug/people/:userId",
    answers({
      summary: "Make somebody owner or editor; a space keeps an owner",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found", "last_owner"],
    }),
    valid("param", personParam),
    valid("json", producerRoleChangeSchema),
    async (c) => {
      const { slug, userId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:people");
      const input = { id: commandId(c), producerId, userId, role: c.req.valid("json").role };
      const changed = await changeProducerPeople(c.get("services").ports, actorOf(person), input);
      return isRefusal(changed) ? refusalResponse(c, changed) : c.body(null, 204);
    },
  )
  .delete(
    "/producer/:slug/people/:userId",
    answers({
      summary: "Take somebody out of a producer space, or leave it oneself; it keeps an owner",
      tag,
      refusals: ["sign_in_required", "not_found", "last_owner"],
    }),
    valid("param", personParam),
    async (c) => {
      const { slug, userId } = c.req.valid("param");
      // Leaving is everybody's own right; who else goes, owners say.
      const { person, producerId } = producerFor(
        c,
        slug,
        signedIn(c).id === userId ? "producer:read" : "producer:people",
      );
      const input = { id: commandId(c), producerId, userId, role: null };
      const left = await changeProducerPeople(c.get("services").ports, actorOf(person), input);
      return isRefusal(left) ? refusalResponse(c, left) : c.body(null, 204);
    },
  );
