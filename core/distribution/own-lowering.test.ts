import { expect, it } from "vitest";
import { ownLowerings } from "./own-lowering.ts";

const farms = (userId: string) => (userId === "luc" ? ["peyrignolles"] : []);
const lowered = (producerId: string, ...observerIds: string[]) =>
  ownLowerings({ basketUserId: "ana", producerId, observerIds }, farms);

it("DIS-11 names who lowers the own basket, and farms that lower another's goods", () => {
  expect(lowered("lande", "ana")).toEqual([{ userId: "ana", why: "own_basket" }]);
  expect(lowered("lande", "luc")).toEqual([{ userId: "luc", why: "other_producer" }]);
  expect(lowered("lande", "marie", "luc", "ana").map((one) => one.userId)).toEqual(["luc", "ana"]);
});

it("DIS-11 names neither volunteers nor a farm that lowers its own goods", () => {
  expect(lowered("peyrignolles", "luc")).toEqual([]);
  expect(lowered("lande", "marie")).toEqual([]);
  expect(lowered("lande")).toEqual([]);
});
