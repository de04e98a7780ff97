import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { user } from "../../db/schema/user.ts";
import { aMarketDay } from "./testing/a-market-day.ts";

const ORIGIN = "http://localhost:5173";

test("settlements, refunds and ledger come as tables, and a name is never a formula", async () => {
  const { made } = await aMarketDay();
  await made.host.db.update(user).set({ firstName: "=HYPERLINK(1)" });
  const ask = async (table: string) =>
    await exports.default.fetch(
      new Request(`${ORIGIN}/api/manage/captieux/payments/${table}`, {
        headers: { cookie: made.people.treasurer.cookie },
      }),
    );
  for (const table of ["settlements", "refunds", "ledger"]) {
    const answer = await ask(table);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="captieux-${table}.csv"`);
    const rows = (await answer.text()).split("\r\n");
    expect(rows.length, table).toBeGreaterThanOrEqual(2);
    expect(rows.some((row) => /(^|,)"?=/.test(row))).toBe(false);
  }
  const settlements = await (await ask("settlements")).text();
  expect(settlements).toMatch(/,held,no_account|,held,account_not_ready/);
  expect(settlements).toMatch(/,\d+\.\d\d,/);
  expect((await ask("customers")).status).toBe(400);
});
