import * as v from "valibot";

const rolesSchema = v.array(v.picklist(["volunteer", "treasurer", "messenger", "admin"]));

/** The roles a membership adds up; unknown words in the column give none. */
export function rolesOf(json: unknown): v.InferOutput<typeof rolesSchema> {
  const parsed = v.safeParse(rolesSchema, json);
  return parsed.success ? parsed.output : [];
}
