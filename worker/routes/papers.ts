import * as v from "valibot";
import { paperSchema } from "../../core/contract/manage.ts";
import { slugSchema } from "../../core/contract/values.ts";
import { can } from "../../core/people/capability.ts";
import { distributionHead } from "../../db/queries/distribution-head.ts";
import { paperOf } from "../../db/queries/paper.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { signedIn } from "../http/guards.ts";
import { Refused } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { producerFor, readsPhones, subjectIn } from "./access.ts";
import { idParam } from "./params.ts";

/** What is printed: whole for the team, only its own lines for a producer's people. */
export const papers = api().get(
  "/distributions/:id/paper",
  answers({
    summary: "Everything to print of a distribution; with ?producer=slug that producer's lines only",
    tag: "distributions",
    answer: paperSchema,
    refusals: ["bad_input", "sign_in_required", "not_found"],
  }),
  valid("param", idParam),
  valid("query", v.object({ producer: v.optional(slugSchema) })),
  async (c) => {
    const person = signedIn(c);
    const { db, ports } = c.get("services");
    const { producer = null } = c.req.valid("query");
    const at = await distributionHead(db, c.req.valid("param").id);
    const ofTeam = at !== undefined && can(subjectIn(person, at), "paper:print");
    if (!ofTeam) {
      // TRI-6. A farm has no part in a trial, whatever goods it borrows.
      if (producer === null || at?.trial === true) throw new Refused("not_found");
      producerFor(c, producer, "producer:read");
    }
    if (at === undefined) throw new Refused("not_found");
    const now = ports.marketNow();
    const phones = readsPhones({ person, at }, now);
    const paper = await paperOf(db, at.id, { now, phones, producerSlug: producer });
    if (paper === undefined) throw new Refused("not_found");
    return c.json(paper);
  },
);
