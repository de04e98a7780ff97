import { createResource, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { readKeptWork } from "../live/kept-work.ts";
import { keptHeading, keptLines, keptText } from "./kept-lines.ts";

/** What this phone kept of a board that it may not send any more, readable without names, and a way to hand it on. */
export default function KeptList(props: {
  distributionId: string;
  userId: string | null;
  /** Where nothing waits. */
  empty?: JSX.Element;
}) {
  const [work] = createResource(
    () => ({ distributionId: props.distributionId, userId: props.userId }),
    ({ distributionId, userId }) =>
      readKeptWork(distributionId, userId).catch((error: unknown) => {
        console.warn("kept-work-not-read", { error });
        return [];
      }),
  );
  const baskets = () => keptLines(work() ?? []);
  const count = () => (work() ?? []).reduce((sum, one) => sum + one.entries.length + one.commands.length, 0);
  const share = async () => {
    try {
      await navigator.share({ text: keptText(baskets()) });
    } catch (error) {
      // Closing the share sheet arrives as an AbortError: that is an answer, not a failure.
      if (!(error instanceof DOMException && error.name === "AbortError")) console.warn("share-failed", { error });
    }
  };
  return (
    <Show when={baskets().length > 0} fallback={work.loading ? undefined : props.empty}>
      <section aria-labelledby="kept" class="mt-8 text-left">
        <SectionTitle id="kept" title={t("offline.keptHere", { n: count() })} />
        <p class="mt-1 text-soft">{props.userId === null ? t("offline.keptSignIn") : t("offline.keptTell")}</p>
        <ul class="mt-4 grid gap-4">
          <For each={baskets()}>
            {(basket) => (
              <li class="rounded-l bg-card p-4 shadow-card">
                <h3 class="font-[640]">{keptHeading(basket.number)}</h3>
                <ul class="mt-1 grid gap-0.5">
                  <For each={basket.lines}>{(line) => <li>{line}</li>}</For>
                </ul>
              </li>
            )}
          </For>
        </ul>
        <div class="mt-4">
          <Show
            when={"share" in navigator}
            fallback={<CopyButton text={keptText(baskets())} label={t("offline.copyForLead")} />}
          >
            <Button tone="secondary" onClick={share}>
              {t("offline.tellLead")}
            </Button>
          </Show>
        </div>
      </section>
    </Show>
  );
}
