import { isRefusedWith } from "./api-refusal.ts";

/** The fields that a refused form names: `bad_input` carries them, without what was typed. */
export function invalidFields(error: unknown): readonly string[] {
  if (!isRefusedWith(error, "bad_input")) return [];
  const { fields } = error.data;
  return Array.isArray(fields) ? fields.filter((field) => typeof field === "string") : [];
}
