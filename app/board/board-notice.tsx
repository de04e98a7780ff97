import { useParams } from "@solidjs/router";
import { createSignal, Match, Show, Switch } from "solid-js";
import { formatNear } from "../i18n/format-time.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { createNow } from "../ui/clock.ts";
import { useBoard } from "./board-context.tsx";
import { takeNewVersion } from "./offline/hall-worker.ts";

/** Why nothing can be written any more, in one line above everything. */
export function BoardNotice() {
  const { board } = useBoard();
  const params = useParams<{ distributionId: string }>();
  const now = createNow("minute");
  const [failed, setFailed] = createSignal(false);
  board.ready.catch((error) => {
    console.error("board-not-ready", { error });
    setFailed(true);
  });
  const closed = () => {
    const facts = board.facts();
    return facts?.validatedAt != null
      ? t("board.closed", { when: formatNear(facts.validatedAt, now(), facts.timeZone) })
      : undefined;
  };
  return (
    <Switch>
      <Match when={failed()}>
        <div role="alert" class="flex flex-wrap items-center gap-3 bg-rose px-5 py-2.5 text-beet">
          <p class="min-w-0 flex-1 font-[600]">{t("board.notLoaded")}</p>
          <Button size="small" onClick={() => window.location.reload()}>
            {t("shell.reload")}
          </Button>
        </div>
      </Match>
      <Match when={board.ended()}>
        {(why) => (
          <div role="alert" class="flex flex-wrap items-center gap-3 bg-rose px-5 py-2.5 text-beet">
            <p class="min-w-0 flex-1 font-[600]">{t(`board.ended.${why()}`)}</p>
            <Show when={why() === "reload"}>
              <Button size="small" onClick={() => void takeNewVersion()}>
                {t("shell.reload")}
              </Button>
            </Show>
            <Show when={why() !== "reload" && board.unsent() > 0}>
              <ButtonLink size="small" tone="secondary" href={`/board/${params.distributionId}/kept`}>
                {t("board.readKept")}
              </ButtonLink>
            </Show>
          </div>
        )}
      </Match>
      <Match when={closed()}>
        {(text) => (
          <p role="status" class="bg-leaf px-5 py-2.5 font-[600] text-green-ink">
            {text()}
          </p>
        )}
      </Match>
      <Match when={board.facts()?.frozen}>
        <p role="status" class="bg-apricot px-5 py-2.5 font-[600] text-carrot-ink">
          {t("board.frozen")}
        </p>
      </Match>
    </Switch>
  );
}
