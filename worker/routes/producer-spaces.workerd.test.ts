import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invite } from "../../commands/invite.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import type { OwnProducerPage } from "../../core/contract/producer-space.ts";
import { catalog } from "../../db/schema/catalog.ts";
import { journal } from "../../db/schema/journal.ts";
import { catalogLink } from "../../db/schema/market.ts";
import { producer, producerMembership } from "../../db/schema/producer.ts";
import { testStack } from "../../dev/testing/stack.ts";
import { linkTokenHash } from "../links/link-token.ts";
import { aMarket, theHost } from "./testing/a-market.ts";
import { call } from "./testing/call.ts";
import { aPerson } from "./testing/market-people.ts";

const farm = { name: "La Ferme d’Élise", commune: "Captieux", postcode: "33840", profession: "maraîchère" };
const NOT_FOUND = { status: 404, body: { error: { code: "not_found" } } };
const TOKEN = "an-invitation-of-forty-three-signs-0123456789";

test("PRS-1 opens a space with its owner, its address and a first catalog with the next number", async () => {
  const made = await aMarket(theHost());
  const { db } = made.host;
  const elise = await aPerson(made.host, "Élise", "Martin");
  expect(await call("POST", "/producers", null, farm)).toMatchObject({ status: 401 });
  const opened = await call("POST", "/producers", elise, farm);
  expect(opened).toMatchObject({ status: 201, body: { slug: "la-ferme-d-elise", linkedTo: null } });
  const { catalogId } = opened.body as { catalogId: string };
  expect(await db.select().from(catalog).where(eq(catalog.id, catalogId))).toMatchObject([
    { number: 1001, name: "Vente au marché", byNumber: "link", linkToken: "" },
  ]);
  const page = (await call("GET", "/producer/la-ferme-d-elise/page", elise)).body as OwnProducerPage;
  expect(page).toMatchObject({ name: farm.name, profession: "maraîchère", listed: true, contactShown: false });
  // The same name again, at once, by two people: two addresses, two numbers.
  const more = await Promise.all([
    call("POST", "/producers", elise, farm),
    call("POST", "/producers", made.people.customer, farm),
  ]);
  expect(more.map((one) => (one.body as { slug: string }).slug).toSorted()).toEqual([
    "la-ferme-d-elise-2",
    "la-ferme-d-elise-3",
  ]);
  const numbers = (await db.select({ number: catalog.number }).from(catalog)).map((row) => row.number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(await call("POST", "/producers", elise, { ...farm, postcode: "3384" })).toEqual({
    status: 400,
    body: { error: { code: "bad_input", data: { fields: ["postcode"] } } },
  });
});

test("PRS-1 by an invitation the first catalog is connected to the market that invited, once", async () => {
  const made = await aMarket(theHost());
  const { db } = made.host;
  const services = await testStack().services();
  const invited = await invite(
    services.ports,
    { userId: made.people.admin.id, name: "Claire" },
    {
      id: services.ports.newId(),
      kind: "producer",
      marketId: made.id,
      producerId: "",
      emails: ["elise@example.org"],
      roles: [],
      message: "",
      linkHash: () => linkTokenHash(TOKEN),
    },
  );
  expect(isRefusal(invited)).toBe(false);
  const elise = await aPerson(made.host, "Élise", "Martin");
  const opened = await call("POST", "/producers", elise, { ...farm, invitation: TOKEN });
  expect(opened).toMatchObject({ status: 201, body: { linkedTo: "captieux" } });
  const { catalogId } = opened.body as { catalogId: string };
  expect(await db.select().from(catalogLink).where(eq(catalogLink.catalogId, catalogId))).toMatchObject([
    { marketId: made.id, unlinkedAt: null },
  ]);
  expect(await call("POST", "/producers", made.people.customer, { ...farm, invitation: TOKEN })).toMatchObject({
    status: 410,
    body: { error: { code: "invitation_ended" } },
  });
  expect(await db.$count(producer, eq(producer.name, farm.name))).toBe(1);
});

test("PRS-2 papers are checked, kept for the farm's own people, and never stand in the journal or on the page", async () => {
  const made = await aMarket(theHost());
  const { db } = made.host;
  const { producer: luc, admin } = made.people;
  const papers = {
    legalName: "EARL de Peyrignolles",
    legalForm: "EARL",
    address: "12 route du Ciron",
    siret: "732 829 320 00074",
    vatStatus: "standard",
    vatNumber: "fr44 732829320",
  };
  const write = (change: object) => call("PUT", "/producer/peyrignolles/company", luc, { ...papers, ...change });
  expect((await write({})).status).toBe(204);
  expect((await call("GET", "/producer/peyrignolles/company", luc)).body).toEqual({
    ...papers,
    siret: "73282932000074",
    vatNumber: "FR44732829320",
  });
  expect(await write({ siret: "73282932000075" })).toMatchObject({
    status: 400,
    body: { error: { data: { fields: ["siret"] } } },
  });
  expect(await write({ vatNumber: "FR45732829320" })).toMatchObject({
    body: { error: { data: { fields: ["vatNumber"] } } },
  });
  expect(await call("GET", "/producer/peyrignolles/company", admin)).toEqual(NOT_FOUND);
  const told = JSON.stringify(await db.select().from(journal));
  expect(told).toContain("siret");
  expect(told).not.toContain("73282932000074");
  const page = JSON.stringify((await call("GET", "/producers/peyrignolles", null)).body);
  expect(page).not.toMatch(/siret|73282932|EARL/);
});

test("PRS-3 a space keeps an owner, also when two go at once; editors manage no people", async () => {
  const made = await aMarket(theHost());
  const { db } = made.host;
  const luc = made.people.producer;
  const farmId = made.producers[0].id;
  const nina = await aPerson(made.host, "Nina", "Petit");
  await db.insert(producerMembership).values({ producerId: farmId, userId: nina.id, role: "editor", joinedAt: 2 });
  const set = (who: typeof luc, userId: string, role: string) =>
    call("PUT", `/producer/peyrignolles/people/${userId}`, who, { role });
  const lastOwner = { status: 409, body: { error: { code: "last_owner" } } };
  expect(await set(nina, nina.id, "owner")).toEqual(NOT_FOUND);
  expect(await set(luc, luc.id, "editor")).toMatchObject(lastOwner);
  expect((await set(luc, nina.id, "owner")).status).toBe(204);
  const leave = (who: typeof luc) => call("DELETE", `/producer/peyrignolles/people/${who.id}`, who);
  const both = await Promise.all([leave(luc), leave(nina)]);
  expect(both.map((one) => one.status).toSorted()).toEqual([204, 409]);
  expect(
    await db
      .select({ role: producerMembership.role })
      .from(producerMembership)
      .where(eq(producerMembership.producerId, farmId)),
  ).toEqual([{ role: "owner" }]);
  const kinds = (await db.select().from(journal).where(eq(journal.producerId, farmId))).map((row) => row.kind);
  expect(kinds.toSorted()).toEqual(["producer_person_left", "producer_role_changed"]);
});

test("a farm's pictures are its own uploads: one of somebody else refuses the list", async () => {
  const made = await aMarket(theHost());
  const photo = "01890000-0000-7000-8000-000000000009";
  const save = (photos: string[]) =>
    call("PATCH", "/producer/peyrignolles/page", made.people.producer, { photos, tagline: "X" });
  expect(await save([photo])).toEqual(NOT_FOUND);
  expect((await save([])).status).toBe(204);
});
