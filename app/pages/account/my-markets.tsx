import { createAsync, useAction } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { OPTIONAL_MAILS } from "../../../core/people/mail-kind.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { chooseMail, leaveMarket, loadMailChoices } from "../../api/people.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { toast } from "../../ui/toast-list.ts";

type Choice = NonNullable<Awaited<ReturnType<typeof loadMailChoices>>>[number];

/** The markets one is of: the mails wanted of each, and the way out. */
export function MyMarkets() {
  const markets = createAsync(() => loadMailChoices());
  return (
    <Show when={(markets() ?? []).length > 0}>
      <section aria-labelledby="markets">
        <SectionTitle id="markets" title={t("people.myMarkets")} class="mb-4" />
        <ul class="grid gap-3">
          <For each={markets()}>{(one) => <MarketCard market={one} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function MarketCard(props: { market: Choice }) {
  const session = useSession();
  const [asking, setAsking] = createSignal(false);
  const choosing = createAttempt(useAction(chooseMail));
  const leaving = createAttempt(useAction(leaveMarket));
  const leave = async () => {
    const { slug, name } = props.market;
    if (!(await leaving.run(slug))) return;
    toast({ text: () => t("people.left", { name }) });
    await session.refetch();
  };
  return (
    <Card as="li" class="grid gap-3">
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <a class="font-[620] text-green underline-offset-4 hover:underline" href={`/m/${props.market.slug}`}>
          {props.market.name}
        </a>
        <Show when={props.market.inTeam}>
          <Pill tone="leaf">{t("people.inTeam")}</Pill>
        </Show>
      </div>
      <fieldset class="grid gap-1">
        <legend class="sr-only">{t("people.mailsOf", { name: props.market.name })}</legend>
        <For each={OPTIONAL_MAILS}>
          {(kind) => (
            <Checkbox
              label={t(`people.mail.${kind}`)}
              checked={!props.market.off.includes(kind)}
              disabled={choosing.pending()}
              onChange={(wanted) => choosing.run(props.market.slug, kind, wanted)}
            />
          )}
        </For>
      </fieldset>
      <Show when={choosing.error() ?? leaving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      <Show
        when={asking()}
        fallback={
          <Button tone="quiet" size="small" class="justify-self-start" onClick={() => setAsking(true)}>
            {t("people.leave")}
          </Button>
        }
      >
        <p>{t("people.leaveText", { name: props.market.name })}</p>
        <div class="flex flex-wrap gap-2">
          <Button tone="danger" busy={leaving.pending()} onClick={leave}>
            {t("people.leaveNow")}
          </Button>
          <Button tone="secondary" onClick={() => setAsking(false)}>
            {t("common.cancel")}
          </Button>
        </div>
      </Show>
    </Card>
  );
}
