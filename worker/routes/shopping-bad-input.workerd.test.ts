import { beforeEach, describe, expect, it, vi } from "vitest";
import { everyRow } from "../../db/testing/every-row.ts";
import { aMarketDay, type MarketDay } from "./testing/a-market-day.ts";
import { call } from "./testing/call.ts";
import type { SignedIn } from "./testing/market-people.ts";

const NONE = "01890000-0000-7000-8000-000000000000";
const EVIL = "'; DROP TABLE basket; --";

type Bad = [method: string, path: (day: MarketDay) => string, as: SignedIn | null, body: unknown, refused: unknown];
const fields = (...names: string[]) => ({ status: 400, body: { error: { code: "bad_input", data: { fields: names } } } });
const refused = (status: number, code: string) => ({ status, body: { error: { code } } });
const line = (change: object = {}) => ({ offerId: NONE, quantityMilli: 1000, ...change });
const buy = (day: MarketDay) => `/distributions/${day.sale.id}/checkouts`;

const bad: Record<string, Bad> = {
  // a checkout
  "no cart": ["POST", buy, "customer", {}, fields("lines")],
  "an empty cart": ["POST", buy, "customer", { lines: [] }, fields("lines")],
  "a cart that is no list": ["POST", buy, "customer", { lines: { 0: line() } }, fields("lines")],
  "a cart of more lines than any": ["POST", buy, "customer", { lines: Array.from({ length: 201 }, () => line()) }, fields("lines")],
  "nothing of something": ["POST", buy, "customer", { lines: [line({ quantityMilli: 0 })] }, fields("lines.0.quantityMilli")],
  "less than nothing": ["POST", buy, "customer", { lines: [line({ quantityMilli: -1000 })] }, fields("lines.0.quantityMilli")],
  "a part of a thousandth": ["POST", buy, "customer", { lines: [line({ quantityMilli: 1.5 })] }, fields("lines.0.quantityMilli")],
  "a number in words": ["POST", buy, "customer", { lines: [line({ quantityMilli: "1000" })] }, fields("lines.0.quantityMilli")],
  "no number": ["POST", buy, "customer", { lines: [line({ quantityMilli: null })] }, fields("lines.0.quantityMilli")],
  "more than the world holds": ["POST", buy, "customer", { lines: [line({ quantityMilli: 1e300 })] }, fields("lines.0.quantityMilli")],
  "an offer's name for its id": ["POST", buy, "customer", { lines: [line({ offerId: EVIL })] }, fields("lines.0.offerId")],
  "a sale's name for its id": ["POST", () => `/distributions/${encodeURIComponent(EVIL)}/checkouts`, "customer", { lines: [line()] }, fields("id")],
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
    (day: MarketDay) => ({ lines: [line({ offerId: day.today.offers[0]?.offerId })] }),
    (day: MarketDay) => ({
      status: 409,
      body: { error: { code: "offer_gone", data: { offers: [day.today.offers[0]?.offerId] } } },
    }),
  ],
  "a sale of nobody": ["POST", () => `/distributions/${NONE}/checkouts`, "customer", { lines: [line()] }, refused(404, "not_found")],
  "a sale that is over": ["POST", (day) => `/distributions/${day.today.id}/checkouts`, "customer", { lines: [line()] }, refused(409, "sale_not_open")],
  "an order without a session": ["POST", buy, null, { lines: [line()] }, refused(401, "sign_in_required")],
  "a checkout of nobody": ["GET", () => `/checkouts/${NONE}`, "customer", undefined, refused(404, "not_found")],
  "a foreign checkout": ["GET", (day) => `/checkouts/${day.foreignCheckout}`, "stranger", undefined, refused(404, "not_found")],
  "a foreign checkout confirmed": ["POST", (day) => `/checkouts/${day.foreignCheckout}/confirm`, "stranger", undefined, refused(404, "not_found")],
  "a foreign checkout cancelled": ["POST", (day) => `/checkouts/${day.foreignCheckout}/cancel`, "stranger", undefined, refused(404, "not_found")],
  "a checkout's name for its id": ["POST", () => "/checkouts/mine/confirm", "customer", undefined, fields("id")],
  // signing in
  "no address": ["POST", () => "/session/code", null, {}, fields("email")],
  "an address that is none": ["POST", () => "/session/code", null, { email: "ana at home" }, fields("email")],
  "two addresses": ["POST", () => "/session/code", null, { email: "a@example.org,b@example.org" }, fields("email")],
  "an address with another header in it": ["POST", () => "/session/code", null, { email: "a@example.org\r\nBcc: b@example.org" }, fields("email")],
  "a list for an address": ["POST", () => "/session/code", null, { email: ["a@example.org"] }, fields("email")],
  "an address longer than any": ["POST", () => "/session/code", null, { email: `${"a".repeat(250)}@example.org` }, fields("email")],
  "a language nobody speaks": ["POST", () => "/session/code", null, { email: "a@example.org", locale: "tlh" }, fields("locale")],
  "a code in letters": ["POST", () => "/session/verify", null, { email: "a@example.org", code: "abcdef" }, fields("code")],
  "a code as a number": ["POST", () => "/session/verify", null, { email: "a@example.org", code: 123456 }, fields("code")],
  "a name without letters": [
    "POST",
    () => "/session/verify",
    null,
    { email: "a@example.org", code: "123456", firstName: "  ", lastName: "x".repeat(81), phone: "call me" },
    fields("firstName", "lastName", "phone"),
  ],
  "no password": ["POST", () => "/session/password", null, { email: "a@example.org" }, fields("password")],
  "a password as long as a book": ["POST", () => "/session/password", null, { email: "a@example.org", password: "x".repeat(201) }, fields("password")],
  "a reset without an address": ["POST", () => "/session/reset", null, { email: null }, fields("email")],
  "a new password of nine letters": [
    "POST",
    () => "/session/reset/confirm",
    null,
    { email: "a@example.org", code: "123456", password: "ninechars" },
    fields("password"),
  ],
  // the account
  "a name taken away": ["PATCH", () => "/account", "customer", { firstName: "" }, fields("firstName")],
  "a phone that is a script": ["PATCH", () => "/account", "customer", { phone: "<script>" }, fields("phone")],
  "an account without a session": ["PATCH", () => "/account", null, { firstName: "Eve" }, refused(401, "sign_in_required")],
  "a short password": ["PUT", () => "/account/password", "customer", { password: "short" }, fields("password")],
  "devices without a session": ["GET", () => "/account/sessions", null, undefined, refused(401, "sign_in_required")],
  "a device of nobody": ["DELETE", () => `/account/sessions/${NONE}`, "customer", undefined, refused(404, "not_found")],
  "a device's id as long as a page": ["DELETE", () => `/account/sessions/${"x".repeat(200)}`, "customer", undefined, fields("id")],
};
