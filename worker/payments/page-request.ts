import { eq } from "drizzle-orm";
import { carriedOf } from "../../commands/carried-dues.ts";
import { type CheckoutLine, checkoutLinesOf } from "../../commands/checkout-line.ts";
import type { Database } from "../../db/database.ts";
import { chargedFees } from "../../db/queries/basket-fees.ts";
import { basket } from "../../db/schema/basket.ts";
import { checkout } from "../../db/schema/checkout.ts";
import { distribution } from "../../db/schema/distribution.ts";
import { market } from "../../db/schema/market.ts";
import { user } from "../../db/schema/user.ts";
import type { Settings } from "../env.ts";
import { dueLink } from "../links/due-link.ts";
import type { PageRequest } from "./provider.ts";

/** The provider's own least is 30 minutes: a backstop behind our 15, which end the page themselves. */
const PAGE_LIFE_MS = 31 * 60_000;

/**
 * The request that opens a checkout's payment page, stored byte for byte before it is sent. One line per good as charged and
 * one per fee, so that what the page sums up is what the cart said. `marketNow` gives its life: it is real time but in a
 * demo, whose simulator runs on the same clock.
 */
export async function pageRequest(
  db: Database,
  checkoutId: string,
  settings: Settings,
  marketNow: number,
): Promise<PageRequest | undefined> {
  const row = await db
    .select({
      checkout,
      market,
      pickupOn: distribution.pickupOn,
      email: user.email,
      guestOf: user.guestOf,
      locale: user.locale,
      number: basket.number,
    })
    .from(checkout)
    .innerJoin(market, eq(market.id, checkout.marketId))
    .innerJoin(distribution, eq(distribution.id, checkout.distributionId))
    .innerJoin(user, eq(user.id, checkout.userId))
    .leftJoin(basket, eq(basket.id, checkout.basketId))
    .where(eq(checkout.id, checkoutId))
    .get();
  if (row === undefined || row.checkout.status !== "open") return undefined;
  const { locale } = row;
  const lines = checkoutLinesOf(row.checkout.lines);
  const carried = carriedOf(row.checkout.carried);
  const fees = chargedFees(
    row.checkout.fees,
    lines.map((line, ref) => ({ ...line, ref })),
  ).filter((fee) => fee.cents > 0);
  const metadata = { op_id: checkoutId, market_id: row.market.id, distribution_id: row.checkout.distributionId };
  return {
    mode: "payment",
    client_reference_id: checkoutId,
    // Who came without an address has none to send a receipt to.
    ...(row.guestOf === null && { customer_email: row.email }),
    locale,
    line_items:
      row.checkout.kind === "due"
        ? [item(say[locale].due(row.number ?? 0), row.checkout.amountCents)]
        : [
            ...goodsItems(lines, locale, MOST_ITEMS - fees.length - carried.length),
            ...fees.map((fee) => item(fee.label, fee.cents)),
            ...carried.map((one) => item(say[locale].carried(dayText(one.pickupOn, locale)), one.cents)),
          ],
    metadata,
    payment_intent_data: {
      transfer_group: row.checkout.distributionId,
      description: `${row.market.name} · ${row.pickupOn}`,
      metadata,
    },
    ...(await wayBack(settings, row.checkout)),
    expires_at: Math.floor((marketNow + PAGE_LIFE_MS) / 1000),
  };
}

const say = {
  fr: {
    due: (number: number) => `Panier n° ${number} · reste à payer`,
    carried: (day: string) => `Reste à payer du ${day}`,
  },
  en: {
    due: (number: number) => `Basket no. ${number} · still to pay`,
    carried: (day: string) => `Still to pay from ${day}`,
  },
} as const;

/** A local date in words: it has no time of day and no zone. */
const dayText = (on: string, locale: "fr" | "en"): string =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${on}T00:00:00Z`),
  );

/** Who pays a due stands in the hall, signed in nowhere: its own address is where they come back to. */
async function wayBack(settings: Settings, page: { id: string; dueId: string | null }) {
  if (page.dueId !== null) {
    const url = await dueLink(settings, page.dueId);
    return { success_url: `${url}?back=1`, cancel_url: `${url}?back=1` };
  }
  const url = `${settings.APP_URL}/checkout/return?checkout=${page.id}`;
  return { success_url: url, cancel_url: `${url}&abandoned=1` };
}

/** The provider takes no more. */
const MOST_ITEMS = 100;

const item = (name: string, amountCents: number) => ({
  quantity: 1,
  price_data: { currency: "eur", unit_amount: amountCents, product_data: { name } },
});

/** One item per good while the provider has room for them, else the dearest by name and the rest as one sum. */
function goodsItems(lines: readonly CheckoutLine[], locale: "fr" | "en", room: number) {
  const paid = lines.filter((line) => line.chargedCents > 0);
  const named =
    paid.length <= room ? paid : paid.toSorted((a, b) => b.chargedCents - a.chargedCents).slice(0, room - 1);
  const rest = paid.filter((line) => !named.includes(line));
  const restCents = rest.reduce((sum, line) => sum + line.chargedCents, 0);
  return [
    ...named.map((line) => item(`${line.productName} · ${line.variantLabel}`, line.chargedCents)),
    ...(rest.length === 0
      ? []
      : [item(locale === "fr" ? `${rest.length} autres produits` : `${rest.length} more goods`, restCents)]),
  ];
}
