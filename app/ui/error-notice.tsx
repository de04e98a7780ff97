import CircleAlert from "lucide-solid/icons/circle-alert";
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";

export interface ErrorNoticeProps {
  /** What happened. */
  title: string;
  /** What was kept and what to do. */
  text?: JSX.Element;
  retry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  class?: string | undefined;
}

/** Something failed here, in the place where it failed. */
export function ErrorNotice(props: ErrorNoticeProps) {
  return (
    <div role="alert" class={classNames("flex gap-3.5 rounded-l bg-rose p-4.5", props.class)}>
      <CircleAlert class="mt-0.5 size-6 shrink-0 text-beet" aria-hidden="true" />
      <div class="grid flex-1 justify-items-start gap-1">
        <p class="font-[640] text-beet">{props.title}</p>
        <Show when={props.text}>{(text) => <div>{text()}</div>}</Show>
        <Show when={props.retry}>
          {(retry) => (
            <Button tone="secondary" size="small" class="mt-2" busy={props.retrying} onClick={() => retry()()}>
              {t("common.retry")}
            </Button>
          )}
        </Show>
      </div>
    </div>
  );
}
