import type { Icon } from "../ui/icon.ts";

export interface NavItem {
  href: string;
  label: string;
  icon: Icon;
  /** Current on this very page only; else also on the pages below it. */
  exact?: boolean | undefined;
}

export const isCurrent = (item: NavItem, pathname: string): boolean =>
  pathname === item.href || (!item.exact && pathname.startsWith(`${item.href}/`));
