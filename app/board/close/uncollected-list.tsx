import MessageSquare from "lucide-solid/icons/message-square";
import Phone from "lucide-solid/icons/phone";
import { createMemo, createSignal, For, Show } from "solid-js";
import { isUncollected } from "../../../core/basket/collection.ts";
import { localDate } from "../../../core/time/zone.ts";
import type { ClosingView } from "../../api/closing.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatDayOn, formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { createNow } from "../../ui/clock.ts";
import { NumberBadge } from "../../ui/number-badge.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useBoard } from "../board-context.tsx";
import type { RosterBasket } from "../list/roster.ts";
import { ChooseUncollectedSheet } from "./choose-uncollected-sheet.tsx";
import { isNearEnd } from "./near-end.ts";

/** Who has not come: a call or a message in one touch from a quarter of an hour before the end, then what becomes of the basket. */
export function UncollectedList(props: { view: ClosingView }) {
  const { board, roster, confirmations } = useBoard();
  const now = createNow("minute");
  const [choosing, setChoosing] = createSignal<readonly RosterBasket[]>([]);
  const facts = () => board.facts();
  const zone = () => facts()?.timeZone ?? "Europe/Paris";
  const near = () => isNearEnd(facts(), now());
  const over = () => now() >= (facts()?.pickupEndsAt ?? 0);
  const noted = createMemo(() => roster.baskets().some((entry) => entry.basket().collectedAt !== null));
  const still = createMemo(() =>
    roster.baskets().filter((entry) => {
      const { status, collectedAt, lines } = entry.basket();
      const isEmpty = lines.every((line) => line.finalMilli === 0);
      return isUncollected({ status, collectedAt, isEmpty }) && !confirmations.isHandedOver(entry.number);
    }),
  );
  const choiceOf = (entry: RosterBasket) => props.view.uncollected.find((one) => one.basketId === entry.basket().id);
  const undecided = createMemo(() => still().filter((entry) => choiceOf(entry) === undefined));
  const message = (entry: RosterBasket) =>
    t("closing.smsText", {
      name: entry.basket().firstName,
      number: entry.number,
      time: formatTime(facts()?.pickupEndsAt ?? 0, zone()),
      place: facts()?.placeName ?? "",
      market: facts()?.marketName ?? "",
    });
  const decided = (choice: ClosingView["uncollected"][number]) => {
    const until = choice.keptUntil;
    if (choice.choice === "kept" && until !== null)
      return t("closing.decided.kept", {
        day: formatDayOn(localDate(until, zone())),
        time: formatTime(until, zone()),
        place: choice.keptPlace ?? "",
      });
    return choice.choice === "refunded"
      ? t("closing.decided.refunded", { amount: formatCents(choice.refundCents) })
      : t("closing.decided.given_away");
  };
  return (
    <Show when={near() && facts()?.validatedAt == null}>
      <section class="grid gap-2">
        <SectionTitle
          title={over() ? t("closing.uncollectedOver") : t("closing.uncollected")}
          aside={<span class="num">{still().length}</span>}
        />
        <Show when={still().length > 0} fallback={<p class="text-soft">{t("closing.uncollectedNone")}</p>}>
          <Show when={!noted()}>
            <p class="text-small text-soft">{t("closing.uncollectedUnnoted")}</p>
          </Show>
          <Show when={props.view.uncollectedText}>
            {(text) => <p class="text-small text-soft">{t("closing.ruleOfMarket", { text: text() })}</p>}
          </Show>
          <Show when={undecided().length > 1}>
            <Button tone="secondary" onClick={() => setChoosing(undecided())}>
              {t("closing.chooseAll", { n: undecided().length })}
            </Button>
          </Show>
          <ul class="grid gap-1">
            <For each={still()}>
              {(entry) => (
                <li class="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-m bg-card py-2 pr-2 pl-3 ring-1 ring-line ring-inset">
                  <NumberBadge number={entry.number} state="todo" />
                  <span class={classNames("min-w-0 flex-1", choiceOf(entry) ? "basis-32" : "basis-20")}>
                    <span class="block leading-tight font-[620]">
                      {entry.basket().firstName} {entry.basket().lastName}
                    </span>
                    <Show when={choiceOf(entry)}>
                      {(choice) => (
                        <span class="block text-small text-soft">
                          {decided(choice())} · {t("closing.decidedBy", { name: choice().byName })}
                        </span>
                      )}
                    </Show>
                  </span>
                  <Show when={entry.basket().phone}>
                    {(phone) => (
                      <>
                        <a
                          href={`tel:${digits(phone())}`}
                          aria-label={t("closing.call", { name: entry.basket().firstName })}
                          class="grid size-11 place-items-center rounded-[13px] hover:bg-hair"
                        >
                          <Phone class="size-5.5" aria-hidden="true" />
                        </a>
                        <a
                          href={`sms:${digits(phone())}?&body=${encodeURIComponent(message(entry))}`}
                          aria-label={t("closing.sms", { name: entry.basket().firstName })}
                          class="grid size-11 place-items-center rounded-[13px] hover:bg-hair"
                        >
                          <MessageSquare class="size-5.5" aria-hidden="true" />
                        </a>
                      </>
                    )}
                  </Show>
                  <Button
                    tone="secondary"
                    size="small"
                    disabled={confirmations.isDeciding(entry.number)}
                    onClick={() => setChoosing([entry])}
                  >
                    {t("closing.choose")}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <ChooseUncollectedSheet entries={choosing()} onClose={() => setChoosing([])} />
      </section>
    </Show>
  );
}

const digits = (phone: string): string => phone.replace(/[^+\d]/g, "");
