import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { grams } from "../../core/quantity/grams.ts";
import { cents } from "../../core/money/cents.ts";
import { milli } from "../../core/quantity/milli.ts";
import { basket, basketLine } from "../../db/schema/basket.ts";
import { distribution } from "../../db/schema/distribution.ts";
import { contactMessage, market } from "../../db/schema/market.ts";
import { payment } from "../../db/schema/money.ts";
import { producer } from "../../db/schema/producer.ts";
import { user } from "../../db/schema/user.ts";
import { testStack } from "../../dev/testing/stack.ts";
import { aMarketDay } from "../routes/testing/a-market-day.ts";
import { composeMail } from "./compose-mail.ts";
import { codeMail } from "./templates/code-mail.ts";

const EVIL = `<script>alert("&'")</script>`;
/** Saturday 7 March 2026, 10:00 to 12:30 in Paris. */
const PICKUP = { pickupStartsAt: Date.parse("2026-03-07T09:00:00Z"), pickupEndsAt: Date.parse("2026-03-07T11:30:00Z"), opensAt: 1, closesAt: 2 };

/** A market day on a known date, in which everything that people can write is hostile. */
async function aHostileDay(locale: "fr" | "en") {
  const services = await testStack().services();
  const day = await aMarketDay();
  const { db } = services;
  const { customer, producer: luc } = day.made.people;
  await db.update(user).set({ firstName: `Ana ${EVIL}`, locale });
  await db.update(market).set({ name: `Le marché ${EVIL}\r\nBcc: eve@example.org`, commune: `Captieux ${EVIL}` });
  await db.update(producer).set({ name: `Ferme ${EVIL}` });
  await db.update(distribution).set({ placeName: `Halle ${EVIL}`, ...PICKUP });
  await db.update(basketLine).set({ productName: `Chou ${EVIL}`, variantLabel: `la pièce ${EVIL}` });
  const compose = async (payload: object) => {
    const mail = await composeMail(services, payload);
    if (mail === undefined) throw new Error("no mail");
    return mail;
  };
  return { ...day, db, services, customer, luc, compose };
}

/** Nothing of what people wrote may be markup, and nothing in a header may begin another. */
function expectHarmless(mail: { html: string; subject: string; from: string }) {
  expect(mail.html).not.toContain("<script");
  expect(mail.html).not.toContain('alert("');
  expect(mail.html).toContain("&lt;script&gt;");
  expect(`${mail.subject}${mail.from}`).not.toMatch(/\p{Cc}/u);
  expect(mail.html).toMatch(/^<!doctype html><html lang="(fr|en)">.*<\/html>$/s);
}
const evil = (text: string) => text.replaceAll(EVIL, "☠").replaceAll("\u00a0", " ").replaceAll("\u202f", " ");

test("print", async () => {
  for (const locale of ["fr", "en"] as const) {
    const day = await aHostileDay(locale);
    const ids = { userId: day.customer.id, basketId: day.order.id };
    await day.db.update(basketLine).set({ finalCents: cents(0), finalMilli: milli(0), reason: "missing" }).where(eq(basketLine.basketId, day.old.id));
    for (const p of [
      { mail: "order_confirmed", ...ids },
      { mail: "basket_corrected", ...ids, basketId: day.old.id },
      { mail: "recap", userId: day.luc.id, distributionId: day.today.id, producerId: day.made.producers[0].id },
      { mail: "recap", userId: day.luc.id, distributionId: day.today.id, producerId: day.made.producers[1].id },
    ]) {
      const mail = await day.compose(p);
      console.log(evil(`${mail.from}\n${mail.subject}\n${mail.replyTo} ${mail.to}\n${mail.text}`));
      expectHarmless(mail);
    }
    break;
  }
});
