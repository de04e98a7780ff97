import { createAsync, useAction, useNavigate } from "@solidjs/router";
import FlaskConical from "lucide-solid/icons/flask-conical";
import Trash from "lucide-solid/icons/trash";
import { For, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { loadTrials, makeTrial, type Trial, throwAwayTrial } from "../../api/trials.ts";
import { formatAgo } from "../../i18n/format-ago.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { createNow } from "../../ui/clock.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { toast } from "../../ui/toast-list.ts";

/** "Distribution d'essai": one press makes one and opens its board; those that are there can be gone on with. */
export default function TrialCard(props: { slug: string; class?: string | undefined }) {
  const navigate = useNavigate();
  const trials = createAsync(() => loadTrials(props.slug));
  const make = useAction(makeTrial);
  const making = createAttempt(async () => {
    const { distributionId } = await make(props.slug);
    navigate(`/board/${distributionId}`);
  });
  return (
    <Card as="section" aria-labelledby="trial" class={props.class}>
      <div class="grid gap-4">
        <div>
          <h2 id="trial" class="flex items-center gap-2 text-title-s">
            <FlaskConical class="size-5 text-carrot" aria-hidden="true" />
            {t("trial.title")}
          </h2>
          <p class="mt-1 text-small text-soft">{t("trial.text")}</p>
        </div>
        <Show when={trials()?.length}>
          <ul class="-mx-2.5 grid">
            <For each={trials()}>{(trial) => <TrialRow trial={trial} />}</For>
          </ul>
        </Show>
        <Show when={making.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        <Button
          tone="secondary"
          icon={FlaskConical}
          class="justify-self-start"
          busy={making.pending()}
          onClick={() => void making.run()}
        >
          {trials()?.length ? t("trial.again") : t("trial.make")}
        </Button>
      </div>
    </Card>
  );
}

function TrialRow(props: { trial: Trial }) {
  const now = createNow("minute");
  const throwing = createAttempt(useAction(throwAwayTrial));
  const away = async () => {
    if (await throwing.run(props.trial.distributionId)) toast({ text: () => t("trial.thrown") });
  };
  const sub = () =>
    [
      formatAgo(props.trial.madeAt, now()),
      props.trial.over ? t("trial.over") : t("trial.progress", { done: props.trial.validated, n: props.trial.baskets }),
    ].join(" · ");
  return (
    <li class="flex items-center gap-1">
      <ListRow
        href={`/board/${props.trial.distributionId}`}
        title={props.trial.madeBy === null ? t("trial.resumeNobody") : t("trial.resume", { name: props.trial.madeBy })}
        sub={sub()}
        class="min-w-0 flex-1"
      />
      <Show when={props.trial.mine}>
        <IconButton
          icon={Trash}
          label={t("trial.throwAway")}
          tone="soft"
          disabled={throwing.pending()}
          onClick={() => void away()}
        />
      </Show>
    </li>
  );
}
