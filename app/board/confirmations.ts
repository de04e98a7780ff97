import { type Accessor, createSignal } from "solid-js";
import type { CommandAnswer, UncollectedChoice } from "../../core/contract/board.ts";
import { isRefusal, type Refusal } from "../../core/contract/codes.ts";
import type { DueWay } from "../../core/due/due-way.ts";
import { type Cents, cents } from "../../core/money/cents.ts";
import { explain } from "../i18n/explain.ts";
import { formatCents } from "../i18n/format-money.ts";
import { t } from "../i18n/t.ts";
import { marketTime } from "../ui/clock.ts";
import { toast } from "../ui/toast-list.ts";
import { hallSignal } from "./hall/hall-signal.ts";
import type { Board, BoardRequest } from "./live/board.ts";

export interface Confirmations {
  /** Sends what is on the screen now. False where there is nothing to confirm. */
  readonly validate: (number: number, due?: DueWay) => boolean;
  /** This phone asked for it and has no answer yet. */
  readonly isWaiting: (number: number) => boolean;
  readonly acceptLate: (number: number, due?: DueWay) => void;
  readonly dismissLate: (number: number) => void;
  /** Handed over, as the market knows it or as this phone is about to tell. */
  readonly isHandedOver: (number: number) => boolean;
  readonly handOver: (number: number) => void;
  readonly takeBackHandOver: (number: number) => void;
  readonly reopen: (number: number, reason: string) => void;
  readonly chooseUncollected: (number: number, choice: UncollectedChoice) => void;
  /** A command of this person is on its way for the basket. */
  readonly isDeciding: (number: number) => boolean;
}

type Progress = { readonly kind: "sending" | "kept" } | { readonly kind: "validated"; readonly refundCents: Cents };

/** What this person confirms and decides, and what they hear of it, whatever screen they are on by then. */
export function createConfirmations(board: Board): Confirmations {
  const [deciding, setDeciding] = createSignal<ReadonlySet<number>>(new Set());

  const decide = async (number: number, command: BoardRequest): Promise<CommandAnswer | Refusal> => {
    setDeciding((set) => new Set([...set, number]));
    const outcome = await board.send(command);
    setDeciding((set) => new Set([...set].filter((other) => other !== number)));
    if (isRefusal(outcome)) sayRefused(number, outcome);
    else sayHandBack(outcome);
    return outcome;
  };

  const undo = async (number: number, basketId: string, isSettled: Accessor<boolean>) => {
    const outcome = await board.send({ kind: "undo", basketId });
    if (!isRefusal(outcome)) {
      toast({ text: () => t("board.undone", { number }) });
      sayHandBack(outcome);
    }
    // A validation that was refused itself leaves nothing to undo; that was said already.
    else if (isSettled() || outcome.refused !== "basket_not_open") sayRefused(number, outcome);
  };

  return {
    validate(number, due) {
      const basketId = board.basket(number)?.id;
      const basis = board.basis(number);
      if (basketId === undefined || basis === undefined) return false;
      const isAlone = board.connection() !== "live";
      const [progress, setProgress] = createSignal<Progress>({ kind: isAlone ? "kept" : "sending" });
      const close = toast({
        text: () => progressText(number, progress(), isAlone && board.loose() > 0),
        tone: "good",
        action: {
          label: t("common.undo"),
          run: () => void undo(number, basketId, () => progress().kind === "validated"),
        },
      });
      hallSignal("done");
      const lines = basis.lines.map(([ref, final]): [number, number] => [ref, final]);
      void board
        .send({ kind: "validate", basketId, basis: { totalCents: basis.totalCents, lines }, ...(due && { due }) })
        .then((outcome) => {
          if (!isRefusal(outcome) && outcome.kind === "validated") {
            setProgress({ kind: "validated", refundCents: cents(outcome.refundCents) });
            return;
          }
          close();
          // What was decided alone is told all at once, in the account of what was sent.
          if (isRefusal(outcome) && !isAlone) sayRefused(number, outcome, board.basket(number)?.validatedByName);
        });
      return true;
    },
    isWaiting: (number) => {
      const basketId = board.basket(number)?.id;
      return board.waiting().some(({ command }) => command.kind === "validate" && command.basketId === basketId);
    },
    acceptLate(number, due) {
      const basketId = board.basket(number)?.id;
      const late = board.facts()?.lateChanges.find((change) => change.basketId === basketId);
      if (basketId === undefined || late === undefined) return;
      void decide(number, { kind: "accept_late", basketId, basis: late.proposed, ...(due && { due }) });
    },
    dismissLate(number) {
      const basketId = board.basket(number)?.id;
      if (basketId !== undefined) void decide(number, { kind: "dismiss_late", basketId });
    },
    isHandedOver(number) {
      const basket = board.basket(number);
      const told = board
        .waiting()
        .filter(({ command }) => command.basketId === basket?.id)
        .findLast(({ command }) => command.kind === "collect" || command.kind === "uncollect");
      return told === undefined ? basket?.collectedAt != null : told.command.kind === "collect";
    },
    handOver(number) {
      const basketId = board.basket(number)?.id;
      if (basketId === undefined) return;
      hallSignal("done");
      // Offline it is carried out much later, and was now.
      void decide(number, { kind: "collect", basketId, at: marketTime() });
    },
    takeBackHandOver(number) {
      const basketId = board.basket(number)?.id;
      if (basketId !== undefined) void decide(number, { kind: "uncollect", basketId });
    },
    reopen(number, reason) {
      const basketId = board.basket(number)?.id;
      if (basketId !== undefined) void decide(number, { kind: "reopen", basketId, reason });
    },
    chooseUncollected(number, choice) {
      const basketId = board.basket(number)?.id;
      if (basketId !== undefined) void decide(number, { kind: "decide_uncollected", basketId, choice });
    },
    isDeciding: (number) => deciding().has(number),
  };
}

const validatedText = (number: number, refundCents: Cents): string =>
  refundCents > 0
    ? t("board.validatedRefund", { number, amount: formatCents(refundCents) })
    : t("board.validatedToast", { number });

/** `isLoose`: not in the phone's database yet, so nothing is said to be kept. */
function progressText(number: number, progress: Progress, isLoose: boolean): string {
  switch (progress.kind) {
    case "sending":
      return t("board.validating", { number });
    case "kept":
      return isLoose ? t("board.validating", { number }) : t("board.validationKept", { number });
    case "validated":
      return validatedText(number, progress.refundCents);
  }
}

/** Somebody was faster: say who. Every other refusal has its own words. */
function sayRefused(number: number, { refused }: Refusal, by?: string | null): void {
  hallSignal("refused");
  toast({
    text: () =>
      refused === "already_validated" && by
        ? t("board.alreadyBy", { number, name: by })
        : t("board.refused", { number, why: explain(refused) }),
    tone: "bad",
    seconds: 10,
  });
}

/** Coins that the till took for what is undone now: somebody has to count them back. */
function sayHandBack(outcome: CommandAnswer): void {
  const amount = "handBackCents" in outcome ? (outcome.handBackCents ?? 0) : 0;
  if (amount > 0) toast({ text: () => t("board.handBack", { amount: formatCents(cents(amount)) }), seconds: 20 });
}
