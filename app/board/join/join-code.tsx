import { createAsync, revalidate, useAction } from "@solidjs/router";
import QrIcon from "lucide-solid/icons/qr-code";
import { createEffect, createSignal, For, onCleanup, Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { createDayPass, endDayPass, loadDayPasses } from "../../api/day-passes.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { ShareButton } from "../../ui/share-button.tsx";

/** People come while the code is looked at. */
const RENEW_MS = 4_000;

/** One code to prepare baskets with; made by itself where there is none, for who shows it wants to show it. */
export function JoinCode(props: { distributionId: string }) {
  const make = useAction(createDayPass);
  const end = useAction(endDayPass);
  const [ended, setEnded] = createSignal(false);
  const making = createAttempt(async () => {
    await make(props.distributionId, "prepare");
    setEnded(false);
  });
  const ending = createAttempt(async (passId: string) => {
    setEnded(true);
    await end(props.distributionId, passId);
  });
  const passes = createAsync(async () => {
    try {
      return await loadDayPasses(props.distributionId);
    } catch (error) {
      if (isRefusedWith(error, "not_found") || isRefusedWith(error, "sign_in_required")) return null;
      throw error;
    }
  });
  const pass = () => passes()?.findLast((one) => one.task === "prepare");
  createEffect(() => {
    const known = passes();
    if (known && !known.some((one) => one.task === "prepare") && !ended() && !making.pending() && !making.error())
      void making.run();
  });
  const timer = setInterval(() => void revalidate(loadDayPasses.keyFor(props.distributionId)), RENEW_MS);
  onCleanup(() => clearInterval(timer));
  return (
    <Show when={passes() !== null} fallback={<p class="text-lead">{t("people.codeNotYours")}</p>}>
      <div class="grid justify-items-center gap-4 text-center">
        <Show when={making.error() ?? ending.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        <Show
          when={pass()}
          fallback={
            <Show when={ended()}>
              <p class="text-lead">{t("people.codeEnded")}</p>
              <Button icon={QrIcon} busy={making.pending()} onClick={() => void making.run()}>
                {t("people.codeNew")}
              </Button>
            </Show>
          }
        >
          {(shown) => (
            <>
              <QrCode
                value={shown().url}
                label={t("people.codeTitle")}
                size={560}
                class="max-h-[62dvh] w-[min(100%,62dvh)]!"
              />
              <p class="max-w-md text-lead">{t("people.codeText")}</p>
              <p class="max-w-md text-small text-soft">{t("people.codeLimits")}</p>
              <section class="w-full max-w-md text-left" aria-live="polite">
                <h2 class="text-small font-[640] text-soft">{t("people.codeCame")}</h2>
                <ul class="mt-1 flex flex-wrap gap-2">
                  <For each={shown().people} fallback={<li class="text-soft">{t("people.codeNobody")}</li>}>
                    {(name) => <li class="rounded-full bg-leaf px-3 py-1 font-[600] text-green-ink">{name}</li>}
                  </For>
                </ul>
              </section>
              <div class="flex flex-wrap justify-center gap-2">
                <ShareButton title={t("people.dayTitle")} url={shown().url} />
                <Button tone="danger" busy={ending.pending()} onClick={() => void ending.run(shown().id)}>
                  {t("people.codeEnd")}
                </Button>
              </div>
              <p class="max-w-md text-small text-soft">{t("people.codeEndHint")}</p>
            </>
          )}
        </Show>
      </div>
    </Show>
  );
}
