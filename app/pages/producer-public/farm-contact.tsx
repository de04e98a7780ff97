import ExternalLink from "lucide-solid/icons/external-link";
import Mail from "lucide-solid/icons/mail";
import Phone from "lucide-solid/icons/phone";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Prose } from "../market/prose.tsx";

/** A farm that wants to be called says so itself; the others have a form. */
export function FarmContact(props: { phone: string; email: string }) {
  return (
    <section aria-labelledby="farm-contact" class="grid justify-items-start gap-3">
      <SectionTitle id="farm-contact" title={t("public.farmContact")} />
      <div class="flex flex-wrap gap-2">
        <Show when={props.phone}>
          <ButtonLink href={`tel:${props.phone.replace(/[^+\d]/g, "")}`} tone="secondary" icon={Phone}>
            {props.phone}
          </ButtonLink>
        </Show>
        <Show when={props.email}>
          <ButtonLink href={`mailto:${props.email}`} tone="secondary" icon={Mail}>
            {props.email}
          </ButtonLink>
        </Show>
      </div>
    </section>
  );
}

/** Where else its goods are sold, and its own site. */
export function FarmElsewhere(props: { elsewhere: string; website: string }) {
  const host = () => (URL.canParse(props.website) ? new URL(props.website).host : props.website);
  return (
    <Show when={props.elsewhere !== "" || props.website !== ""}>
      <section aria-labelledby="farm-elsewhere" class="grid justify-items-start gap-3">
        <SectionTitle id="farm-elsewhere" title={t("public.farmElsewhere")} />
        <Show when={props.elsewhere}>
          <Prose text={props.elsewhere} />
        </Show>
        <Show when={props.website}>
          <ButtonLink
            href={props.website}
            tone="quiet"
            icon={ExternalLink}
            target="_blank"
            rel="noopener noreferrer nofollow"
          >
            {host()}
          </ButtonLink>
        </Show>
      </section>
    </Show>
  );
}
