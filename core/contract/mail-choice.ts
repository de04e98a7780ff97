import * as v from "valibot";
import { OPTIONAL_MAILS } from "../people/mail-kind.ts";
import { slugSchema } from "./values.ts";

const kindSchema = v.picklist(OPTIONAL_MAILS);

export const unsubscriptionSchema = v.object({
  market: v.object({ slug: v.string(), name: v.string() }),
  kind: kindSchema,
  off: v.boolean(),
});

export const mailChoicesSchema = v.object({
  markets: v.array(v.object({ slug: v.string(), name: v.string(), inTeam: v.boolean(), off: v.array(kindSchema) })),
});
export const mailChoiceSchema = v.object({ slug: slugSchema, kind: kindSchema, wanted: v.boolean() });
