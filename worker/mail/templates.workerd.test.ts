import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cents } from "../../core/money/cents.ts";
import { grams } from "../../core/quantity/grams.ts";
import { milli } from "../../core/quantity/milli.ts";
import { paperOf } from "../../db/queries/paper.ts";
import { basket, basketLine } from "../../db/schema/basket.ts";
import { boxContent } from "../../db/schema/catalog.ts";
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
const PICKUP = {
  pickupStartsAt: Date.parse("2026-03-07T09:00:00Z"),
  pickupEndsAt: Date.parse("2026-03-07T11:30:00Z"),
  opensAt: 1,
  closesAt: 2,
};

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
/** As people read it: the evil part as one sign, spaces that do not break as spaces. */
const plain = (text: string) => text.replaceAll(EVIL, "☠").replaceAll(/[\u00a0\u202f]/g, " ");

/** Every word and amount of the text part stands in the HTML part too. */
function expectSameWords({ text, html }: { text: string; html: string }) {
  const unescaped = html
    .replace(/<style>.*<\/style>/s, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
  const words = (whole: string) => new Set(plain(whole).match(/[\p{L}\p{N},.€☠-]+/gu));
  const shown = words(unescaped);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url = ""]) => url).join(" ");
  const missing = [...words(text)].filter((word) => !shown.has(word) && !links.includes(word) && word !== "-");
  expect(missing).toEqual([]);
}

const URL = "http://localhost:5173";

test.each([
  {
    locale: "fr" as const,
    subject: "Panier n° 1 · Votre commande au marché ☠ Bcc: eve@example.org",
    text: (id: string) => `Votre commande au marché ☠\r\nBcc: eve@example.org

Bonjour Ana ☠, votre commande est payée. Voici ce que les producteurs vous préparent.

Panier n° 1

Retrait : samedi 7 mars 10 h – 12 h 30
Halle ☠, Captieux ☠

- Chou ☠, 1 pièce (Ferme ☠) 2,50 €
- Chou ☠, 1 pièce (Ferme ☠) ≈ 4,72 €
- Marché 0,37 €
- Total prévu 7,59 €
- Payé 8,21 €

Les produits pesés sont payés au poids maximum : la différence vous est rendue après la pesée, en 3 à 10 jours sur votre carte.

Voir ma commande : ${URL}/orders/${id}

Gardez ce mail : le numéro du panier suffit pour le retirer.`,
  },
  {
    locale: "en" as const,
    subject: "Basket no. 1 · Your order at Le marché ☠ Bcc: eve@example.org",
    text: (id: string) => `Your order at Le marché ☠\r\nBcc: eve@example.org

Hello Ana ☠, your order is paid. Here is what the producers are preparing for you.

Basket no. 1

Pickup: Saturday 7 March 10:00 – 12:30
Halle ☠, Captieux ☠

- Chou ☠, 1 piece (Ferme ☠) €2.50
- Chou ☠, 1 piece (Ferme ☠) ≈ €4.72
- Marché €0.37
- Expected total €7.59
- Paid €8.21

Weighed goods are paid at their maximum weight: the difference comes back to your card 3 to 10 days after weighing.

See my order: ${URL}/orders/${id}

Keep this mail: the basket's number is all you need to collect it.`,
  },
])("an order confirmed, in $locale", async ({ locale, subject, text }) => {
  const day = await aHostileDay(locale);
  const mail = await day.compose({ mail: "order_confirmed", userId: day.customer.id, basketId: day.order.id });
  expect({ to: mail.to, replyTo: mail.replyTo, subject: plain(mail.subject), text: plain(mail.text) }).toEqual({
    to: `${day.customer.id}@example.org`,
    replyTo: "bonjour@example.org",
    subject,
    text: text(day.order.id),
  });
  expectSameWords(mail);
  expectHarmless(mail);
});

test("a box tells what it holds, in the order’s mail and on the preparation paper", async () => {
  const day = await aHostileDay("fr");
  const [luc] = day.made.producers;
  const body = `2 salades\n1 botte ${EVIL}`;
  await day.db
    .insert(boxContent)
    .values({ productId: luc.productId, distributionId: day.today.id, body, at: 1, by: day.luc.id });
  const mail = await day.compose({ mail: "order_confirmed", userId: day.customer.id, basketId: day.order.id });
  expect(plain(mail.text)).toContain("(Ferme ☠. Dans ce panier : 2 salades, 1 botte ☠)");
  expectSameWords(mail);
  expectHarmless(mail);
  const paper = await paperOf(day.db, day.today.id, { now: 3, phones: false, producerSlug: null });
  const contents = paper?.baskets.flatMap(({ lines }) =>
    lines.map((line) => [line.producerId === luc.id, line.boxContent]),
  );
  expect(contents).toEqual(expect.arrayContaining([[true, body]]));
  expect(contents?.filter(([own]) => own === false).every(([, content]) => content === "")).toBe(true);
});

test.each([
  {
    locale: "fr" as const,
    subject: "Ce qui a changé dans votre panier n° 1",
    text: (id: string) => `Ce qui a changé dans votre panier n° 1

Bonjour Ana ☠, voici votre panier tel que vous l'avez reçu.

- Chou ☠ (0 pièce / 1 pièce, manquant) 2,50 € → 0,00 €
- Chou ☠ (0,765 kg, poids réel) 5,31 € → 4,51 €

- Payé 8,21 €
- Total reçu 4,74 €
- Rendu sur votre carte 3,47 €

Le remboursement arrive sur votre compte en 3 à 10 jours selon votre banque.

Voir ma commande : ${URL}/orders/${id}

Une question sur une ligne ? Répondez à ce mail : il arrive au marché.`,
  },
  {
    locale: "en" as const,
    subject: "What changed in your basket no. 1",
    text: (id: string) => `What changed in your basket no. 1

Hello Ana ☠, here is your basket as you received it.

- Chou ☠ (0 pieces / 1 piece, missing) €2.50 → €0.00
- Chou ☠ (0.765 kg, real weight) €5.31 → €4.51

- Paid €8.21
- Total received €4.74
- Back on your card €3.47

The refund reaches your account in 3 to 10 days, depending on your bank.

See my order: ${URL}/orders/${id}

A question about a line? Answer this mail: it reaches the market.`,
  },
])("a basket corrected, in $locale", async ({ locale, subject, text }) => {
  const day = await aHostileDay(locale);
  const [missing, weighed] = day.old.lines;
  await day.db
    .update(basketLine)
    .set({ finalCents: cents(0), finalMilli: milli(0), reason: "missing" })
    .where(eq(basketLine.id, missing?.id ?? ""));
  await day.db
    .update(basketLine)
    .set({ finalCents: cents(451), finalMilli: milli(1000), finalGrams: grams(765), reason: "weight" })
    .where(eq(basketLine.id, weighed?.id ?? ""));
  const corrected = { revision: 3, finalCents: cents(474), refundedCents: cents(347) };
  await day.db.update(basket).set(corrected).where(eq(basket.id, day.old.id));
  const mail = await day.compose({ mail: "basket_corrected", userId: day.customer.id, basketId: day.old.id });
  expect({ subject: plain(mail.subject), text: plain(mail.text) }).toEqual({ subject, text: text(day.old.id) });
  expectSameWords(mail);
  expectHarmless(mail);
});

test("a basket that is not validated any more has nothing to say of its corrections", async () => {
  const day = await aHostileDay("fr");
  const wanted = { mail: "basket_corrected", userId: day.customer.id, basketId: day.order.id };
  expect(await composeMail(day.services, wanted)).toBeUndefined();
});

test.each([
  [
    "fr" as const,
    "Votre paiement vous est rendu",
    "Bonjour Ana ☠, votre paiement de 8,21 € est arrivé trop tard : les produits réservés étaient repartis en rayon. La somme entière vous est rendue, en 3 à 10 jours sur votre carte. Vous n'avez rien à faire.",
  ],
  [
    "en" as const,
    "Your payment is returned",
    "Hello Ana ☠, your payment of €8.21 came too late: the goods held for you had gone back on sale. The whole amount returns to your card in 3 to 10 days. There is nothing for you to do.",
  ],
])("an order not kept, in %s", async (locale, subject, words) => {
  const day = await aHostileDay(locale);
  const paid = await day.db.select({ checkoutId: payment.checkoutId }).from(payment).get();
  const mail = await day.compose({
    mail: "order_not_kept",
    userId: day.customer.id,
    checkoutId: paid?.checkoutId ?? "",
  });
  expect(mail.subject).toBe(subject);
  expect(plain(mail.text).split("\n\n")[1]).toBe(words);
  expect(mail.text).toContain(`${URL}/m/captieux`);
  expectSameWords(mail);
  expectHarmless(mail);
});

test.each([
  {
    locale: "fr" as const,
    full: `Ferme ☠ : à préparer

La vente est close. Vos produits sont dans 2 paniers.

Distribution : samedi 7 mars 10 h – 12 h 30
Halle ☠, Captieux ☠

- Chou ☠ · la pièce ☠ (2 paniers) 2 pièces
- Total prévu 5,00 €`,
    none: [
      "Ferme ☠ : rien à préparer",
      "La vente est close et personne n'a commandé chez vous cette fois. Vous n'avez rien à préparer.",
    ],
  },
  {
    locale: "en" as const,
    full: `Ferme ☠: to prepare

The sale is closed. Your goods are in 2 baskets.

Distribution: Saturday 7 March 10:00 – 12:30
Halle ☠, Captieux ☠

- Chou ☠ · la pièce ☠ (2 baskets) 2 pieces
- Expected total €5.00`,
    none: [
      "Ferme ☠: nothing to prepare",
      "The sale is closed and nobody ordered from you this time. There is nothing to prepare.",
    ],
  },
])("a producer's recap, with orders and without, in $locale", async ({ locale, full, none }) => {
  const day = await aHostileDay(locale);
  const luc = day.made.producers[0].id;
  const about = (distributionId: string) => ({ mail: "recap", userId: day.luc.id, distributionId, producerId: luc });
  const mail = await day.compose(about(day.today.id));
  expect(plain(mail.text).startsWith(`${full}\n\n`)).toBe(true);
  expect(mail.text).toContain(`${URL}/producer/peyrignolles/sales/${day.today.id}`);
  expectSameWords(mail);
  expectHarmless(mail);

  await day.db.update(basket).set({ status: "cancelled", revision: 9 }).where(eq(basket.distributionId, day.today.id));
  const empty = await day.compose(about(day.today.id));
  expect(plain(empty.text).split("\n\n").slice(0, 2)).toEqual(none);
  expectHarmless(empty);
});

test("a visitor's message reaches the market's address, with the visitor's for answers", async () => {
  const day = await aHostileDay("fr");
  const row = {
    id: day.services.ports.newId(),
    marketId: day.made.id,
    fromName: `Léo\nX: ${EVIL}`,
    fromEmail: "leo@example.org",
  };
  await day.db.insert(contactMessage).values({ ...row, body: `Bonjour,\n\n${EVIL}`, at: 1 });
  const mail = await day.compose({ mail: "contact", contactMessageId: row.id });
  expect(mail).toMatchObject({ to: "bonjour@example.org", replyTo: "leo@example.org" });
  expect(plain(mail.subject)).toBe("Léo X: ☠ vous écrit · Le marché ☠ Bcc: eve@example.org");
  expect(plain(mail.text)).toContain("> Bonjour,\n> \n> ☠");
  expectSameWords(mail);
  expectHarmless(mail);
});

test.each([
  ["fr" as const, false, "123456 · Votre code pour entrer"],
  ["fr" as const, true, "123456 · Votre code pour changer de mot de passe"],
  ["en" as const, false, "123456 · Your code to come in"],
  ["en" as const, true, "123456 · Your code to change your password"],
])("a code, in %s, for a new password: %s", async (locale, reset, subject) => {
  const mail = await codeMail(locale, { code: "123456", reset });
  expect(mail.subject).toBe(subject);
  expect(mail.text.split("\n\n")[1]).toBe("123456");
  expect(mail.html).toContain(">123456<");
  expectSameWords(mail);
});

test("what is gone, and what nobody could write, is not mailed", async () => {
  const { services } = await aHostileDay("fr");
  const gone = services.ports.newId();
  for (const payload of [
    { mail: "order_confirmed", userId: gone, basketId: gone },
    { mail: "order_not_kept", userId: gone, checkoutId: gone },
    { mail: "recap", userId: gone, distributionId: gone, producerId: gone },
    { mail: "contact", contactMessageId: gone },
  ])
    expect(await composeMail(services, payload)).toBeUndefined();
  await expect(composeMail(services, { mail: "lottery", userId: gone })).rejects.toThrow();
});
