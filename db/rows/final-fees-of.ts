import * as v from "valibot";
import { cents } from "../../core/contract/values.ts";

const finalFeesSchema = v.array(v.object({ feeId: v.string(), cents }));

/** What each fee of a validated basket came to (JSON column). */
export const finalFeesOf = (json: unknown): v.InferOutput<typeof finalFeesSchema> =>
  v.parse(finalFeesSchema, json ?? []);
