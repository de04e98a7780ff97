import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit } from "../commit.ts";
import type { Database } from "../database.ts";
import { clock, market, membership } from "../schema/market.ts";
import { user } from "../schema/user.ts";

const aUser = (id: string) => ({
  id,
  name: "",
  email: `${id}@x.example`,
  firstName: "Ana",
  createdAt: new Date(5),
  updatedAt: new Date(5),
});

/** What the program relies on of D1; run on D1 itself and on whatever stands in for it. */
export function d1Contract(open: () => Database | Promise<Database>): void {
  describe("a database of ours", () => {
    it("carries a batch out whole or not at all, and says which constraint refused it", async () => {
      const db = await open();
      const [a, b] = [crypto.randomUUID(), crypto.randomUUID()];
      const twice = [db.insert(user).values(aUser(a)), db.insert(user).values({ ...aUser(b), email: aUser(a).email })];
      await expect(commit(db, twice)).rejects.toThrow("UNIQUE constraint failed: user.email");
      expect(await db.all(sql`SELECT id FROM user WHERE id IN (${a}, ${b})`)).toEqual([]);
      await commit(db, [db.insert(user).values(aUser(a)), db.insert(user).values(aUser(b))]);
      expect(await db.all(sql`SELECT count(*) AS n FROM user WHERE id IN (${a}, ${b})`)).toEqual([{ n: 2 }]);
    });

    it("refuses by triggers and foreign keys, by their names", async () => {
      const db = await open();
      const run = (text: string) => db.$client.batch([db.$client.prepare(text)]);
      await expect(
        run(
          "INSERT INTO basket_revision (basket_id, revision, kind, command_id, at) VALUES ('x', 7, 'ordered', 'c', 0)",
        ),
      ).rejects.toThrow("basket_revision_in_turn");
      await expect(
        db.insert(membership).values({ id: "m", marketId: "none", userId: "none", roles: [], joinedAt: 0 }),
      ).rejects.toMatchObject({ cause: expect.objectContaining({ message: expect.stringContaining("FOREIGN KEY") }) });
    });

    it("counts what a write changed", async () => {
      const db = await open();
      const id = crypto.randomUUID();
      await db.insert(user).values(aUser(id));
      const write = (key: string) => db.$client.prepare("UPDATE user SET phone = '06' WHERE id = ?").bind(key).run();
      expect([(await write(id)).meta.changes, (await write("nobody")).meta.changes]).toEqual([1, 0]);
    });

    it("reads rows, lists, first values and the joined tables of a batch", async () => {
      const db = await open();
      const id = crypto.randomUUID();
      await db.insert(user).values(aUser(id));
      const select = db.$client.prepare("SELECT id, first_name FROM user WHERE id = ?").bind(id);
      expect((await select.all()).results).toEqual([{ id, first_name: "Ana" }]);
      expect(await select.raw()).toEqual([[id, "Ana"]]);
      expect(await select.first("first_name")).toBe("Ana");
      expect(await db.$client.prepare("SELECT id FROM user WHERE id = 'nobody'").first()).toBeNull();
      const joined = db.select({ user, clock }).from(user).innerJoin(clock, sql`true`).where(sql`${user.id} = ${id}`);
      const [rows] = await db.batch([joined]);
      expect(rows).toMatchObject([{ user: { id, firstName: "Ana", createdAt: new Date(5) }, clock: { id: 1 } }]);
    });

    it("takes true and false as numbers, whole JSON documents as one parameter, and nothing undefined", async () => {
      const db = await open();
      const one = db.$client.prepare("SELECT ? AS yes, ? AS no, (SELECT count(*) FROM json_each(?)) AS n");
      const list = JSON.stringify(Array.from({ length: 5000 }, (_, n) => n));
      expect((await one.bind(true, false, list).all()).results).toEqual([{ yes: 1, no: 0, n: 5000 }]);
      expect(() => db.$client.prepare("SELECT ?").bind(undefined)).toThrow("D1_TYPE_ERROR");
    });

    it("refuses a statement of more than a hundred parameters", async () => {
      const db = await open();
      const many = Array.from({ length: 101 }, () => "?").join();
      const ask = async (count: number) =>
        await db.$client
          .prepare(`SELECT ${many.slice(0, 2 * count - 1)}`)
          .bind(...Array.from({ length: count }, (_, n) => n))
          .all();
      expect((await ask(100)).results).toHaveLength(1);
      await expect(ask(101)).rejects.toThrow("too many SQL variables");
    });

    it("stands empty but for its clock", async () => {
      const db = await open();
      expect(await db.select().from(market)).toEqual([]);
      expect(await db.select().from(clock)).toEqual([{ id: 1, offsetMs: 0 }]);
    });
  });
}
