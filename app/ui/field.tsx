import CircleAlert from "lucide-solid/icons/circle-alert";
import { createUniqueId, type JSX, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { classNames } from "./class-names.ts";

export interface FieldFrame {
  label: string;
  /** Before typing: what is asked, an example. Stays while there is an error. */
  hint?: string | undefined;
  /** What is wrong and what to do. The typed value is never touched. */
  error?: string | undefined;
  optional?: boolean | undefined;
  class?: string | undefined;
}

/** What ties a control to its label, hint and error. */
export interface FieldControl {
  id: string;
  describedBy: () => string | undefined;
  invalid: () => "true" | undefined;
}

export const controlLook =
  "w-full min-h-13 rounded-m border-[1.5px] border-edge bg-card px-4 text-base text-ink transition-colors duration-(--quick) hover:border-soft focus:border-green focus:outline-3 focus:outline-offset-0 focus:outline-leaf-2 aria-invalid:border-beet aria-invalid:outline-rose disabled:bg-hair disabled:text-soft";

/** Label above, hint and error below. */
export function Field(props: FieldFrame & { children: (control: FieldControl) => JSX.Element }) {
  const id = createUniqueId();
  const described = () => {
    const ids = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ");
    return ids === "" ? undefined : ids;
  };
  return (
    <div class={classNames("grid gap-1.5", props.class)}>
      <label for={id} class="font-[620]">
        {props.label}
        <Show when={props.optional}>
          <span class="ml-1.5 text-small font-[450] text-soft">({t("common.optional")})</span>
        </Show>
      </label>
      {props.children({ id, describedBy: described, invalid: () => (props.error ? "true" : undefined) })}
      <FieldNotes id={id} hint={props.hint} error={props.error} />
    </div>
  );
}

/** The error's place is always in the document, so that a reader hears it when it comes. */
export function FieldNotes(props: { id: string; hint: string | undefined; error: string | undefined }) {
  return (
    <>
      <Show when={props.hint}>
        <p id={`${props.id}-hint`} class="text-small text-soft">
          {props.hint}
        </p>
      </Show>
      <p
        id={`${props.id}-error`}
        aria-live="polite"
        class="flex items-start gap-1.5 text-small font-[560] text-beet empty:hidden"
      >
        <Show when={props.error}>
          <CircleAlert class="mt-0.5 size-4.5 shrink-0" aria-hidden="true" />
          <span>{props.error}</span>
        </Show>
      </p>
    </>
  );
}
