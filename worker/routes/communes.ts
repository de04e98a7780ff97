import * as v from "valibot";
import { communeListSchema } from "../../core/contract/place.ts";
import { searchCommunes } from "../../core/place/commune-search.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { valid } from "../http/valid.ts";
import { allCommunes } from "../places/communes.ts";

const MOST = 8;
const querySchema = v.object({ q: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)) });

export const communes = api().get(
  "/communes",
  answers({
    summary: "Communes of France by name or postcode, slips forgiven; the likeliest first",
    tag: "places",
    answer: communeListSchema,
    refusals: ["bad_input"],
  }),
  valid("query", querySchema),
  (c) => c.json({ communes: searchCommunes(allCommunes(), c.req.valid("query").q, MOST) }),
);
