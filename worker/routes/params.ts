import * as v from "valibot";
import { idSchema, slugSchema } from "../../core/contract/values.ts";

export const idParam = v.object({ id: idSchema });
export const slugParam = v.object({ slug: slugSchema });
