import { createBasketCodes } from "../../../commands/basket-codes.ts";
import type { Settings } from "../../env.ts";
import { qrPng } from "../qr-png.ts";
import type { MailImage } from "../transport.ts";
import type { Block } from "./blocks.ts";
import type { MailLocale } from "./say.ts";

const words = {
  fr: "À montrer au retrait. Votre numéro suffit aussi.",
  en: "To be shown at the pickup. Your number is enough, too.",
} as const;

/** The basket's code as a picture of the mail; who sees no pictures has the number, which is enough. */
export async function pickupCode(
  settings: Settings,
  locale: MailLocale,
  { id, number }: { id: string; number: number },
): Promise<{ block: Block; images: readonly MailImage[] }> {
  const code = await createBasketCodes(settings.AUTH_SECRET).codeOf(id);
  const cid = `basket-${number}@cabas`;
  return {
    block: { kind: "scan", cid, text: words[locale] },
    images: [{ cid, name: `panier-${number}.png`, pngBase64: await qrPng(`${settings.APP_URL}/q/${code}`) }],
  };
}
