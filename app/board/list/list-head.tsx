import { Show } from "solid-js";
import { HelpButton } from "../../help/help-button.tsx";
import { formatDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { PageHeading } from "../../ui/page.tsx";
import { useBoard } from "../board-context.tsx";
import { BoardMenu } from "./board-menu.tsx";
import { StoredPill } from "./stored-pill.tsx";

/** Where and when; the list's title is the page's own while nothing stands beside it. */
export function ListHead() {
  const { board, screen } = useBoard();
  const over = () => {
    const facts = board.facts();
    return facts === null ? "" : `${formatDayOn(facts.pickupOn)} · ${facts.placeName}`;
  };
  const lead = () => {
    const facts = board.facts();
    if (facts === null) return "";
    return facts.lead === null ? t("board.noLeadYet") : t("board.leadOfDay", { name: facts.lead.name });
  };
  return (
    <header>
      <div class="flex items-center gap-2">
        <p class="min-w-0 flex-1 truncate text-small text-soft">{over()}</p>
        <HelpButton />
        <BoardMenu />
      </div>
      <div class="-mt-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Show when={screen.open()} fallback={<PageHeading class="text-[1.6875rem]!">{t("board.title")}</PageHeading>}>
          <h2 class="text-[1.6875rem]">{t("board.title")}</h2>
        </Show>
        <StoredPill />
      </div>
      <Show when={lead()}>
        <p class="truncate text-small text-soft">{lead()}</p>
      </Show>
    </header>
  );
}
