import { createAsync, useNavigate } from "@solidjs/router";
import LogOut from "lucide-solid/icons/log-out";
import { createSignal, Show, Suspense } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { loadHousehold } from "../../api/household.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { signOut } from "../../api/session.ts";
import { t } from "../../i18n/t.ts";
import { part } from "../../page-route.ts";
import { boardDevice } from "../../shell/board-device.ts";
import { type SessionUser, useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { createSignedIn } from "../session/create-signed-in.ts";
import { AddressForm } from "./address-form.tsx";
import { DeviceList } from "./device-list.tsx";
import { HouseholdSection } from "./household.tsx";
import { MyMarkets } from "./my-markets.tsx";
import { PasswordForm } from "./password-form.tsx";
import { PersonForm } from "./person-form.tsx";

const LeaveSheet = part(() => import("./leave-sheet.tsx"), "offline");

/** On a phone that had a board: what of it the market has not received. */
async function unsentOf(userId: string): Promise<number> {
  if (boardDevice.read() === null) return 0;
  const { countUnsent } = await import("../../board/live/kept-work.ts");
  return await countUnsent(userId);
}

export default function AccountPage() {
  const session = useSession();
  return (
    <Page title={t("account.title")} over={session.user()?.email} width="read">
      <Show when={session.state() !== "loading"} fallback={<SkeletonRows count={4} />}>
        <Show
          when={session.user()}
          fallback={
            <EmptyState
              icon={LogOut}
              title={t("account.notSignedIn")}
              action={<ButtonLink href="/sign-in?to=/account">{t("account.signIn")}</ButtonLink>}
            />
          }
        >
          {(user) => <Account user={user()} />}
        </Show>
      </Show>
    </Page>
  );
}

function Account(props: { user: SessionUser }) {
  const navigate = useNavigate();
  const signedIn = createSignedIn();
  // The password is the first address's: who came in by another one has none to change.
  const household = createAsync(() => loadHousehold());
  const [unsent, setUnsent] = createSignal(0);
  const leaving = createAttempt(async (anyway = false) => {
    // A phone whose database cannot be read keeps nobody signed in.
    const left = anyway ? 0 : await unsentOf(props.user.id).catch(() => 0);
    setUnsent(left);
    if (left > 0) return;
    await signOut();
    await signedIn();
    navigate("/");
  });
  return (
    <div class="grid gap-10">
      <PersonForm user={props.user} />
      <Suspense fallback={<SkeletonRows count={2} />}>
        <AddressForm />
        <HouseholdSection />
      </Suspense>
      <MyMarkets />
      <Show when={household()?.mayChange}>
        <PasswordForm hasPassword={props.user.hasPassword} />
      </Show>
      <DeviceList />
      <div class="grid justify-items-start gap-3 border-t border-line pt-6">
        <Show when={leaving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        <Button tone="secondary" icon={LogOut} busy={leaving.pending()} onClick={() => leaving.run()}>
          {t("shell.signOut")}
        </Button>
        <Show when={unsent() > 0}>
          <Suspense>
            <LeaveSheet unsent={unsent()} onStay={() => setUnsent(0)} onLeave={() => leaving.run(true)} />
          </Suspense>
        </Show>
      </div>
    </div>
  );
}
