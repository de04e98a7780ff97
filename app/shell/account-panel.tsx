import LogIn from "lucide-solid/icons/log-in";
import Sprout from "lucide-solid/icons/sprout";
import Store from "lucide-solid/icons/store";
import UserRound from "lucide-solid/icons/user-round";
import { Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { MenuItem } from "../ui/menu.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

export interface AccountPanelProps {
  /** Empty while nobody is signed in. */
  name: string;
  signInHref: string;
}

export default function AccountPanel(props: AccountPanelProps) {
  return (
    <>
      <Show
        when={props.name}
        fallback={
          <MenuItem icon={LogIn} href={props.signInHref}>
            {t("shell.signIn")}
          </MenuItem>
        }
      >
        <MenuItem icon={UserRound} href="/account" note={props.name}>
          {t("shell.nav.account")}
        </MenuItem>
      </Show>
      <MenuItem icon={Store} href="/start">
        {t("shell.createMarket")}
      </MenuItem>
      <MenuItem icon={Sprout} href="/producer/new">
        {t("shell.openFarm")}
      </MenuItem>
      <div class="grid gap-3 border-t border-line px-3 pt-3 pb-2">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </>
  );
}
