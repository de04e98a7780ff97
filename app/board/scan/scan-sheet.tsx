import { createSignal } from "solid-js";
import { loadCodedBasket } from "../../api/orders.ts";
import { formatDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useBoard } from "../board-context.tsx";
import { hallSignal } from "../hall/hall-signal.ts";
import { createCamera } from "./camera.ts";
import { type Scanned, scanned } from "./scanned.ts";

/** The code that a customer shows: its basket opens, and whoever holds it is here. */
export function ScanSheet(props: { onClose: () => void }) {
  return (
    <Sheet open onClose={props.onClose} title={t("hall.scanTitle")} size="small">
      <Finder onClose={props.onClose} />
    </Sheet>
  );
}

function Finder(props: { onClose: () => void }) {
  const { board, screen, writable } = useBoard();
  const [said, setSaid] = createSignal<() => string>(() => t("hall.scanStarting"));
  const say = (words: () => string) => setSaid(() => words);
  let video: HTMLVideoElement | undefined;
  /** A code that was refused is refused once while it stays in the picture. */
  let last: string | undefined;

  const open = (number: number) => {
    const basket = board.basket(number);
    const isNews = basket?.status === "ordered" && board.folded(number).arrived !== true;
    if (isNews && writable()) {
      board.observe(number, { k: "arrived", v: true });
      toast({
        text: () => t("hall.scanFound", { number, name: basket.firstName }),
        tone: "good",
        action: { label: t("common.undo"), run: () => board.observe(number, { k: "arrived", v: false }) },
      });
    }
    hallSignal("scan");
    props.onClose();
    screen.openBasket(number);
  };
  createCamera({
    video: () => video,
    started: () => say(() => t("hall.scanAim")),
    refused: () => say(() => t("hall.scanRefused")),
    async read(text) {
      if (text === last) return false;
      const what = await scanned(board, text, loadCodedBasket);
      last = text;
      if (what.kind === "here") {
        open(what.number);
        return true;
      }
      hallSignal("refused");
      say(() => wordsFor(what));
      return false;
    },
  });
  return (
    <div class="grid gap-4 pb-2">
      <div class="relative aspect-square overflow-hidden rounded-l bg-ink">
        <video ref={video} class="size-full object-cover" muted playsinline aria-label={t("hall.scanAim")} />
        <span class="pointer-events-none absolute inset-[14%] rounded-l ring-4 ring-[#fff]/80" aria-hidden="true" />
      </div>
      <p role="status" class="min-h-12 text-center font-[600]">
        {said()()}
      </p>
    </div>
  );
}

function wordsFor(what: Exclude<Scanned, { kind: "here" }>): string {
  switch (what.kind) {
    case "board":
      return t("hall.scanOtherDay", {
        number: what.number,
        day: formatDayOn(what.pickupOn),
        place: what.placeName,
      });
    case "own":
      return t("hall.scanOwn");
    case "elsewhere":
      return t("hall.scanElsewhere");
    case "no_code":
      return t("hall.scanNotCode");
  }
}
