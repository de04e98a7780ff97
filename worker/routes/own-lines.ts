import * as v from "valibot";
import { observeOwnLines } from "../../commands/observe-own-lines.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { type OwnLines, ownLinesSchema, ownObservationsSchema } from "../../core/contract/own-lines.ts";
import { idSchema } from "../../core/contract/values.ts";
import { ownLines } from "../../db/queries/own-lines.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import type { Services } from "../services.ts";
import { producerFor } from "./access.ts";
import { slugParam } from "./params.ts";

const param = v.object({ ...slugParam.entries, distributionId: idSchema });

/** A producer's own lines of one date, with what everybody observed of them. */
export const ownLineRoutes = api()
  .get(
    "/producer/:slug/sales/:distributionId/lines",
    answers({
      summary: "Own lines by basket, with real weights and missing goods as they stand, and who says so",
      tag: "producers",
      answer: ownLinesSchema,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", param),
    async (c) => {
      const { slug, distributionId } = c.req.valid("param");
      const { producerId } = producerFor(c, slug, "board:weigh_own");
      return c.json(await shownLines(c.get("services"), { distributionId, producerId }));
    },
  )
  .post(
    "/producer/:slug/sales/:distributionId/observations",
    answers({
      summary: "Weigh, count or miss own goods; volunteers see them under the farm's name",
      tag: "producers",
      answer: v.object({ written: v.number() }),
      refusals: [
        "bad_input",
        "sign_in_required",
        "not_found",
        "distribution_closed",
        "already_validated",
        "basket_not_open",
        "too_large",
      ],
    }),
    valid("param", param),
    valid("json", ownObservationsSchema),
    async (c) => {
      const { slug, distributionId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "board:weigh_own");
      const { ports, draft } = c.get("services");
      const name = person.producers.find((one) => one.id === producerId)?.name ?? "";
      const written = await observeOwnLines(ports, draft, actorOf(person), {
        id: commandId(c),
        distributionId,
        producer: { id: producerId, name },
        observations: c.req.valid("json").observations,
      });
      return isRefusal(written) ? refusalResponse(c, written) : c.json(written);
    },
  );

async function shownLines(
  { db, draft, ports }: Services,
  at: { distributionId: string; producerId: string },
): Promise<OwnLines> {
  const found = await ownLines(db, at, ports.marketNow());
  if (found === undefined) throw new Refused("not_found");
  const places = found.lines.map((line) => ({ basket: line.basketNumber, line: line.ref }));
  const standing = Map.groupBy(await draft.standing(at.distributionId, places), ({ entry }) =>
    "l" in entry ? `${entry.b} ${entry.l}` : "",
  );
  return {
    ...found,
    lines: found.lines.map((line) => ({
      ...line,
      standing: (standing.get(`${line.basketNumber} ${line.ref}`) ?? []).flatMap(
        ({ key, entry, name, at: writtenAt }) =>
          "l" in entry ? [{ key, k: entry.k, v: mutable(entry.v), name, at: writtenAt }] : [],
      ),
    })),
  };
}

const mutable = (value: number | string | readonly number[] | null): number | string | number[] | null =>
  typeof value === "object" && value !== null ? [...value] : value;
