import { useNavigate, useSearchParams } from "@solidjs/router";
import { createEffect, createSignal, Match, on, Show, Switch } from "solid-js";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { CodeSignIn } from "./code-sign-in.tsx";
import { DemoPeople } from "./demo-people.tsx";
import { firstPlace } from "./first-place.ts";
import { PasswordSignIn } from "./password-sign-in.tsx";
import { safePath } from "./safe-path.ts";

type Way = "code" | "password";

/** A code by mail first; a password for who has one. On the demo, everybody in one click. */
export default function SignInPage() {
  const session = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ to?: string }>();
  const [way, setWay] = createSignal<Way>("code");
  const onward = () => {
    const info = session.info();
    navigate(safePath(search.to) ?? (info ? firstPlace(info) : "/"), { replace: true });
  };
  // Who is signed in already has nothing to do here.
  createEffect(on(session.state, (state) => state === "fresh" && session.user()?.firstName && onward()));
  return (
    <Page title={t("account.signIn")} width="read">
      <Show when={session.info()?.demo}>
        <DemoPeople onDone={onward} />
        <SectionTitle title={t("demo.orYourself")} class="mb-5" />
      </Show>
      <div class="grid max-w-md gap-8">
        <Switch>
          <Match when={way() === "code"}>
            <CodeSignIn onDone={onward} />
          </Match>
          <Match when={way() === "password"}>
            <PasswordSignIn onDone={onward} />
          </Match>
        </Switch>
        <div class="border-t border-line pt-3">
          <Button tone="quiet" size="small" onClick={() => setWay(way() === "code" ? "password" : "code")}>
            {t(way() === "code" ? "account.withPassword" : "account.withCode")}
          </Button>
        </div>
      </div>
    </Page>
  );
}
