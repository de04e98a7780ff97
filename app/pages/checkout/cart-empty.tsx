import ShoppingBasket from "lucide-solid/icons/shopping-basket";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

export function CartEmpty(props: { href: string }) {
  return (
    <EmptyState
      icon={ShoppingBasket}
      title={t("checkout.empty")}
      text={t("checkout.emptyText")}
      action={<ButtonLink href={props.href}>{t("checkout.toShop")}</ButtonLink>}
    />
  );
}
