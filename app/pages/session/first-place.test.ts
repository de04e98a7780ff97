import { expect, test } from "vitest";
import { firstPlace } from "./first-place.ts";

const nobody = { markets: [], producers: [], boards: [] };
const captieux = (...roles: string[]) => [{ id: "m1", slug: "captieux", name: "Captieux", roles }];
const boards = [{ distributionId: "d1", marketName: "Captieux", pickupOn: "2026-11-21" }];
const producers = [{ id: "p1", slug: "peyrignolles", name: "Ferme de Peyrignolles", role: "owner" }];

test.each([
  ["a customer", nobody, "/"],
  ["a member without a role", { ...nobody, markets: captieux() }, "/"],
  ["an admin, also on the day", { ...nobody, markets: captieux("volunteer", "admin"), boards }, "/manage/captieux"],
  ["a volunteer on the day", { ...nobody, markets: captieux("volunteer"), boards }, "/board/d1"],
  ["a volunteer on another day", { ...nobody, markets: captieux("volunteer") }, "/"],
  ["a producer", { ...nobody, producers, boards }, "/producer/peyrignolles"],
  ["a treasurer", { ...nobody, markets: captieux("treasurer") }, "/manage/captieux/payments"],
  ["a messenger", { ...nobody, markets: captieux("messenger") }, "/manage/captieux/members"],
])("%s begins at their own work", (_who, session, place) => {
  expect(firstPlace(session)).toBe(place);
});
