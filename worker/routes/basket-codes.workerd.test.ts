import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { codeHash, createBasketCodes } from "../../commands/basket-codes.ts";
import { readBasketCode } from "../../core/basket/basket-code.ts";
import type { BoardFacts } from "../../core/contract/board.ts";
import type { Order } from "../../core/contract/order.ts";
import { testStack } from "../../dev/testing/stack.ts";
import { joinBoard } from "../../party/testing/join-room.ts";
import { settingsOf } from "../env.ts";
import { composeMail } from "../mail/compose-mail.ts";
import { aMarketDay } from "./testing/a-market-day.ts";
import { call } from "./testing/call.ts";
import { aPerson } from "./testing/market-people.ts";

/** app/board/scan/code-hash.test.ts holds the same pair: phone and room make the same of a code. */
const CODE = "q7Zt-0_AbcDEfgh9";
const HASH = "EgGl0Y0P9Stc";

it("a phone's hash of a code is the room's", async () => {
  expect(await codeHash(CODE)).toBe(HASH);
});

it("a basket's code leads its customer to the order, its team to the board, and nobody else anywhere", async () => {
  const day = await aMarketDay();
  const { customer, volunteer, admin, treasurer } = day.made.people;
  const orderAs = async (who: typeof customer, id: string) => (await call("GET", `/orders/${id}`, who)).body as Order;
  const { code } = await orderAs(customer, day.order.id);
  expect(readBasketCode(code)).toBe(code);
  expect((await orderAs(customer, day.old.id)).code).not.toBe(code);
  // Whoever reads the order for the market's money is not its customer.
  expect((await orderAs(admin, day.order.id)).code).toBe("");

  const behind = (who: typeof customer | null) => call("GET", `/basket-codes/${code}`, who);
  expect(await behind(customer)).toEqual({ status: 200, body: { kind: "own", basketId: day.order.id } });
  expect((await behind(volunteer)).body).toEqual({
    kind: "board",
    distributionId: day.today.id,
    number: 1,
    pickupOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    placeName: expect.any(String),
  });
  const stranger = await aPerson(day.made.host, "Otto", "Klein");
  for (const who of [stranger, treasurer]) expect((await behind(who)).status).toBe(404);
  expect((await behind(null)).status).toBe(401);
  expect((await call("GET", `/basket-codes/${code.slice(1)}`, customer)).status).toBe(400);
});

it("phones get a hash of every basket's code, which is not the code, from the room and over HTTP", async () => {
  const day = await aMarketDay();
  const { volunteer } = day.made.people;
  const code = await createBasketCodes(settingsOf(env).AUTH_SECRET).codeOf(day.order.id);
  const facts = (await call("GET", `/distributions/${day.today.id}/board`, volunteer)).body as BoardFacts;
  expect(JSON.stringify(facts)).not.toContain(code);
  expect(facts.baskets[0]?.codeHash).toBe(await codeHash(code));
  const phone = await joinBoard(day.today.id, volunteer, "marie");
  await phone.until(() => phone.said("facts").length > 0);
  expect(phone.said("facts")[0]?.facts.baskets.map((basket) => basket.codeHash)).toEqual(
    facts.baskets.map((basket) => basket.codeHash),
  );
});

it("the mail of an order carries its code as a picture of its own", async () => {
  const day = await aMarketDay();
  const services = await testStack().services();
  const mail = await composeMail(services, {
    mail: "order_confirmed",
    userId: day.made.people.customer.id,
    basketId: day.order.id,
  });
  const [image] = mail?.images ?? [];
  expect(mail?.html).toContain(`src="cid:${image?.cid}"`);
  const png = Uint8Array.from(atob(image?.pngBase64 ?? ""), (sign) => sign.charCodeAt(0));
  expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
  expect(png.length).toBeLessThan(2000);
});
