import CircleAlert from "lucide-solid/icons/circle-alert";
import CloudUpload from "lucide-solid/icons/cloud-upload";
import X from "lucide-solid/icons/x";
import { createMemo, createSignal, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useBoard } from "../board-context.tsx";
import { accountFigures } from "./account-figures.ts";
import { AccountSheet } from "./account-sheet.tsx";

/**
 * Back online: what went out and what needs a look, in one line above the list. A line and not a sheet, because somebody may be
 * standing at the table; it stays, also over reloads, until it has been put away.
 */
export default function AccountBar() {
  const { board, roster } = useBoard();
  const [open, setOpen] = createSignal(false);
  const figures = createMemo(() => {
    const account = board.account();
    return account === null ? undefined : accountFigures(board, roster, account);
  });
  const dismiss = () => {
    setOpen(false);
    board.dismissAccount();
  };
  return (
    <Show when={figures()}>
      {(sent) => (
        <>
          <section
            aria-label={t("offline.account")}
            class={classNames(
              "flex items-center gap-2.5 py-1 pr-2 pl-5 text-small",
              sent().looks.length > 0 ? "bg-apricot text-carrot-ink" : "bg-leaf text-green-ink",
            )}
          >
            <Show
              when={sent().looks.length > 0}
              fallback={<CloudUpload class="size-4.5 shrink-0" aria-hidden="true" />}
            >
              <CircleAlert class="size-4.5 shrink-0" aria-hidden="true" />
            </Show>
            <p role="status" class="min-w-0 flex-1 font-[560]">
              {[
                t("offline.sent", { n: sent().entries }),
                ...(sent().validated > 0 ? [t("offline.validated", { n: sent().validated })] : []),
                ...(sent().looks.length > 0 ? [t("offline.toLookAt", { n: sent().looks.length })] : []),
              ].join(" · ")}
            </p>
            <Button size="small" tone="quiet" onClick={() => setOpen(true)}>
              {t("offline.see")}
            </Button>
            <Show when={sent().looks.length === 0}>
              <IconButton icon={X} label={t("offline.putAway")} onClick={dismiss} />
            </Show>
          </section>
          <AccountSheet figures={sent()} open={open()} onClose={() => setOpen(false)} onDismiss={dismiss} />
        </>
      )}
    </Show>
  );
}
