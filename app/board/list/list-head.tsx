import { Dynamic } from "solid-js/web";
import { formatDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { PageHeading } from "../../ui/page.tsx";
import { useBoard } from "../board-context.tsx";
import { BoardMenu } from "./board-menu.tsx";
import { StoredPill } from "./stored-pill.tsx";

const ListTitle = (props: { text: string }) => <h2 class="text-title">{props.text}</h2>;
const FirstTitle = (props: { text: string }) => <PageHeading class="md:text-title">{props.text}</PageHeading>;

/** Where and when; the list's title is the page's own while nothing stands beside it. */
export function ListHead() {
  const { board, screen } = useBoard();
  const over = () => {
    const facts = board.facts();
    return facts === null ? "" : `${formatDayOn(facts.pickupOn)} · ${facts.placeName}`;
  };
  return (
    <header class="flex items-end gap-2">
      <div class="min-w-0 flex-1">
        <p class="truncate text-small text-soft">{over()}</p>
        <Dynamic component={screen.open() ? ListTitle : FirstTitle} text={t("board.title")} />
      </div>
      <StoredPill />
      <BoardMenu />
    </header>
  );
}
