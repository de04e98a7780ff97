import { useParams } from "@solidjs/router";
import BookOpen from "lucide-solid/icons/book-open";
import ChartNoAxesColumn from "lucide-solid/icons/chart-no-axes-column";
import HandCoins from "lucide-solid/icons/hand-coins";
import LayoutDashboard from "lucide-solid/icons/layout-dashboard";
import Sprout from "lucide-solid/icons/sprout";
import Store from "lucide-solid/icons/store";
import type { JSX } from "solid-js";
import { HelpButton } from "../help/help-button.tsx";
import { t } from "../i18n/t.ts";
import type { NavItem } from "./nav-item.ts";
import { useSession } from "./session.tsx";
import { Shell } from "./shell.tsx";

export default function ProducerShell(props: { children?: JSX.Element }) {
  const session = useSession();
  const params = useParams<{ slug: string }>();
  const nav = (): NavItem[] => [
    { href: `/producer/${params.slug}`, label: t("shell.nav.overview"), icon: LayoutDashboard, exact: true },
    { href: `/producer/${params.slug}/sales`, label: t("shell.nav.sales"), icon: ChartNoAxesColumn },
    { href: `/producer/${params.slug}/catalogs`, label: t("shell.nav.catalogs"), icon: BookOpen },
    { href: `/producer/${params.slug}/markets`, label: t("shell.nav.farmMarkets"), icon: Store },
    {
      href: `/producer/${params.slug}/page`,
      label: t("shell.nav.farmPage"),
      icon: Sprout,
      also: [`/producer/${params.slug}/company`, `/producer/${params.slug}/people`],
    },
    { href: `/producer/${params.slug}/payouts`, label: t("shell.nav.payouts"), icon: HandCoins },
  ];
  return (
    <Shell place="producer" name={session.producer(params.slug)?.name} nav={nav()} aside={<HelpButton />}>
      {props.children}
    </Shell>
  );
}
