import type { Evidence } from "./truth.ts";

/** The run has validated what was left, once, and goods that were delivered have left the shelf. */
export function saleIsClosed({ hall, facts }: Evidence): string[] {
  const complaints: string[] = [];
  if (facts.validatedAt === null) complaints.push("the sale was not validated");
  const left = facts.baskets.filter((basket) => basket.status === "ordered");
  if (left.length > 0) complaints.push(`${left.length} baskets were left over`);
  const one = (sql: string) => Number(hall.sqlite.prepare(sql).get(hall.distributionId)?.n);
  if (one("SELECT count(*) AS n FROM journal WHERE kind = 'distribution_validated' AND distribution_id = ?") !== 1)
    complaints.push("the sale was closed other than once");
  if (one("SELECT sum(reserved) AS n FROM stock_pool WHERE distribution_id = ?") !== 0)
    complaints.push("goods that were handed over are still reserved");
  return complaints;
}
