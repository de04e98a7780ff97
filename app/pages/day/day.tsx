import { createAsync, useNavigate, useParams } from "@solidjs/router";
import LinkIcon from "lucide-solid/icons/link-2-off";
import { createSignal, Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { enterByDayPass, loadDayPass } from "../../api/day-passes.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { createSignedIn } from "../session/create-signed-in.ts";

/** Behind a one-day link's QR code: a first name, and the board. */
export default function DayPage() {
  return (
    <LoadBoundary title={t("people.dayTitle")} skeleton={<PageSkeleton />}>
      <Loaded />
    </LoadBoundary>
  );
}

function Loaded() {
  const params = useParams<{ token: string }>();
  const pass = createAsync(async () => {
    try {
      return await loadDayPass(params.token);
    } catch (error) {
      if (isRefusedWith(error, "day_pass_ended") || isRefusedWith(error, "bad_input")) return null;
      throw error;
    }
  });
  return (
    <Show when={pass() !== undefined}>
      <Page
        title={pass()?.marketName ?? t("people.dayTitle")}
        over={pass() ? t("people.dayTitle") : undefined}
        width="read"
      >
        <Show
          when={pass()}
          fallback={<EmptyState icon={LinkIcon} title={t("people.dayEnded")} text={t("people.dayEndedText")} />}
        >
          {(found) => (
            <div class="grid max-w-md gap-5">
              <p class="text-lead">
                {t("people.dayText", { day: formatLongDayOn(found().pickupOn), place: found().placeName })}
              </p>
              <Entry token={params.token} />
            </div>
          )}
        </Show>
      </Page>
    </Show>
  );
}

function Entry(props: { token: string }) {
  const session = useSession();
  const navigate = useNavigate();
  const signedIn = createSignedIn();
  const [firstName, setFirstName] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const entering = createAttempt(async () => {
    const name = firstName().trim();
    const { distributionId } = await enterByDayPass(props.token, name === "" ? undefined : name);
    await signedIn();
    navigate(`/board/${distributionId}`, { replace: true });
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (session.user() || firstName().trim() !== "") void entering.run();
  };
  return (
    <form class="grid gap-5" novalidate onSubmit={submit}>
      <Show when={!session.user()}>
        <TextInput
          label={t("people.firstName")}
          hint={t("people.firstNameHint")}
          name="firstName"
          autofocus
          autocomplete="given-name"
          maxlength={80}
          required
          value={firstName()}
          onInput={setFirstName}
          error={tried() && firstName().trim() === "" ? t("people.firstNameWrong") : undefined}
        />
      </Show>
      <Show when={entering.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      <Button type="submit" size="large" full busy={entering.pending()}>
        {t("people.openBoard")}
      </Button>
    </form>
  );
}
