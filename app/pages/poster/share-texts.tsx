import Mail from "lucide-solid/icons/mail";
import MessageCircle from "lucide-solid/icons/message-circle";
import Smartphone from "lucide-solid/icons/smartphone";
import { For } from "solid-js";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { ShareButton } from "../../ui/share-button.tsx";
import { nextOf, type PosterFacts } from "./poster-facts.ts";

const channels = [
  { kind: "sms", icon: Smartphone },
  { kind: "whatsapp", icon: MessageCircle },
  { kind: "mail", icon: Mail },
] as const;
type Channel = (typeof channels)[number]["kind"];

/** Words ready to send: copied, or opened in the app that sends them. */
export function ShareTexts(props: { facts: PosterFacts }) {
  const text = (kind: Channel) =>
    t(`setup.share.${kind}`, {
      name: props.facts.name,
      place: props.facts.place,
      when: nextOf(props.facts),
      url: props.facts.url,
    });
  const href = (kind: Channel) => {
    const body = encodeURIComponent(text(kind));
    if (kind === "sms") return `sms:?&body=${body}`;
    if (kind === "whatsapp") return `https://wa.me/?text=${body}`;
    return `mailto:?subject=${encodeURIComponent(props.facts.name)}&body=${body}`;
  };
  return (
    <section aria-labelledby="share" class="grid gap-3">
      <div class="flex flex-wrap items-center justify-between gap-3">
        <SectionTitle id="share" title={t("setup.share")} />
        <ShareButton title={props.facts.name} url={props.facts.url} />
      </div>
      <ul class="grid gap-3 md:grid-cols-3">
        <For each={channels}>
          {({ kind, icon }) => (
            <Card as="li" tone="flat" class="flex flex-col gap-3">
              <h3 class="font-[640]">{t(`setup.share.${kind}Title`)}</h3>
              <p class="flex-1 text-small whitespace-pre-line wrap-anywhere">{text(kind)}</p>
              <div class="flex flex-wrap gap-2">
                <CopyButton text={text(kind)} />
                <ButtonLink href={href(kind)} tone="quiet" size="small" icon={icon} target="_blank" rel="noreferrer">
                  {t("setup.share.open")}
                </ButtonLink>
              </div>
            </Card>
          )}
        </For>
      </ul>
    </section>
  );
}
