import UserRound from "lucide-solid/icons/user-round";
import { lazy, Show, Suspense } from "solid-js";
import { t } from "../i18n/t.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Popover } from "../ui/popover.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useSession } from "./session.tsx";
import { createSignInHref } from "./sign-in-href.ts";

/** What stands in the menu is downloaded when somebody opens it. */
const AccountPanel = lazy(() => import("./account-panel.tsx"));

/** Who one is on this device; behind it the account, the language and the light. */
export function AccountMenu() {
  const session = useSession();
  const signInHref = createSignInHref();
  const name = () => {
    const user = session.user();
    return user ? `${user.firstName} ${user.lastName}`.trim() : "";
  };
  return (
    <Show when={session.state() !== "loading"} fallback={<Skeleton class="size-11 rounded-full" />}>
      <Popover
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
        <Suspense fallback={<Skeleton class="h-44 w-56" />}>
          <AccountPanel name={name()} signInHref={signInHref()} />
        </Suspense>
      </Popover>
    </Show>
  );
}
