import { describeRoute, resolver } from "hono-openapi";
import * as v from "valibot";
import { type Code, codes } from "../../core/contract/codes.ts";

const refusalSchema = (list: readonly Code[]) =>
  v.object({ error: v.object({ code: v.picklist(list), data: v.optional(v.record(v.string(), v.unknown())) }) });

type Described = {
  summary: string;
  tag: string;
  /** The schema of the answer; none for 204. */
  answer?: v.GenericSchema;
  status?: 200 | 201 | 202 | 204;
  refusals?: readonly Code[];
};

/** What the OpenAPI document says of a route; the answer's schema is the one the screen's types come from. */
export function answers({ summary, tag, answer, status = answer === undefined ? 204 : 200, refusals = [] }: Described) {
  const content = (schema: v.GenericSchema) => ({ "application/json": { schema: resolver(schema) } });
  const refused = Object.fromEntries(
    Object.entries(Object.groupBy(refusals, (code) => String(codes[code]))).map(([number, list = []]) => [
      number,
      { description: list.join(", "), content: content(refusalSchema(list)) },
    ]),
  );
  return describeRoute({
    summary,
    tags: [tag],
    responses: {
      [status]: answer === undefined ? { description: "Done" } : { description: "OK", content: content(answer) },
      ...refused,
    },
  });
}
