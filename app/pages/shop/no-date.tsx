import CalendarX from "lucide-solid/icons/calendar-x";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

/** A market that has announced no date has no shop. */
export function NoDate(props: { slug: string }) {
  return (
    <Page title={t("shop.title")} width="read">
      <EmptyState
        icon={CalendarX}
        title={t("shop.noDate")}
        text={t("shop.noDateText")}
        action={<ButtonLink href={`/m/${props.slug}`}>{t("shop.toMarket")}</ButtonLink>}
      />
    </Page>
  );
}
