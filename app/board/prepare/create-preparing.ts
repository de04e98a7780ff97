import { type Accessor, createEffect, createSignal, on } from "solid-js";
import type { BoardBasket } from "../../../core/contract/board.ts";
import type { Board } from "../live/board.ts";
import { draftName, storeName } from "../live/board-names.ts";
import { openStore } from "../live/kept-store.ts";
import { loadPanes } from "../panes.ts";
import { checkShell } from "./check-shell.ts";
import { goodsPictures, keepPictures } from "./keep-pictures.ts";
import { type Checked, isReady, type Prepared, type PrepareStep } from "./prepared.ts";

export interface Preparing {
  readonly prepared: Accessor<Prepared>;
  /** undefined while something is still looked at. */
  readonly ready: Accessor<boolean | undefined>;
  readonly again: () => void;
}

/** What the page needs of the phone, so that a test can have it too. */
export interface PhoneChecks {
  readonly shell: () => Promise<Checked>;
  readonly board: (baskets: readonly BoardBasket[]) => Promise<Checked>;
  readonly work: (entries: number) => Promise<Checked>;
  readonly pictures: (baskets: readonly BoardBasket[]) => Promise<Checked>;
  readonly space: () => Promise<Checked>;
}

/** How long the phone's database is given to write down what the room has just said. */
const TRIES = 12;
const BETWEEN_MS = 500;

/** Each check reads back from the phone what was kept, and nothing else: memory would say yes to everything. */
export const phoneChecks = (userId: string, distributionId: string): PhoneChecks => ({
  async shell() {
    await loadPanes();
    return await checkShell();
  },
  board: (baskets) =>
    untilWhole(async () => {
      if (baskets.length === 0) return { state: "empty" };
      const store = await openStore(storeName(userId, distributionId));
      try {
        const kept = new Map((await store.facts.read())?.baskets.map((basket) => [basket.id, basket]));
        const missing = baskets.filter(({ id, lines, lastName }) => {
          const found = kept.get(id);
          return found === undefined || found.lines.length !== lines.length || found.lastName !== lastName;
        }).length;
        return missing === 0 ? { state: "done", n: baskets.length } : { state: "missing", n: missing };
      } finally {
        store.close();
      }
    }),
  work: (entries) =>
    untilWhole(async () => {
      const { readKeptDraft } = await import("../live/draft-link.ts");
      const kept = await readKeptDraft(draftName(userId, distributionId));
      return kept >= entries ? { state: "done", n: kept } : { state: "missing", n: entries - kept };
    }),
  pictures: (baskets) => keepPictures(goodsPictures(baskets)),
  async space() {
    if (navigator.storage?.persist === undefined) return { state: "best" };
    return (await navigator.storage.persist()) ? { state: "done", n: 0 } : { state: "best" };
  },
});

async function untilWhole(look: () => Promise<Checked>): Promise<Checked> {
  for (let left = TRIES; ; left--) {
    const checked = await look();
    if (checked.state !== "missing" || left === 0) return checked;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
}

/** Gets the phone ready as soon as the board is live; what failed can be tried again. */
export function createPreparing(board: Board, checks: PhoneChecks): Preparing {
  const [prepared, setPrepared] = createSignal<Prepared>({});

  async function check(step: PrepareStep, look: () => Promise<Checked>): Promise<void> {
    const checked = await look().catch((error: unknown): Checked => {
      console.warn("not-prepared", { step, error });
      return { state: step === "board" || step === "work" ? "none" : "missing", n: 1 };
    });
    setPrepared((before) => ({ ...before, [step]: checked }));
  }

  function run(): void {
    setPrepared({});
    const baskets = board.numbers().flatMap((number) => board.basket(number) ?? []);
    void check("space", checks.space);
    void check("app", checks.shell);
    void check("board", () => checks.board(baskets));
    void check("work", () => checks.work(board.entryCount()));
    void check("pictures", () => checks.pictures(baskets));
  }

  createEffect(
    on(
      () => board.connection() === "live" && board.facts() !== null,
      (isHere, before) => isHere && before !== true && run(),
    ),
  );
  return { prepared, ready: () => isReady(prepared()), again: run };
}
