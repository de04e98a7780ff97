import { useParams } from "@solidjs/router";
import BookOpen from "lucide-solid/icons/book-open";
import CalendarDays from "lucide-solid/icons/calendar-days";
import HandCoins from "lucide-solid/icons/hand-coins";
import LayoutDashboard from "lucide-solid/icons/layout-dashboard";
import Mails from "lucide-solid/icons/mails";
import ReceiptText from "lucide-solid/icons/receipt-text";
import Settings from "lucide-solid/icons/settings";
import UsersRound from "lucide-solid/icons/users-round";
import type { JSX } from "solid-js";
import type { Capability } from "../../core/people/capability.ts";
import { HelpButton } from "../help/help-button.tsx";
import type { MessageKey } from "../i18n/places.ts";
import { t } from "../i18n/t.ts";
import type { Icon } from "../ui/icon.ts";
import { useCan } from "./permission.ts";
import { useSession } from "./session.tsx";
import { Shell } from "./shell.tsx";

interface ManagePage {
  path: string;
  label: Extract<MessageKey, `shell.nav.${string}`>;
  short?: Extract<MessageKey, `shell.nav.${string}`>;
  icon: Icon;
  needs: Capability;
  /** A page that opens from this one and stands beside it. */
  also?: string;
}

const pages: readonly ManagePage[] = [
  { path: "", label: "shell.nav.overview", icon: LayoutDashboard, needs: "market:manage" },
  {
    path: "/distributions",
    label: "shell.nav.distributions",
    short: "shell.nav.dates",
    icon: CalendarDays,
    needs: "market:manage",
  },
  { path: "/orders", label: "shell.nav.sold", icon: ReceiptText, needs: "market:manage" },
  { path: "/catalogs", label: "shell.nav.catalogs", icon: BookOpen, needs: "market:manage" },
  { path: "/members", label: "shell.nav.members", icon: UsersRound, needs: "market:read_members" },
  { path: "/messages", label: "shell.nav.messages", icon: Mails, needs: "message:send" },
  { path: "/payments", label: "shell.nav.payments", icon: HandCoins, needs: "money:read" },
  { path: "/settings", label: "shell.nav.settings", icon: Settings, needs: "market:manage", also: "/duplicate" },
];

/** A market's team: each person sees the pages that their role opens. */
export default function ManageShell(props: { children?: JSX.Element }) {
  const session = useSession();
  const can = useCan();
  const params = useParams<{ slug: string }>();
  const nav = () =>
    pages
      .filter((page) => can(page.needs, { market: params.slug }))
      .map((page) => ({
        href: `/manage/${params.slug}${page.path}`,
        label: t(page.label),
        short: page.short && t(page.short),
        icon: page.icon,
        exact: page.path === "",
        also: page.also === undefined ? undefined : [`/manage/${params.slug}${page.also}`],
      }));
  return (
    <Shell place="manage" name={session.market(params.slug)?.name} nav={nav()} aside={<HelpButton />}>
      {props.children}
    </Shell>
  );
}
