import { expect, test } from "vitest";
import { refuse } from "../core/contract/codes.ts";
import { openDatabase } from "../db/database.ts";
import { migratedSqlite } from "../db/testing/migrated-sqlite.ts";
import { createNodeD1 } from "../db/testing/node-d1.ts";
import { once } from "./once.ts";
import type { Ports } from "./ports.ts";

const marie = { userId: "marie", name: "Marie" };

function aPhonesWork(keepsRefusals: boolean) {
  const db = openDatabase(createNodeD1(migratedSqlite()));
  const ports: Ports = {
    db,
    marketNow: () => 1,
    realNow: () => 1,
    newId: () => "x",
    wake: async () => {},
    keepsRefusals,
  };
  let open = false;
  const ask = (actor = marie) =>
    once<string>(ports, actor, {
      id: "c1",
      kind: "k",
      decide: async () => (open ? { answer: "done", statements: [] } : refuse("basket_clash", { basketId: "b" })),
    });
  return {
    ask,
    decideOtherwise: () => {
      open = true;
    },
  };
}

test("COM-3 what was refused to a phone stays refused under that id, with what was said", async () => {
  const { ask, decideOtherwise } = aPhonesWork(true);
  const refused = { refused: "basket_clash", data: { basketId: "b" } };
  expect(await ask()).toEqual(refused);
  decideOtherwise();
  expect(await ask()).toEqual(refused);
  expect(await ask({ userId: "eve", name: "Eve" })).toEqual({ refused: "command_reused" });
});

test("COM-3 elsewhere a refusal may be tried again", async () => {
  const { ask, decideOtherwise } = aPhonesWork(false);
  expect(await ask()).toMatchObject({ refused: "basket_clash" });
  decideOtherwise();
  expect(await ask()).toBe("done");
});
