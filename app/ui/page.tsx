import ArrowLeft from "lucide-solid/icons/arrow-left";
import { createEffect, type JSX, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { classNames } from "./class-names.ts";

const widths = {
  /** Forms and things to read. */
  read: "max-w-2xl",
  wide: "max-w-6xl",
  /** The page draws its own edges (shop hero). */
  full: "",
} as const;

export interface PageProps {
  title: string;
  /** Where one is, small above the title: "Espace producteur · Ferme de Peyrignolles". */
  over?: JSX.Element;
  /** What the page is for, in a sentence below the title. */
  lead?: string | undefined;
  /** One level up. */
  back?: string | undefined;
  backLabel?: string | undefined;
  /** At the right of the title: a Pill, buttons. */
  actions?: JSX.Element;
  width?: keyof typeof widths | undefined;
  /** The page draws its own header, with `PageHeading` in it. */
  bare?: boolean | undefined;
  children: JSX.Element;
  class?: string | undefined;
}

/** The frame of every page: the document's title, the one h1, the width that its content reads best in. */
export function Page(props: PageProps) {
  createEffect(() => {
    document.title = t("shell.documentTitle", { title: props.title });
  });
  return (
    <div
      class={classNames(
        "mx-auto w-full",
        widths[props.width ?? "wide"],
        props.width !== "full" && "px-5 pt-6 pb-12 md:px-8 md:pt-9",
        props.class,
      )}
    >
      <Show when={!props.bare}>
        <header class="mb-6 md:mb-8">
          <Show when={props.back}>
            <a
              href={props.back}
              class="-ml-2 mb-1 inline-flex min-h-11 items-center gap-1.5 rounded-s px-2 text-small font-[600] text-soft hover:text-ink"
            >
              <ArrowLeft class="size-5" aria-hidden="true" />
              {props.backLabel ?? t("common.back")}
            </a>
          </Show>
          <div class="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
            <div class="min-w-0">
              <Show when={props.over}>{(over) => <p class="text-small text-soft">{over()}</p>}</Show>
              <PageHeading>{props.title}</PageHeading>
              <Show when={props.lead}>{(lead) => <p class="mt-1.5 max-w-prose text-soft">{lead()}</p>}</Show>
            </div>
            <Show when={props.actions}>
              {(actions) => <div class="flex flex-wrap items-center gap-2">{actions()}</div>}
            </Show>
          </div>
        </header>
      </Show>
      {props.children}
    </div>
  );
}

/** The page's h1. The shell puts focus on it after a navigation, so that a reader starts there. */
export function PageHeading(props: { children: JSX.Element; class?: string | undefined }) {
  return (
    <h1 tabindex="-1" data-page-heading class={classNames("text-title md:text-title-l", props.class)}>
      {props.children}
    </h1>
  );
}
