import ArrowLeft from "lucide-solid/icons/arrow-left";
import MapPin from "lucide-solid/icons/map-pin";
import Phone from "lucide-solid/icons/phone";
import { createMemo, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Faces } from "../../ui/faces.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { NumberBadge } from "../../ui/number-badge.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { useBoard } from "../board-context.tsx";
import type { RosterBasket } from "../list/roster.ts";

/** Whose basket, large enough to read across a table, and who else is on it. */
export function BasketHead(props: { entry: RosterBasket }) {
  const { board, roster, screen } = useBoard();
  const number = () => props.entry.number;
  const basket = () => props.entry.basket();
  const others = createMemo(() =>
    board
      .people()
      .filter((person) => person.basket === number())
      .map(({ userId, name }) => ({ id: userId, name })),
  );
  const parts = () => {
    const { bags, arrived } = board.folded(number());
    const kept = board.kept(number());
    return [
      // First: the end is cut on a small phone. While the link is live an entry is kept for a blink: that is no news.
      ...(kept > 0 && board.connection() !== "live" ? [t("board.keptHere", { n: kept })] : []),
      t("board.lines", { n: basket().lines.length }),
      ...(bags ? [t("board.bags", { n: bags })] : []),
      ...(arrived ? [t("board.isHere")] : []),
    ].join(" · ");
  };
  return (
    <header class="grid grid-cols-1 gap-2 px-4 pt-3 pb-1">
      <div class="flex items-center gap-2 sm:gap-3">
        <IconButton
          icon={ArrowLeft}
          label={t("board.toList")}
          class="-ml-2 md:hidden"
          onClick={() => screen.toList()}
        />
        <NumberBadge
          number={number()}
          state={basket().status === "ordered" ? "here" : "done"}
          size="head"
          class="max-sm:size-13! max-sm:rounded-m! max-sm:text-title-s!"
        />
        <div class="min-w-0 flex-1">
          <PageHeading class="text-title-s! leading-tight break-words md:text-title!">
            {basket().firstName} {basket().lastName}
          </PageHeading>
          <p class="truncate text-small text-soft">{parts()}</p>
        </div>
        <Faces people={others()} />
        <Show when={basket().phone}>
          {(phone) => (
            <a
              href={`tel:${phone().replace(/[^+\d]/g, "")}`}
              aria-label={t("board.call", { name: basket().firstName, phone: phone() })}
              title={phone()}
              class="grid size-11 shrink-0 place-items-center rounded-[13px] hover:bg-hair"
            >
              <Phone class="size-5.5" aria-hidden="true" />
            </a>
          )}
        </Show>
      </div>
      <div class="flex flex-wrap gap-2 empty:hidden">
        <Show when={board.folded(number()).crate}>
          {(place) => (
            <Pill tone="leaf" icon={MapPin}>
              {t("board.inPlace", { place: place() })}
            </Pill>
          )}
        </Show>
        <Show when={roster.isHomonym(number())}>
          <Pill tone="warm">{t("board.homonymCheck")}</Pill>
        </Show>
        <Show when={basket().status === "ordered" && basket().lines.some((line) => line.cold !== "ambient")}>
          <Pill tone="sky">{t("board.fridge", { n: props.entry.look().cold })}</Pill>
        </Show>
      </div>
    </header>
  );
}
