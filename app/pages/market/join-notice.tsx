import { useAction } from "@solidjs/router";
import { createSignal, Match, Show, Switch } from "solid-js";
import type { MarketPage } from "../../../core/contract/market.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { askToJoin } from "../../api/people.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Textarea } from "../../ui/textarea.tsx";

/** How one becomes a member where ordering alone does not make one; its own download, for few markets need it. */
export default function JoinNotice(props: { market: MarketPage }) {
  const session = useSession();
  const [word, setWord] = createSignal("");
  const asking = createAttempt(useAction(askToJoin));
  const [sent, setSent] = createSignal(false);
  const ask = async () => {
    if (await asking.run(props.market.slug, word().trim())) setSent(true);
  };
  const status = () => props.market.viewer.requestStatus;
  return (
    <Card as="section" tone="warm" class="grid gap-4">
      <SectionTitle title={t("people.joinTitle")} />
      <Switch>
        <Match when={props.market.registration === "closed"}>
          <p>{t("people.closed")}</p>
          <p class="text-soft">{t("people.closedText")}</p>
        </Match>
        <Match when={sent()}>
          <p role="status">{t("people.asked")}</p>
        </Match>
        <Match when={status() === "waiting"}>
          <p>{t("people.askedBefore")}</p>
        </Match>
        <Match when={true}>
          <p>{t(status() === "declined" ? "people.wasDeclined" : "people.joinText")}</p>
          <Show
            when={session.user()}
            fallback={
              <ButtonLink href={`/sign-in?to=/m/${props.market.slug}`} full>
                {t("people.askSignIn")}
              </ButtonLink>
            }
          >
            <form
              class="grid gap-4"
              onSubmit={(event) => {
                event.preventDefault();
                void ask();
              }}
            >
              <Textarea
                label={t("people.joinWord")}
                optional
                name="message"
                rows={2}
                maxlength={1000}
                value={word()}
                onInput={setWord}
              />
              <Show when={asking.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
              <Button type="submit" busy={asking.pending()} full>
                {t("people.ask")}
              </Button>
            </form>
          </Show>
        </Match>
      </Switch>
    </Card>
  );
}
