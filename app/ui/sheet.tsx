import X from "lucide-solid/icons/x";
import { createEffect, createUniqueId, type JSX, on, onCleanup, Show } from "solid-js";
import { t } from "../i18n/t.ts";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";
import { createSheetDrag } from "./sheet-drag.ts";

const widths = { small: "md:max-w-md", medium: "md:max-w-xl", large: "md:max-w-3xl" } as const;

export interface SheetProps {
  open: boolean;
  /** Escape, the cross, the veil and a pull downwards all ask this. */
  onClose: () => void;
  title: string;
  /** The title is only read out: the content shows its own. */
  quiet?: boolean | undefined;
  size?: keyof typeof widths | undefined;
  /** Stays in sight under a content that scrolls. */
  footer?: JSX.Element;
  children: JSX.Element;
  class?: string | undefined;
}

/** A native dialog: from the bottom on phones, in the middle on larger screens. */
export function Sheet(props: SheetProps) {
  const titleId = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  let before: Element | null = null;
  let pressedVeil = false;

  const restoreFocus = () => {
    // The element that opened it may have left the list meanwhile; then the browser's own choice stands.
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    before = null;
  };
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!dialog) return;
        if (open && !dialog.open) {
          before = document.activeElement;
          dialog.showModal();
        } else if (!open && dialog.open) {
          dialog.close();
          restoreFocus();
        }
      },
    ),
  );
  onCleanup(() => dialog?.open && dialog.close());

  const drag = createSheetDrag(
    () => dialog,
    () => props.onClose(),
  );
  const cancel = (event: Event) => {
    // The parent owns `open`; a dialog that closed by itself would disagree with it.
    event.preventDefault();
    props.onClose();
  };
  const onVeil = (event: MouseEvent) => event.target === dialog;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way out is Escape, which arrives as cancel
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={cancel}
      onPointerDown={(event) => {
        pressedVeil = onVeil(event);
      }}
      onClick={(event) => {
        if (pressedVeil && onVeil(event)) props.onClose();
      }}
      class={classNames(
        "sheet m-0 mt-auto max-h-[92dvh] w-full max-w-none rounded-t-xl bg-card text-ink shadow-sheet md:m-auto md:max-h-[86dvh] md:rounded-xl",
        widths[props.size ?? "medium"],
        props.class,
      )}
    >
      <Show when={props.open}>
        <div class="flex max-h-[inherit] flex-col">
          <div class="touch-none pt-3 md:hidden" onPointerDown={drag}>
            <div class="mx-auto h-1.5 w-11 rounded-full bg-line" />
          </div>
          <header
            class={props.quiet ? "sr-only" : "flex items-center gap-3 pt-3 pr-3 pb-1 pl-5 md:pt-5 md:pr-5 md:pl-7"}
          >
            <h2 id={titleId} class="flex-1 text-title-s">
              {props.title}
            </h2>
            <IconButton icon={X} label={t("common.close")} tone="soft" onClick={() => props.onClose()} />
          </header>
          <div class="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-2 pb-5 md:px-7">{props.children}</div>
          <Show when={props.footer}>
            {(footer) => (
              <footer class="border-t border-line px-5 pt-4 pb-[max(1rem,env(safe-area-inset-bottom))] md:px-7 md:pb-6">
                {footer()}
              </footer>
            )}
          </Show>
        </div>
      </Show>
    </dialog>
  );
}
