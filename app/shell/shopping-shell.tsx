import LogIn from "lucide-solid/icons/log-in";
import ReceiptText from "lucide-solid/icons/receipt-text";
import Store from "lucide-solid/icons/store";
import UserRound from "lucide-solid/icons/user-round";
import type { JSX } from "solid-js";
import { t } from "../i18n/t.ts";
import type { NavItem } from "./nav-item.ts";
import { useSession } from "./session.tsx";
import { Shell } from "./shell.tsx";

/** Anybody's place: markets, and for who is signed in their orders and account. */
export function ShoppingShell(props: { children?: JSX.Element }) {
  const session = useSession();
  const nav = (): NavItem[] => {
    const markets: NavItem = { href: "/", label: t("shell.nav.markets"), icon: Store, exact: true };
    if (!session.user()) return [markets, { href: "/sign-in", label: t("shell.signIn"), icon: LogIn }];
    return [
      markets,
      { href: "/orders", label: t("shell.nav.orders"), short: t("shell.nav.sold"), icon: ReceiptText },
      { href: "/account", label: t("shell.nav.account"), short: t("shell.account"), icon: UserRound },
    ];
  };
  return (
    <Shell place="shopping" nav={nav()}>
      {props.children}
    </Shell>
  );
}
