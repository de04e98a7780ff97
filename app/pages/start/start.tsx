import { useAction, useNavigate, useSearchParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { createMarket } from "../../api/setup.ts";
import { t } from "../../i18n/t.ts";
import { deviceSetting } from "../../shell/device-setting.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { CodeSignIn } from "../session/code-sign-in.tsx";
import { emptyDraft, newMarketOf, parseDraft, type StartDraft } from "./start-draft.ts";
import { StartFields } from "./start-fields.tsx";
import { firstUnanswered, problemsOf, STEPS } from "./start-problems.ts";

/** A market in five questions, one a page of the browser's history; the answers outlive a reload and the sign-in. */
export default function StartPage() {
  const kept = deviceSetting("cabas:start");
  const session = useSession();
  const navigate = useNavigate();
  const create = useAction(createMarket);
  const [search, setSearch] = useSearchParams<{ q?: string }>();
  const [draft, setDraft] = createStore<StartDraft>({ ...parseDraft(kept.read()) });
  const [shown, setShown] = createSignal(false);
  const [asking, setAsking] = createSignal(false);

  const at = () => Math.min(Math.max(Number(search.q ?? "1") || 1, 1), STEPS.length) - 1;
  const step = () => STEPS[at()] ?? "name";
  const isLast = () => at() === STEPS.length - 1;
  const error = (field: keyof StartDraft) => {
    const problem = shown() ? problemsOf(step(), draft)[field] : undefined;
    return problem && t(problem);
  };
  const change = (values: Partial<StartDraft>) => {
    setDraft(values);
    kept.write(JSON.stringify(draft));
  };
  const goTo = (number: number) => {
    setShown(false);
    setSearch({ q: String(number) });
  };

  const making = createAttempt(async () => {
    const wanted = newMarketOf(draft);
    if (wanted === undefined) return;
    const slug = await create(wanted);
    kept.write(null);
    // The new role stands in the session before the place that it opens is shown.
    await session.refetch();
    setDraft(emptyDraft);
    navigate(`/manage/${slug}`);
  });
  const finish = () => {
    const missing = firstUnanswered(draft);
    if (missing !== undefined) {
      goTo(STEPS.indexOf(missing) + 1);
      setShown(true);
    } else if (session.user()) void making.run();
    else setAsking(true);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (Object.keys(problemsOf(step(), draft)).length > 0) {
      setShown(true);
      const form = event.currentTarget;
      queueMicrotask(() => form instanceof HTMLElement && form.querySelector<HTMLElement>("[aria-invalid]")?.focus());
    } else if (isLast()) finish();
    else goTo(at() + 2);
  };
  return (
    <Page title={t(`setup.q.${step()}`)} over={t("setup.title")} width="read">
      <ProgressBar
        label={t("setup.progress", { n: at() + 1, all: STEPS.length })}
        segments={[{ share: (at() + 1) / STEPS.length, tone: "green" }]}
        size="small"
        class="-mt-2 mb-7"
      />
      <form onSubmit={submit} class="grid gap-6" novalidate>
        <StartFields step={step()} draft={draft} onChange={change} error={error} />
        <Show when={making.error()}>
          {(failure) => <ErrorNotice title={refusalText(failure())} text={t("setup.kept")} />}
        </Show>
        <div class="flex flex-wrap-reverse items-center justify-between gap-3">
          <Show when={at() > 0} fallback={<span />}>
            <Button tone="quiet" onClick={() => goTo(at())}>
              {t("common.back")}
            </Button>
          </Show>
          <Button type="submit" size="large" busy={making.pending()} class="max-sm:flex-1">
            {t(isLast() ? "setup.create" : "setup.next")}
          </Button>
        </div>
        <Show when={isLast()}>
          <p class="text-small text-soft">{t("setup.laterText")}</p>
        </Show>
      </form>
      <Sheet open={asking()} onClose={() => setAsking(false)} title={t("setup.who")} size="small">
        <p class="mb-4 text-soft">{t("setup.whoText")}</p>
        <CodeSignIn
          onDone={() => {
            setAsking(false);
            void making.run();
          }}
        />
      </Sheet>
    </Page>
  );
}
