import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { rolesOf } from "../../db/rows/roles-of.ts";
import { membership } from "../../db/schema/market.ts";
import { invitation } from "../../db/schema/people.ts";
import { producerMembership } from "../../db/schema/producer.ts";
import { user } from "../../db/schema/user.ts";
import { outbox } from "../../db/schema/work.ts";
import { aMailedMarket } from "../../dev/testing/a-mailed-market.ts";
import { aPerson, type Person } from "./testing/market-people.ts";

const ENDED = { status: 410, body: { error: { code: "invitation_ended" } } };
const INVITE = "/manage/captieux/invitations";
const anAddress = () => `${crypto.randomUUID()}@example.org`;

type Mailed = Awaited<ReturnType<typeof aMailedMarket>>;

/** The token of the newest link that an address was sent. */
async function tokenSentTo(mailed: Mailed, email: string): Promise<string> {
  const [mail] = await mailed.mailsTo(email);
  const token = /\/invitation\/([\w-]{43})#/.exec(mail?.text ?? "")?.[1];
  if (token === undefined) throw new Error("no link was sent");
  return token;
}

const rolesIn = async ({ db, made }: Mailed, person: Person) => {
  const row = await db
    .select({ roles: membership.roles })
    .from(membership)
    .where(and(eq(membership.marketId, made.id), eq(membership.userId, person.id)))
    .get();
  return row === undefined ? undefined : rolesOf(row.roles);
};

test("IVT-1 every address gets one mail with one link, and what became of each is told", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const email = anAddress();
  const member = `${made.people.volunteer.id}@example.org`;
  const wish = { kind: "member", emails: [email, member, email], roles: ["volunteer"], message: "À samedi" };
  expect(await ask("POST", INVITE, made.people.admin, wish)).toEqual({
    status: 200,
    body: { invited: [email], alreadyIn: [member], alreadyInvited: [] },
  });
  expect(await ask("POST", INVITE, made.people.admin, wish)).toMatchObject({
    body: { invited: [], alreadyIn: [member], alreadyInvited: [email] },
  });
  const mails = await mailed.mailsTo(email);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    subject: "Claire vous invite dans l'équipe : Le marché de captieux",
    from: expect.stringContaining("Le marché de captieux"),
    replyTo: `${made.people.admin.id}@example.org`,
  });
  expect(mails[0]?.text).toContain("À samedi");
  expect(mails[0]?.text).toContain(`#${encodeURIComponent(email)}`);
  expect(await mailed.mailsTo(member)).toEqual([]);
  // The database alone opens nothing: neither its invitation nor its wake-up holds the token.
  const token = await tokenSentTo(mailed, email);
  expect(JSON.stringify([await db.select().from(invitation), await db.select().from(outbox)])).not.toContain(token);
});

test("IVT-1 two admins who invite one address at once send one link", async () => {
  const mailed = await aMailedMarket();
  const { made, ask } = mailed;
  const email = anAddress();
  const wish = { kind: "member", emails: [email] };
  const told = await Promise.all([1, 2].map(() => ask("POST", INVITE, made.people.admin, wish)));
  expect(told.map(({ body }) => (body as { invited: string[] }).invited.length).sort()).toEqual([0, 1]);
  expect(await mailed.mailsTo(email)).toHaveLength(1);
  expect((await ask("GET", `/invitations/${await tokenSentTo(mailed, email)}`, null)).status).toBe(200);
});

test("IVT-2 sending again makes a new link and ends the one before; a withdrawn one opens no more", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const email = anAddress();
  await ask("POST", INVITE, made.people.admin, { kind: "member", emails: [email] });
  const first = await tokenSentTo(mailed, email);
  const list = await ask("GET", INVITE, made.people.admin);
  expect(list.body).toMatchObject({
    invitations: [{ email, state: "open", timesSent: 1, invitedByName: "Claire Vidal" }],
  });
  const id = (list.body as { invitations: { id: string }[] }).invitations[0]?.id ?? "";
  const again = () => ask("POST", `${INVITE}/${id}/send`, made.people.admin);
  // A mail sent a moment ago is on its way.
  expect(await again()).toMatchObject({ status: 429 });
  await db.update(invitation).set({ lastSentAt: Date.now() - 120_000 });
  expect((await again()).status).toBe(204);
  const second = await tokenSentTo(mailed, email);
  expect(second).not.toBe(first);
  expect(await ask("GET", `/invitations/${first}`, null)).toEqual(ENDED);
  expect(await ask("POST", `/invitations/${first}/accept`, made.people.stranger)).toEqual(ENDED);
  expect((await ask("GET", `/invitations/${second}`, null)).status).toBe(200);
  expect((await ask("DELETE", `${INVITE}/${id}`, made.people.admin)).status).toBe(204);
  expect(await ask("GET", `/invitations/${second}`, null)).toEqual(ENDED);
  expect((await ask("GET", INVITE, made.people.admin)).body).toEqual({ invitations: [] });
  // A withdrawn address can be invited anew, with a link of its own.
  await ask("POST", INVITE, made.people.admin, { kind: "member", emails: [email] });
  expect([first, second]).not.toContain(await tokenSentTo(mailed, email));
});

test("IVT-3 a visit accepts nothing and tells no address; two people with one link are one and a refusal", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const email = anAddress();
  await ask("POST", INVITE, made.people.admin, { kind: "member", emails: [email], roles: ["volunteer"] });
  const token = await tokenSentTo(mailed, email);
  const seen = await ask("GET", `/invitations/${token}`, null);
  expect(seen).toEqual({
    status: 200,
    body: {
      kind: "member",
      roles: ["volunteer"],
      message: "",
      invitedByName: "Claire",
      market: { slug: "captieux", name: "Le marché de captieux", commune: "Captieux", scene: "market-hall" },
      producer: null,
    },
  });
  expect((await db.select().from(invitation))[0]?.acceptedAt).toBeNull();
  expect((await ask("POST", `/invitations/${token}/accept`, null)).status).toBe(401);

  const two = await Promise.all(["Ida", "Ugo"].map((name) => aPerson(made.host, name, "Roux")));
  const told = await Promise.all(two.map((one) => ask("POST", `/invitations/${token}/accept`, one)));
  const winner = told.findIndex(({ status }) => status === 200);
  const [in_, out] = [two[winner], two[1 - winner]] as [Person, Person];
  expect(told[winner]?.body).toEqual({ kind: "member", roles: ["volunteer"], slug: "captieux" });
  expect(told[1 - winner]).toEqual(ENDED);
  expect(await rolesIn(mailed, in_)).toEqual(["volunteer"]);
  expect(await rolesIn(mailed, out)).toBeUndefined();
  // A second press of who is in changes nothing and leads on.
  expect(await ask("POST", `/invitations/${token}/accept`, in_)).toEqual(told[winner]);
});

test("IVT-3 who is a member already keeps their roles and gets the new ones; an old link is worth nothing", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const emails = [anAddress(), anAddress()];
  await ask("POST", INVITE, made.people.admin, { kind: "member", emails, roles: ["messenger"] });
  const [first, second] = [await tokenSentTo(mailed, emails[0] ?? ""), await tokenSentTo(mailed, emails[1] ?? "")];
  expect((await ask("POST", `/invitations/${first}/accept`, made.people.volunteer)).status).toBe(200);
  expect((await rolesIn(mailed, made.people.volunteer))?.sort()).toEqual(["messenger", "volunteer"]);
  await db.update(invitation).set({ expiresAt: 1 });
  expect(await ask("GET", `/invitations/${second}`, null)).toEqual(ENDED);
  expect(await ask("POST", `/invitations/${second}/accept`, made.people.customer)).toEqual(ENDED);
});

test("a producer's people come by a link of its own, and another producer's invitation is none of ours", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const email = anAddress();
  const path = "/producer/peyrignolles/invitations";
  expect((await ask("POST", path, made.people.producer, { emails: [email], role: "editor" })).status).toBe(200);
  const token = await tokenSentTo(mailed, email);
  expect((await ask("GET", `/invitations/${token}`, null)).body).toMatchObject({
    kind: "producer_person",
    market: null,
    producer: { slug: "peyrignolles" },
  });
  const { id } = (await db.select().from(invitation).get()) ?? { id: "" };
  expect((await ask("DELETE", `${INVITE}/${id}`, made.people.admin)).status).toBe(404);
  expect((await ask("POST", `/invitations/${token}/accept`, made.people.customer)).body).toEqual({
    kind: "producer_person",
    roles: ["editor"],
    slug: "peyrignolles",
  });
  const rows = await db.select().from(producerMembership).where(eq(producerMembership.userId, made.people.customer.id));
  expect(rows).toMatchObject([{ producerId: made.producers[0].id, role: "editor" }]);
});

test("a farm asked to sell is led to open its space, and is accepted there and nowhere else", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const [email, sells] = [anAddress(), `${made.people.producer.id}@example.org`];
  expect((await ask("POST", INVITE, made.people.admin, { kind: "producer", emails: [email, sells] })).body).toEqual({
    invited: [email],
    alreadyIn: [sells],
    alreadyInvited: [],
  });
  const token = await tokenSentTo(mailed, email);
  expect((await ask("GET", `/invitations/${token}`, null)).body).toMatchObject({ kind: "producer" });
  expect((await ask("POST", `/invitations/${token}/accept`, made.people.customer)).status).toBe(404);
  expect((await db.select().from(invitation))[0]?.acceptedAt).toBeNull();
});

test("a market's invitations have an end for one day", async () => {
  const { made, ask } = await aMailedMarket();
  const wish = () => ({ kind: "member", emails: Array.from({ length: 200 }, anAddress) });
  for (let n = 0; n < 5; n++) expect((await ask("POST", INVITE, made.people.admin, wish())).status).toBe(200);
  expect(await ask("POST", INVITE, made.people.admin, { kind: "member", emails: [anAddress()] })).toMatchObject({
    status: 429,
    body: { error: { code: "too_many_invitations" } },
  });
});

test("an invitation speaks the language of who knows us, else of who invites", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  await db.update(user).set({ locale: "en" }).where(eq(user.id, made.people.admin.id));
  const email = anAddress();
  await ask("POST", INVITE, made.people.admin, { kind: "member", emails: [email] });
  expect((await mailed.mailsTo(email))[0]?.subject).toBe("Claire invites you: Le marché de captieux");
});

test("CAP-9 a producer's owners ask people in; an editor neither asks nor sees who was asked", async () => {
  const mailed = await aMailedMarket();
  const { made, ask, db } = mailed;
  const path = "/producer/peyrignolles/invitations";
  const editor = await aPerson(made.host, "Inès", "Peyrignolles");
  await db
    .insert(producerMembership)
    .values({ producerId: made.producers[0].id, userId: editor.id, role: "editor", joinedAt: 1 });
  const wish = { emails: [anAddress()], role: "editor" };
  expect((await ask("POST", path, editor, wish)).status).toBe(404);
  expect((await ask("GET", path, editor)).status).toBe(404);
  expect((await ask("POST", path, made.people.producer, wish)).status).toBe(200);
  const list = (await ask("GET", path, made.people.producer)).body as { invitations: { id: string }[] };
  const one = `${path}/${list.invitations[0]?.id}`;
  expect((await ask("POST", `${one}/send`, editor)).status).toBe(404);
  expect((await ask("DELETE", one, editor)).status).toBe(404);
  expect((await ask("DELETE", one, made.people.producer)).status).toBe(204);
});
