import { useLocation } from "@solidjs/router";
import CircleQuestionMark from "lucide-solid/icons/circle-question-mark";
import { createSignal, Show, Suspense } from "solid-js";
import { t } from "../i18n/t.ts";
import { part } from "../page-route.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { topicAt } from "./topics.ts";

/** The points themselves come with the first press. */
const HelpSheet = part(() => import("./help-sheet.tsx"), "help");

/** "?" for the page that one is on. */
export function HelpButton(props: { class?: string | undefined }) {
  const location = useLocation();
  const [open, setOpen] = createSignal(false);
  const [wanted, setWanted] = createSignal(false);
  const show = () => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <Show when={topicAt(location.pathname)}>
      {(topic) => (
        <>
          <IconButton
            icon={CircleQuestionMark}
            label={t("shell.help")}
            tone="soft"
            aria-expanded={open()}
            onClick={show}
            class={props.class}
          />
          <Show when={wanted()}>
            <Suspense>
              <HelpSheet topic={topic()} open={open()} onClose={() => setOpen(false)} />
            </Suspense>
          </Show>
        </>
      )}
    </Show>
  );
}
