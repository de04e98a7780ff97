import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";

/** Said before anything is chosen, not at the till: here only members order. */
export function MembersOnly(props: { slug: string }) {
  return (
    <div class="mx-auto max-w-6xl px-5 pt-5 md:px-8">
      <Card as="section" tone="warm" class="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p class="font-[600]">{t("shop.membersOnly")}</p>
        <ButtonLink href={`/m/${props.slug}`} tone="secondary">
          {t("shop.howToJoin")}
        </ButtonLink>
      </Card>
    </div>
  );
}
