import { useLocation } from "@solidjs/router";
import { For } from "solid-js";
import { MenuItem } from "../ui/menu.tsx";
import { isCurrent, type NavItem } from "./nav-item.ts";

/** The pages that found no place in the bottom bar. */
export default function NavMenu(props: { items: readonly NavItem[] }) {
  const location = useLocation();
  return (
    <For each={props.items}>
      {(item) => (
        <MenuItem icon={item.icon} href={item.href} current={isCurrent(item, location.pathname)}>
          {item.label}
        </MenuItem>
      )}
    </For>
  );
}
