import * as v from "valibot";
import { expect, it } from "vitest";
import { emailSchema, nameSchema, phoneSchema } from "../../../core/contract/values.ts";
import { can } from "../../../core/people/capability.ts";
import { homonyms } from "../../../core/text/collate.ts";
import { demoPeople } from "./people.ts";
import { demoProducers } from "./producers.ts";

const everybody = [...demoPeople, ...demoProducers.map(({ owner }) => owner)];
const called = (firstName: string, lastName: string) =>
  everybody.find((person) => person.firstName === firstName && person.lastName === lastName);

it("has more than 44 members and nobody twice", () => {
  expect(demoPeople.length).toBeGreaterThan(44);
  for (const field of ["key", "email", "phone"] as const) {
    expect(new Set(everybody.map((person) => person[field])).size, field).toBe(everybody.length);
  }
});

it("reaches nobody real: reserved mail domain and numbers kept for fiction", () => {
  for (const person of everybody) {
    expect(v.parse(emailSchema, person.email)).toBe(person.email);
    expect(person.email).toMatch(/@demo\.cabas\.example$/);
    expect(v.is(phoneSchema, person.phone)).toBe(true);
    expect(person.phone).toMatch(/^\+3363998\d{4}$/);
    expect([v.is(nameSchema, person.firstName), v.is(nameSchema, person.lastName)]).toEqual([true, true]);
  }
});

it("gives the team its roles and customers none", () => {
  const roles = Object.fromEntries(demoPeople.flatMap(({ key, roles }) => (roles.length > 0 ? [[key, roles]] : [])));
  expect(roles).toEqual({
    claire: ["admin"],
    marie: ["volunteer"],
    karim: ["volunteer"],
    paul: ["treasurer"],
    nadia: ["volunteer", "messenger"],
    gerard: ["volunteer"],
  });
  expect(can({ roles: called("Claire", "Dubosc")?.roles ?? [] }, "market:manage")).toBe(true);
});

it("has the people that the screens and scenarios speak of", () => {
  const mails = [
    called("Ana", "Lefèvre"),
    called("Bruno", "Castex"),
    called("Luc", "Darrieux"),
    called("Paul", "Mariuzzo"),
  ].map((person) => person?.email.split("@")[0]);
  expect(mails).toEqual(["ana", "bruno", "luc", "paul"]);
  expect(demoPeople.filter(({ locale }) => locale === "en")).toHaveLength(2);
});

it("has people of one family name, whom lists must keep apart", () => {
  const families = homonyms(demoPeople.map(({ key, lastName }) => ({ id: key, name: lastName })));
  expect([...families]).toEqual(expect.arrayContaining(["elise", "hugo", "sylvie", "maria", "jose"]));
});
