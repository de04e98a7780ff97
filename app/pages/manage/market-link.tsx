import type { MarketPage } from "../../../core/contract/market.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { ShareButton } from "../../ui/share-button.tsx";

/** The address is all that a customer needs: to send, to print, to scan. */
export function MarketLink(props: { market: MarketPage }) {
  const url = () => `${location.origin}/m/${props.market.slug}`;
  return (
    <section aria-labelledby="link" class="grid content-start gap-3">
      <SectionTitle id="link" title={t("market.link")} />
      <Card class="grid justify-items-center gap-4">
        <QrCode value={url()} label={t("market.link")} size={180} />
        <p class="text-center text-small break-all">{url()}</p>
        <ShareButton title={props.market.name} url={url()} />
      </Card>
      <p class="text-small text-soft">{t("market.linkText")}</p>
    </section>
  );
}
