import { ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkout } from "../../db/schema/checkout.ts";
import { everyRow } from "../../db/testing/every-row.ts";
import { aMarketDay, type MarketDay } from "./testing/a-market-day.ts";
import { call } from "./testing/call.ts";
import type { SignedIn } from "./testing/market-people.ts";

const PROTO = '{"__proto__": {"admin": true}}';
const NONE = "01890000-0000-7000-8000-000000000000";
const EVIL = "'; DROP TABLE basket; --";

type Bad = [method: string, path: string, as: SignedIn | null, body: unknown, refused: unknown];
const fields = (...names: string[]) => ({
  status: 400,
  body: { error: { code: "bad_input", data: { fields: names } } },
});
const refused = (status: number, code: string) => ({ status, body: { error: { code } } });
const line = (change: object = {}) => ({ offerId: NONE, quantityMilli: 1000, ...change });

const table = (day: MarketDay, foreign: string): Record<string, Bad> => {
  const buy = `/distributions/${day.sale.id}/checkouts`;
  const ofToday = day.today.offers[0]?.offerId;
  return {
    // a checkout
    "no cart": ["POST", buy, "customer", {}, fields("lines")],
    "an empty cart": ["POST", buy, "customer", { lines: [] }, fields("lines")],
    "a cart that is no list": ["POST", buy, "customer", { lines: { 0: line() } }, fields("lines")],
    "a cart of more lines than any": [
      "POST",
      buy,
      "customer",
      { lines: Array.from({ length: 201 }, () => line()) },
      fields("lines"),
    ],
    "nothing of something": [
      "POST",
      buy,
      "customer",
      { lines: [line({ quantityMilli: 0 })] },
      fields("lines.0.quantityMilli"),
    ],
    "less than nothing": [
      "POST",
      buy,
      "customer",
      { lines: [line({ quantityMilli: -1000 })] },
      fields("lines.0.quantityMilli"),
    ],
    "a part of a thousandth": [
      "POST",
      buy,
      "customer",
      { lines: [line({ quantityMilli: 1.5 })] },
      fields("lines.0.quantityMilli"),
    ],
    "a number in words": [
      "POST",
      buy,
      "customer",
      { lines: [line({ quantityMilli: "1000" })] },
      fields("lines.0.quantityMilli"),
    ],
    "no number": ["POST", buy, "customer", { lines: [line({ quantityMilli: null })] }, fields("lines.0.quantityMilli")],
    "more than the world holds": [
      "POST",
      buy,
      "customer",
      { lines: [line({ quantityMilli: 1e300 })] },
      fields("lines.0.quantityMilli"),
    ],
    "an offer's name for its id": [
      "POST",
      buy,
      "customer",
      { lines: [line({ offerId: EVIL })] },
      fields("lines.0.offerId"),
    ],
    "a sale's name for its id": [
      "POST",
      `/distributions/${encodeURIComponent(EVIL)}/checkouts`,
      "customer",
      { lines: [line()] },
      fields("id"),
    ],
    "an offer of nobody": [
      "POST",
      buy,
      "customer",
      { lines: [line()] },
      { status: 409, body: { error: { code: "offer_gone", data: { offers: [NONE] } } } },
    ],
    "an offer of another date": [
      "POST",
      buy,
      "customer",
      { lines: [line({ offerId: ofToday })] },
      { status: 409, body: { error: { code: "offer_gone", data: { offers: [ofToday] } } } },
    ],
    "a sale of nobody": [
      "POST",
      `/distributions/${NONE}/checkouts`,
      "customer",
      { lines: [line()] },
      refused(404, "not_found"),
    ],
    "a sale that is over": [
      "POST",
      `/distributions/${day.today.id}/checkouts`,
      "customer",
      { lines: [line()] },
      refused(409, "sale_not_open"),
    ],
    "an order without a session": ["POST", buy, null, { lines: [line()] }, refused(401, "sign_in_required")],
    "a checkout of nobody": ["GET", `/checkouts/${NONE}`, "customer", undefined, refused(404, "not_found")],
    "a foreign checkout": ["GET", `/checkouts/${foreign}`, "stranger", undefined, refused(404, "not_found")],
    "a foreign checkout confirmed": [
      "POST",
      `/checkouts/${foreign}/confirm`,
      "stranger",
      undefined,
      refused(404, "not_found"),
    ],
    "a foreign checkout cancelled": [
      "POST",
      `/checkouts/${foreign}/cancel`,
      "stranger",
      undefined,
      refused(404, "not_found"),
    ],
    "a checkout's name for its id": ["POST", "/checkouts/mine/confirm", "customer", undefined, fields("id")],
    // signing in
    "no address": ["POST", "/session/code", null, {}, fields("email")],
    "an address that is none": ["POST", "/session/code", null, { email: "ana at home" }, fields("email")],
    "two addresses": ["POST", "/session/code", null, { email: "a@example.org,b@example.org" }, fields("email")],
    "an address with another header in it": [
      "POST",
      "/session/code",
      null,
      { email: "a@example.org\r\nBcc: b@example.org" },
      fields("email"),
    ],
    "a list for an address": ["POST", "/session/code", null, { email: ["a@example.org"] }, fields("email")],
    "an address longer than any": [
      "POST",
      "/session/code",
      null,
      { email: `${"a".repeat(250)}@example.org` },
      fields("email"),
    ],
    "a language nobody speaks": [
      "POST",
      "/session/code",
      null,
      { email: "a@example.org", locale: "tlh" },
      fields("locale"),
    ],
    "a code in letters": ["POST", "/session/verify", null, { email: "a@example.org", code: "abcdef" }, fields("code")],
    "a code as a number": ["POST", "/session/verify", null, { email: "a@example.org", code: 123456 }, fields("code")],
    "a name without letters": [
      "POST",
      "/session/verify",
      null,
      { email: "a@example.org", code: "123456", firstName: "  ", lastName: "x".repeat(81), phone: "call me" },
      fields("firstName", "lastName", "phone"),
    ],
    "no password": ["POST", "/session/password", null, { email: "a@example.org" }, fields("password")],
    "a password as long as a book": [
      "POST",
      "/session/password",
      null,
      { email: "a@example.org", password: "x".repeat(201) },
      fields("password"),
    ],
    "a reset without an address": ["POST", "/session/reset", null, { email: null }, fields("email")],
    "a new password of nine letters": [
      "POST",
      "/session/reset/confirm",
      null,
      { email: "a@example.org", code: "123456", password: "ninechars" },
      fields("password"),
    ],
    // the account
    "a name taken away": ["PATCH", "/account", "customer", { firstName: "" }, fields("firstName")],
    "a phone that is a script": ["PATCH", "/account", "customer", { phone: "<script>" }, fields("phone")],
    "an account without a session": ["PATCH", "/account", null, { firstName: "Eve" }, refused(401, "sign_in_required")],
    "a short password": ["PUT", "/account/password", "customer", { password: "short" }, fields("password")],
    "devices without a session": ["GET", "/account/sessions", null, undefined, refused(401, "sign_in_required")],
    "a device of nobody": ["DELETE", `/account/sessions/${NONE}`, "customer", undefined, refused(404, "not_found")],
    "a device's id as long as a page": [
      "DELETE",
      `/account/sessions/${"x".repeat(200)}`,
      "customer",
      undefined,
      fields("id"),
    ],
  };
};

test("bad input, unknown ids and foreign ones are refused by code and leave no row", async () => {
  const day = await aMarketDay();
  const { db } = day.made.host;
  const [own] = await db
    .select({ id: checkout.id })
    .from(checkout)
    .where(ne(checkout.userId, day.made.people.stranger.id));
  const before = await everyRow(db);
  for (const [name, [method, path, as, body, refused]] of Object.entries(table(day, own?.id ?? ""))) {
    const answer = await call(method, path, as === null ? null : day.made.people[as], body);
    expect({ name, ...answer }).toEqual({ name, ...(refused as object) });
    expect(await everyRow(db), name).toEqual(before);
  }
});

test("bodies that are no JSON, and bodies beyond all bounds, are refused before they are read into anything", async () => {
  const day = await aMarketDay();
  const { db } = day.made.host;
  const before = await everyRow(db);
  const writes = [
    ["POST", `/distributions/${day.sale.id}/checkouts`],
    ["POST", "/session/code"],
    ["POST", "/session/verify"],
    ["POST", "/session/password"],
    ["POST", "/session/reset"],
    ["POST", "/session/reset/confirm"],
    ["PATCH", "/account"],
    ["PUT", "/account/password"],
  ] as const;
  const { customer } = day.made.people;
  for (const [method, path] of writes) {
    for (const raw of ["{", "[]]", "null", '"a"', "[]", "\u0000", PROTO]) {
      const { status, body } = await call(method, path, customer, undefined, raw);
      // Nothing to change is a change to nothing.
      const expected = path === "/account" && ["[]", PROTO].includes(raw) ? 204 : 400;
      expect({ path, raw, status }).toEqual({ path, raw, status: expected });
      if (status === 400) expect(JSON.stringify(body)).toMatch(/^\{"error":\{"code":"bad_input"/);
    }
    const huge = JSON.stringify({ email: "a".repeat(600 * 1024) });
    const answer = await call(method, path, customer, undefined, huge);
    expect({ path, ...answer }).toEqual({ path, status: 413, body: { error: { code: "too_large" } } });
  }
  const untouched = (rows: Record<string, unknown[]>) => ({
    ...rows,
    user: rows.user?.map((row) => ({ ...(row as object), updated_at: 0 })),
  });
  expect(untouched(await everyRow(db))).toEqual(untouched(before));
});

test("a refusal echoes nothing of what was sent", async () => {
  const day = await aMarketDay();
  const marker = "<b>hello-from-outside</b>";
  const answers = [
    await call("POST", "/session/code", null, { email: marker }),
    await call("POST", `/distributions/${day.sale.id}/checkouts`, day.made.people.customer, {
      lines: [line({ offerId: marker })],
    }),
    await call("GET", `/checkouts/${encodeURIComponent(marker)}`, day.made.people.customer),
    await call(
      "POST",
      `/distributions/${day.sale.id}/checkouts`,
      day.made.people.customer,
      { lines: [line()] },
      undefined,
      {
        "idempotency-key": marker,
      },
    ),
    await call("GET", `/nothing/${encodeURIComponent(marker)}`, null),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([400, 400, 400, 400, 404]);
  expect(JSON.stringify(answers)).not.toContain("hello-from-outside");
});
