import ExternalLink from "lucide-solid/icons/external-link";
import Mail from "lucide-solid/icons/mail";
import Phone from "lucide-solid/icons/phone";
import { Show } from "solid-js";
import type { MarketPage } from "../../../core/contract/market.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";

const line = "-mx-2 flex min-h-11 items-center gap-3 rounded-m px-2 wrap-anywhere hover:bg-hair";

/** Whom to call, only where the market chose to show it, and its page elsewhere. */
export function MarketContact(props: { market: MarketPage }) {
  // Written by people: only an address of the web may become a link.
  const elsewhere = () => (/^https?:\/\//.test(props.market.externalUrl) ? props.market.externalUrl : undefined);
  return (
    <Show when={props.market.contact !== null || elsewhere() !== undefined}>
      <section aria-labelledby="reach">
        <SectionTitle id="reach" title={t("public.reach")} class="mb-3" />
        <Card tone="flat">
          <Show when={props.market.contact}>
            {(contact) => (
              <>
                <p class="font-[620]">{contact().name}</p>
                <a href={`mailto:${contact().email}`} class={line}>
                  <Mail class="size-5 shrink-0 text-green" aria-hidden="true" />
                  {contact().email}
                </a>
                <Show when={contact().phone}>
                  {(phone) => (
                    <a href={`tel:${phone().replace(/[^+\d]/g, "")}`} class={line}>
                      <Phone class="size-5 shrink-0 text-green" aria-hidden="true" />
                      {phone()}
                    </a>
                  )}
                </Show>
              </>
            )}
          </Show>
          <Show when={elsewhere()}>
            {(url) => (
              <a href={url()} target="_blank" rel="noreferrer" class={line}>
                <ExternalLink class="size-5 shrink-0 text-green" aria-hidden="true" />
                {url().replace(/^https?:\/\//, "")}
              </a>
            )}
          </Show>
        </Card>
      </section>
    </Show>
  );
}
