import { useLocation } from "@solidjs/router";
import LogIn from "lucide-solid/icons/log-in";
import UserRound from "lucide-solid/icons/user-round";
import { Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { Avatar } from "../ui/avatar.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { useSession } from "./session.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** Who one is on this device, its language and its light. */
export function AccountMenu() {
  const session = useSession();
  const location = useLocation();
  const name = () => {
    const user = session.user();
    return user ? `${user.firstName} ${user.lastName}`.trim() : "";
  };
  const signInHref = () => {
    const from = location.pathname + location.search;
    return from === "/" || from.startsWith("/sign-in") ? "/sign-in" : `/sign-in?to=${encodeURIComponent(from)}`;
  };
  return (
    <Show when={session.state() !== "loading"} fallback={<Skeleton class="size-11 rounded-full" />}>
      <Show when={session.user() === null}>
        <ButtonLink href={signInHref()} tone="quiet" size="small" icon={LogIn} class="max-sm:hidden">
          {t("shell.signIn")}
        </ButtonLink>
      </Show>
      <Menu
        label={session.user() ? t("shell.menu", { name: name() }) : t("shell.account")}
        triggerClass="rounded-full! p-1"
        trigger={
          <Show
            when={session.user()}
            fallback={
              <span class="grid size-10 place-items-center rounded-full bg-hair">
                <UserRound class="size-5.5" aria-hidden="true" />
              </span>
            }
          >
            {(user) => <Avatar id={user().id} name={name()} class="size-10!" />}
          </Show>
        }
      >
        <Show
          when={session.user()}
          fallback={
            <MenuItem icon={LogIn} href={signInHref()}>
              {t("shell.signIn")}
            </MenuItem>
          }
        >
          <MenuItem icon={UserRound} href="/account" note={name()}>
            {t("shell.nav.account")}
          </MenuItem>
        </Show>
        <div class="grid gap-3 border-t border-line px-3 pt-3 pb-2 first:border-0">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </Menu>
    </Show>
  );
}
