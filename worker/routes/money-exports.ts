import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { csv } from "../../core/text/csv.ts";
import { MONEY_TABLES, moneyExport } from "../../db/queries/money-export.ts";
import { api } from "../http/api.ts";
import { valid } from "../http/valid.ts";
import { marketFor } from "./access.ts";
import { slugParam } from "./params.ts";

const tableParam = v.object({ ...slugParam.entries, table: v.picklist(MONEY_TABLES) });

/** A market's money to take along: made here, so that it is whole and what people typed is never a formula. */
export const moneyExports = api().get(
  "/manage/:slug/payments/:table",
  describeRoute({
    summary: "Settlements, refunds or ledger of the market as a table (CSV)",
    tags: ["manage"],
    responses: {
      200: { description: "OK", content: { "text/csv": { schema: { type: "string" } } } },
      401: { description: "sign_in_required" },
      404: { description: "not_found" },
    },
  }),
  valid("param", tableParam),
  async (c) => {
    const { slug, table } = c.req.valid("param");
    const { marketId } = marketFor(c, slug, "money:read");
    const rows = await moneyExport[table](c.get("services").db, marketId);
    return c.body(csv(rows), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}-${table}.csv"`,
      "cache-control": "no-store",
    });
  },
);
