import UserPlus from "lucide-solid/icons/user-plus";
import { createEffect, createSignal, Show } from "solid-js";
import { isRefusal } from "../../../core/contract/codes.ts";
import { emailOf } from "../../../core/contract/values.ts";
import { newUuid } from "../../api/new-uuid.ts";
import { explain } from "../../i18n/explain.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useBoard } from "../board-context.tsx";

/** In the menu: a basket for somebody without an order. It opens in place, a first name is enough. */
export function WalkInItem() {
  const { board, screen } = useBoard();
  const [open, setOpen] = createSignal(false);
  const [made, setMade] = createSignal<string>();
  let item: HTMLDivElement | undefined;
  const close = () => {
    setMade(undefined);
    setOpen(false);
    item?.closest<HTMLElement>("[popover]")?.hidePopover();
  };
  // The room's answer may be here before the facts that hold the basket.
  createEffect(() => {
    const number = board.numbers().find((one) => board.basket(one)?.id === made());
    if (made() === undefined || number === undefined) return;
    close();
    screen.openBasket(number);
  });
  return (
    <div ref={item}>
      <button
        type="button"
        data-menu-item
        aria-expanded={open()}
        onClick={() => setOpen((before) => !before)}
        class="flex min-h-12 w-full items-center gap-3 rounded-[14px] px-3 py-2 text-left font-[560] hover:bg-hair focus-visible:-outline-offset-2"
      >
        <UserPlus class="size-5.5 shrink-0" aria-hidden="true" />
        {t("extra.walkIn")}
      </button>
      <Show when={open()}>
        <div class="max-w-80 px-3 pb-3">
          <WalkInForm onMade={setMade} onKept={close} />
        </div>
      </Show>
    </div>
  );
}

function WalkInForm(props: { onMade: (basketId: string) => void; onKept: () => void }) {
  const { board } = useBoard();
  const [firstName, setFirstName] = createSignal("");
  const [lastName, setLastName] = createSignal("");
  const [email, setEmail] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const [pending, setPending] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const mail = () => emailOf(email().trim());
  const good = () => firstName().trim() !== "" && (email().trim() === "" || mail() !== undefined);

  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!good() || pending()) return;
    setPending(true);
    setRefused(undefined);
    const basketId = newUuid();
    const address = mail();
    const asked = board.send({
      kind: "open_walk_in",
      basketId,
      firstName: firstName().trim(),
      ...(lastName().trim() !== "" && { lastName: lastName().trim() }),
      ...(address !== undefined && { email: address }),
    });
    if (board.connection() !== "live") {
      toast({ text: t("extra.walkInWaits", { name: firstName().trim() }), seconds: 10 });
      props.onKept();
      return;
    }
    const outcome = await asked;
    // Taken: the form stays as it is until the basket is there, and closes over it.
    if (!isRefusal(outcome)) return props.onMade(basketId);
    setPending(false);
    setRefused(explain(outcome.refused));
  };
  return (
    <form class="grid gap-4" novalidate onSubmit={(event) => void open(event)}>
      <p class="text-soft">{t("extra.walkInText")}</p>
      <TextInput
        label={t("extra.firstName")}
        name="firstName"
        autocomplete="off"
        maxlength={80}
        required
        value={firstName()}
        onInput={setFirstName}
        error={tried() && firstName().trim() === "" ? t("extra.firstNameMissing") : undefined}
      />
      <TextInput
        label={t("extra.lastName")}
        name="lastName"
        autocomplete="off"
        maxlength={80}
        optional
        value={lastName()}
        onInput={setLastName}
      />
      <TextInput
        label={t("extra.email")}
        hint={t("extra.emailHint")}
        name="email"
        type="email"
        autocomplete="off"
        maxlength={254}
        optional
        value={email()}
        onInput={setEmail}
        error={tried() && email().trim() !== "" && mail() === undefined ? t("extra.emailWrong") : undefined}
      />
      <Show when={refused()}>{(why) => <ErrorNotice title={why()} />}</Show>
      <Button type="submit" size="large" full busy={pending()}>
        {t("extra.openBasket")}
      </Button>
    </form>
  );
}
