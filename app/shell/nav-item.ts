import type { Icon } from "../ui/icon.ts";

export interface NavItem {
  href: string;
  label: string;
  /** For the bottom bar of a narrow phone, four side by side. */
  short?: string | undefined;
  icon: Icon;
  /** Current on this very page only; else also on the pages below it. */
  exact?: boolean | undefined;
  /** Other pages that belong to this one: the tabs beside it. */
  also?: readonly string[] | undefined;
}

export const isCurrent = (item: NavItem, pathname: string): boolean =>
  pathname === item.href ||
  (!item.exact && pathname.startsWith(`${item.href}/`)) ||
  (item.also?.includes(pathname) ?? false);
