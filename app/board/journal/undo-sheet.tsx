import { batch, createMemo, For, Show } from "solid-js";
import { parseDraftEntry } from "../../../core/draft/draft-entry.ts";
import { type OwnChange, ownChanges } from "../../../core/draft/own-changes.ts";
import { draftChanges } from "../../../core/journal/draft-changes.ts";
import { formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { changeText } from "../../journal/change-text.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { NumberBadge } from "../../ui/number-badge.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useBoard } from "../board-context.tsx";
import { firstName } from "../first-name.ts";
import { countUnit } from "../line/line-words.ts";
import type { Board } from "../live/board.ts";
import type { Observation } from "../live/board-phone.ts";

/** As far back as anybody remembers what they did. */
const SHOWN = 30;

/** "Annuler mes derniers changements": each with one touch, by a new entry; with or without a network. */
export function UndoSheet(props: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t("history.undoTitle")} size="small">
      <MyChanges onClose={props.onClose} />
    </Sheet>
  );
}

function MyChanges(props: { onClose: () => void }) {
  const { board, writable, screen } = useBoard();
  const session = useSession();
  // Without a network the room has not said who this is; the session kept on the phone has.
  const me = () => board.you()?.userId ?? session.user()?.id;
  const changes = createMemo(() => myChanges(board, me()).slice(0, SHOWN));
  const undo = (change: OwnChange, what: string) => {
    if (change.undo.kind !== "can") return;
    const { former } = change.undo;
    batch(() => {
      // What was written last goes first.
      for (const { entry, v } of former.toReversed()) {
        board.observe(change.basket, observationOf(entry, v));
      }
    });
    toast({ text: t("history.undoneToast", { what }) });
  };
  return (
    <div class="grid gap-4">
      <p class="text-soft">{t("history.undoText")}</p>
      <Show when={changes().length > 0} fallback={<EmptyState title={t("history.undoNothing")} />}>
        <ul class="grid gap-1">
          <For each={changes()}>
            {(change) => {
              const { what, text } = wordsOf(board, change);
              const isOver = () => board.basket(change.basket)?.status !== "ordered";
              const why = () => (isOver() ? t("history.undo.over") : refusedWords(board, change));
              const at = () => board.author(change.key)?.at;
              return (
                <li class="flex min-h-16 items-center gap-3">
                  <button
                    type="button"
                    aria-label={t("history.openBasket", { number: change.basket })}
                    onClick={() => {
                      props.onClose();
                      screen.openBasket(change.basket);
                    }}
                    class="rounded-m"
                  >
                    <NumberBadge number={change.basket} state={isOver() ? "done" : "todo"} />
                  </button>
                  <span class="min-w-0 flex-1">
                    <span class="block leading-tight font-[610] break-words">{what}</span>
                    <span class="block text-small break-words text-soft">
                      {[text, time(at(), board.facts()?.timeZone), why()].filter(Boolean).join(" · ")}
                    </span>
                  </span>
                  <Show when={why() === undefined}>
                    <Button
                      tone="secondary"
                      size="small"
                      aria-label={t("history.undoOf", { what })}
                      disabled={!writable()}
                      onClick={() => undo(change, what)}
                    >
                      {t("history.undo")}
                    </Button>
                  </Show>
                </li>
              );
            }}
          </For>
        </ul>
      </Show>
    </div>
  );
}

const time = (at: number | undefined, zone: string | undefined): string =>
  at === undefined || zone === undefined ? "" : formatTime(at, zone);

/** What this phone has not sent is its own; of the rest the room says whose it is. */
function myChanges(board: Board, me: string | undefined): OwnChange[] {
  const history = board.numbers().flatMap((number) => {
    board.folded(number);
    return board.history(number);
  });
  const seqOf = (key: string) => board.author(key)?.seq ?? Number.MAX_SAFE_INTEGER;
  const inOrder = history.toSorted((a, b) => seqOf(a.key) - seqOf(b.key) || countOf(a.key) - countOf(b.key));
  return ownChanges(inOrder, (key) => {
    const author = board.author(key);
    return author === undefined || author.userId === me;
  });
}

const countOf = (key: string): number => Number(key.slice(key.lastIndexOf("-") + 1));

function refusedWords(board: Board, { undo }: OwnChange): string | undefined {
  if (undo.kind === "can") return undefined;
  if (undo.kind === "clash") return t("history.undo.clash");
  const name = board.author(undo.by)?.name;
  return name === undefined ? t("history.undo.replacedBy") : t("history.undo.replaced", { name: firstName(name) });
}

/** The change in the journal's own words. */
function wordsOf(board: Board, change: OwnChange): { what: string; text: string } {
  const basket = board.basket(change.basket);
  const lines = new Map(
    (basket?.lines ?? []).map((line) => [
      line.ref,
      { productName: line.productName, unit: countUnit(line), orderedMilli: line.quantityMilli },
    ]),
  );
  const history = board
    .history(change.basket)
    .map(({ key, entry }) => ({ key, entry, by: "", name: "", at: 0, seq: 0 }));
  const own = new Set<unknown>(change.entries);
  const told = draftChanges(history, new Map([[change.basket, { customer: "", lines }]])).filter(({ id }) =>
    history.some(({ key, entry }) => key === id && own.has(entry)),
  );
  const [first] = told;
  return first === undefined ? { what: t("history.line"), text: "" } : changeText({ ...first, reason: null });
}

type Former = OwnChange["undo"] & { kind: "can" };
type Written = Former["former"][number];

/** An entry's own kind and place with another value: the same union, said kind by kind. */
function observationOf(entry: Written["entry"], v: Written["v"]): Observation {
  const undone = parseDraftEntry("undo-0", { ...entry, v, on: [] });
  if (undone === undefined) throw new RangeError("a former value out of bounds");
  const { b: _b, on: _on, ...observation } = undone;
  return observation;
}
