import { lastBasketId } from "../../../db/queries/last-basket.ts";
import type { Services } from "../../services.ts";
import type { Block } from "./blocks.ts";
import type { MailLocale } from "./say.ts";

const label = { fr: "Reprendre mon dernier panier", en: "Take my last basket again" } as const;

/** ORD-11. For who has ordered at this market before: the cart of this date, filled as last time. */
export async function lastBasketButton(
  { db, settings }: Services,
  locale: MailLocale,
  { slug, distributionId, userId }: { slug: string; distributionId: string; userId: string },
): Promise<Block[]> {
  if ((await lastBasketId(db, { distributionId, userId })) === undefined) return [];
  return [
    { kind: "button", label: label[locale], url: `${settings.APP_URL}/cart/${slug}?date=${distributionId}&again=1` },
  ];
}
