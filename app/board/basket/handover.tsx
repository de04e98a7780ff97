import Contact from "lucide-solid/icons/contact";
import MapPin from "lucide-solid/icons/map-pin";
import ScrollText from "lucide-solid/icons/scroll-text";
import StickyNote from "lucide-solid/icons/sticky-note";
import { createMemo, createSignal, Show, Suspense } from "solid-js";
import { milli } from "../../../core/quantity/milli.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { useBoard } from "../board-context.tsx";
import { ClashChoice } from "../line/clash-choice.tsx";
import type { RosterBasket } from "../list/roster.ts";
import { JournalSheet } from "../panes.ts";
import { CustomerCard } from "./customer-card.tsx";
import { NoteSheet } from "./note-sheet.tsx";
import { PlaceSheet } from "./place-sheet.tsx";

const bag = milli(1000);
const mostBags = milli(99_000);

/** What is not goods: bags, a note for the next hand, whether the customer is here, and who did what. */
export function Handover(props: { entry: RosterBasket }) {
  const { board, writable } = useBoard();
  const number = () => props.entry.number;
  const fold = createMemo(() => board.folded(number()));
  const [writing, setWriting] = createSignal(false);
  const [placing, setPlacing] = createSignal(false);
  const [showing, setShowing] = createSignal(false);
  const [reading, setReading] = createSignal(false);
  const able = () => writable() && props.entry.basket().status === "ordered";
  const placeText = () => {
    const place = fold().crate;
    return place === undefined ? t("hall.placeGive") : t("hall.placeIs", { place });
  };
  return (
    <section aria-label={t("board.handover")} class="mx-4 mt-5 grid gap-3 border-t border-line pt-4">
      <ClashChoice
        basket={number()}
        clashes={fold().clashes.filter((clash) => clash.line === null)}
        disabled={!able()}
      />
      <Show when={fold().note}>
        {(note) => <p class="rounded-m bg-tint-honey px-4 py-3 font-[560] break-words whitespace-pre-wrap">{note()}</p>}
      </Show>
      <Show when={able()}>
        <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <span class="text-soft">{t("board.bagsLabel")}</span>
          <Stepper
            label={t("board.bagsLabel")}
            value={milli((fold().bags ?? 0) * 1000)}
            step={bag}
            max={mostBags}
            unit="bag"
            compact
            onChange={(value) => board.observe(number(), { k: "bags", v: value === 0 ? null : value / 1000 })}
          />
        </div>
        <Checkbox
          label={t("board.arrived")}
          checked={fold().arrived ?? false}
          onChange={(v) => board.observe(number(), { k: "arrived", v })}
        />
      </Show>
      <div class="flex flex-wrap gap-2">
        <Show when={able()}>
          <Button tone="secondary" size="small" icon={MapPin} onClick={() => setPlacing(true)}>
            {placeText()}
          </Button>
          <Button tone="secondary" size="small" icon={StickyNote} onClick={() => setWriting(true)}>
            {fold().note === undefined ? t("board.addNote") : t("board.editNote")}
          </Button>
        </Show>
        <Button tone="secondary" size="small" icon={Contact} onClick={() => setShowing(true)}>
          {t("hall.cardOpen")}
        </Button>
        <Button tone="quiet" size="small" icon={ScrollText} onClick={() => setReading(true)}>
          {t("board.journal")}
        </Button>
      </div>
      <NoteSheet
        open={writing()}
        note={fold().note ?? ""}
        onClose={() => setWriting(false)}
        onKeep={(note) => {
          board.observe(number(), { k: "note", v: note === "" ? null : note });
          setWriting(false);
        }}
      />
      <Show when={showing()}>
        <CustomerCard entry={props.entry} onClose={() => setShowing(false)} />
      </Show>
      <PlaceSheet
        open={placing()}
        number={number()}
        onClose={() => setPlacing(false)}
        onKeep={(place) => {
          board.observe(number(), { k: "crate", v: place });
          setPlacing(false);
        }}
      />
      <Suspense>
        <JournalSheet open={reading()} basket={props.entry.basket()} onClose={() => setReading(false)} />
      </Suspense>
    </section>
  );
}
