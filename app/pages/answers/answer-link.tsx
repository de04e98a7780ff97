import { createAsync, useAction, useParams } from "@solidjs/router";
import CalendarX from "lucide-solid/icons/calendar-x";
import CircleCheck from "lucide-solid/icons/circle-check";
import { createSignal, Match, Show, Switch } from "solid-js";
import type { AnswerLink } from "../../../core/contract/participation.ts";
import { answerByLink, loadAnswerLink } from "../../api/answers.ts";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatHours, formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { GoodsList } from "./goods-list.tsx";

export default function AnswerLinkPage() {
  return (
    <LoadBoundary title={t("answers.title")} skeleton={<PageSkeleton />}>
      <LoadedLink />
    </LoadBoundary>
  );
}

function LoadedLink() {
  const params = useParams<{ token: string }>();
  const link = createAsync(async () => {
    try {
      return await loadAnswerLink(params.token);
    } catch (error) {
      // Over, changed or taken back: nothing is wrong with the network, and trying again would not help.
      if (isRefusedWith(error, "not_found", "bad_input")) return "over" as const;
      throw error;
    }
  });
  return (
    <Switch>
      <Match when={link() === "over"}>
        <Page title={t("answers.title")} width="read">
          <EmptyState
            icon={CalendarX}
            title={t("answers.linkOver")}
            text={t("answers.linkOverText")}
            action={<ButtonLink href="/account">{t("shell.nav.account")}</ButtonLink>}
          />
        </Page>
      </Match>
      <Match when={link()}>
        {(found) => {
          const loaded = found();
          return loaded === "over" ? null : <LinkView token={params.token} link={loaded} />;
        }}
      </Match>
    </Switch>
  );
}

/** Who opened the mail sees one button: as last time. Opening the page answers nothing. */
function LinkView(props: { token: string; link: AnswerLink }) {
  const answering = createAttempt(useAction(answerByLink));
  const [done, setDone] = createSignal<AnswerLink>();
  const link = () => done() ?? props.link;
  const day = () => formatLongDayOn(link().distribution.pickupOn);
  const say = async (said: "yes" | "no", offering: "last" | "all") => {
    const answered = await answering.run(props.token, said, offering);
    if (answered) setDone(answered.value);
  };
  return (
    <Page
      title={done() ? t(`answers.done.${link().answer ?? "no"}`) : t("answers.coming", { day: day() })}
      over={`${link().producerName} · ${link().marketName}`}
      width="read"
    >
      <div class="grid gap-5">
        <p class="text-soft">
          <span class="inline-block first-letter:uppercase">{day()}</span>
          {", "}
          {formatHours(
            link().distribution.pickupStartsAt,
            link().distribution.pickupEndsAt,
            link().distribution.timeZone,
          )}
          {", "}
          {link().distribution.placeName}
        </p>
        <Show when={answering.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        <Show
          when={done()}
          fallback={
            <>
              <Show when={link().answer}>
                {(said) => (
                  <Card tone="leaf" class="flex items-center gap-3">
                    <CircleCheck class="size-6 shrink-0 text-green" aria-hidden="true" />
                    {t(`answers.already.${said()}`)}
                  </Card>
                )}
              </Show>
              <div class="grid gap-2.5">
                <Button size="cta" busy={answering.pending()} onClick={() => say("yes", "last")}>
                  {link().last ? t("answers.asLast") : t("answers.withAll", { n: link().all })}
                </Button>
                <Button
                  tone="secondary"
                  size="large"
                  full
                  disabled={answering.pending()}
                  onClick={() => say("no", "all")}
                >
                  {t("producer.no")}
                </Button>
              </div>
              <Show when={link().last}>
                {(last) => (
                  <GoodsList
                    title={t("answers.lastWas", { day: formatLongDayOn(last().pickupOn) })}
                    goods={last().products}
                  />
                )}
              </Show>
            </>
          }
        >
          <Show when={link().answer === "yes"} fallback={<p>{t("answers.doneNoText")}</p>}>
            <GoodsList title={t("answers.nowOnSale", { n: link().onSale.length })} goods={link().onSale} />
          </Show>
          <div class="flex flex-wrap gap-2">
            <Show when={link().answer === "yes"}>
              <ButtonLink
                href={`/producer/${link().producerSlug}/sales/${link().distribution.id}/offer`}
                tone="secondary"
              >
                {t("answers.change")}
              </ButtonLink>
            </Show>
            <ButtonLink href={`/producer/${link().producerSlug}/sales`} tone="quiet">
              {t("answers.otherDates")}
            </ButtonLink>
          </div>
        </Show>
      </div>
    </Page>
  );
}
