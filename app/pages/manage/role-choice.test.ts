import { describe, expect, it } from "vitest";
import { choiceOf, isLastAdmin, roleFormOf, rolesOf } from "./role-choice.ts";

describe("four words for roles that add up", () => {
  it.each([
    [[], "client"],
    [["messenger"], "client"],
    [["volunteer"], "volunteer"],
    [["volunteer", "treasurer"], "treasurer"],
    [["treasurer", "admin", "volunteer"], "admin"],
    [["a role of tomorrow"], "client"],
  ])("%j reads %s", (roles, choice) => {
    expect(choiceOf(roles)).toBe(choice);
  });

  it.each([
    [[]],
    [["volunteer"]],
    [["treasurer", "volunteer"]],
    [["treasurer", "volunteer", "messenger"]],
    [["messenger"]],
    [["admin"]],
  ])("%j survives being looked at and saved", (roles) => {
    expect(rolesOf(roleFormOf(roles))).toEqual(roles);
  });

  it("gives an admin nothing besides: an admin has it all", () => {
    expect(rolesOf({ choice: "admin", alsoVolunteer: true, messages: true })).toEqual(["admin"]);
  });

  it("takes the volunteer's role from whom it makes a customer", () => {
    expect(rolesOf({ ...roleFormOf(["volunteer"]), choice: "client" })).toEqual([]);
  });
});

describe("the last admin", () => {
  const claire = { userId: "claire", roles: ["admin"] };
  const paul = { userId: "paul", roles: ["treasurer"] };

  it("is known, so that nobody tries to take the role away", () => {
    expect(isLastAdmin(claire, [claire, paul])).toBe(true);
    expect(isLastAdmin(claire, [claire, paul, { userId: "karim", roles: ["volunteer", "admin"] }])).toBe(false);
    expect(isLastAdmin(paul, [claire, paul])).toBe(false);
  });
});
