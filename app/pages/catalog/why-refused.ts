import * as v from "valibot";
import { type ProductRefusal, productRefusalSchema } from "../../../core/contract/product.ts";
import { ApiRefusal } from "../../api/api-refusal.ts";
import { t } from "../../i18n/t.ts";

const dataSchema = v.object({ rows: v.array(productRefusalSchema) });

/** The rows and fields that a refused save names; none where it was refused for something else. */
export function refusedRows(error: unknown): readonly ProductRefusal[] {
  if (!(error instanceof ApiRefusal)) return [];
  const parsed = v.safeParse(dataSchema, error.data);
  return parsed.success ? parsed.output.rows : [];
}

/** Why one product was not saved, in words. */
export function whyRefused(error: unknown): string {
  const [first] = refusedRows(error);
  if (first?.why === "stale") return t("catalog.stale");
  return first?.why === "stock_in_use" ? t("catalog.inUse") : t("catalog.wrong.unit");
}
