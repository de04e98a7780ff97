import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { describe, expect, it, vi } from "vitest";
import { cents } from "../../../core/money/cents.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { ApiRefusal } from "../../api/api-refusal.ts";
import { aBoard, boardTests, press } from "../testing/a-board.ts";
import { coming, textOf, the } from "../testing/by-words.ts";
import { karim } from "../testing/fake-board.ts";
import { renderBoard } from "../testing/render-board.tsx";
import type { ClosingApi } from "./closing.ts";
import type { Preview } from "./preview.ts";

boardTests();

const lead = { canClose: true };
const at = "?panel=close";

const aPreview = (given: Partial<Preview> = {}): Preview => ({
  baskets: 3,
  validated: 1,
  remaining: 2,
  refundCents: cents(512),
  refunds: 1,
  linesNotWeighed: 2,
  blocking: [],
  phonesOut: [],
  producers: 2,
  payOn: "2026-11-30",
  ...given,
});

const anApi = (given: Partial<Preview> = {}, rest: Partial<ClosingApi> = {}): ClosingApi => ({
  preview: vi.fn(async () => aPreview(given)),
  progress: vi.fn(async () => ({ runId: "run", total: 2, done: 1, closed: false })),
  validate: vi.fn(async () => ({ runId: "run", total: 2 })),
  ...rest,
});

describe("closing the day", () => {
  it("shows what it will do, and does it with one press", async () => {
    const api = anApi();
    renderBoard(aBoard(lead), at, api);
    const button = await coming("button", "Valider la distribution");
    expect(textOf(document.body)).toMatch(/Paniers restants2.*À rendre en tout5,12 €1 remboursement/);
    expect(screen.getByText("2 lignes non pesées seront comptées au poids prévu.")).toBeTruthy();
    expect(screen.getByText("2 producteurs seront payés lundi 30 novembre.")).toBeTruthy();
    fireEvent.click(button);
    await waitFor(() => expect(api.validate).toHaveBeenCalledExactlyOnceWith(expect.any(String), false));
  });

  it("says what blocks, with the way to decide it", async () => {
    const board = aBoard(lead);
    board.observe(12, { k: "count", l: 1, v: milliOf(2) });
    board.observeAs(karim, 12, { k: "count", l: 1, v: milliOf(1) }, true);
    renderBoard(board, at, anApi({ blocking: [{ code: "basket_clash", count: 1 }] }));
    const button = await coming("button", "Valider la distribution");
    expect(button).toHaveProperty("disabled", true);
    press(/^12Ana Lefèvre1 observation à départager$/);
    expect(await coming("heading", "Ana Lefèvre")).toBeTruthy();
  });

  it("names phones that were not heard from, and goes on without them only when told to", async () => {
    const api = anApi({ blocking: [{ code: "phones_out", count: 1 }], phonesOut: [{ name: "Marie", lastSeenAt: 0 }] });
    renderBoard(aBoard(lead), at, api);
    const button = await coming("button", "Valider la distribution");
    expect(screen.getByText("Marie, vu à 01:00")).toBeTruthy();
    expect(button).toHaveProperty("disabled", true);
    fireEvent.click(screen.getByRole("checkbox", { name: "Continuer sans les attendre" }));
    fireEvent.click(button);
    await waitFor(() => expect(api.validate).toHaveBeenCalledExactlyOnceWith(expect.any(String), true));
  });

  it("tells a refusal and looks again at what blocks", async () => {
    const refused = async () => {
      throw new ApiRefusal("look_again_open", 409);
    };
    const api = anApi({}, { validate: refused });
    renderBoard(aBoard(lead), at, api);
    fireEvent.click(await coming("button", "Valider la distribution"));
    expect(textOf(await screen.findByRole("alert"))).toContain("Des paniers sont à revoir.");
    await waitFor(() => expect(api.preview).toHaveBeenCalledTimes(2));
  });

  it("shows how far the run is, also to who comes back to it, and the end with the day of payment", async () => {
    const board = aBoard(lead);
    board.change({ frozen: true });
    renderBoard(board, at, anApi());
    expect(await screen.findByText("1 sur 2 paniers validés")).toBeTruthy();
    board.change({ validatedAt: Date.UTC(2026, 10, 21, 12) });
    expect(screen.getByText("Distribution validée à 13:00")).toBeTruthy();
    expect(screen.getByText("1 producteur sera payé lundi 30 novembre.")).toBeTruthy();
  });

  it("is not for volunteers", async () => {
    renderBoard(aBoard(), at, anApi());
    expect(await screen.findByText(/Le référent de la date/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Valider la distribution" })).toBeNull();
  });
});

describe("late changes", () => {
  const late = {
    id: "late",
    basketId: "basket-3",
    validated: { totalCents: 280, lines: [[1, 280]] satisfies [number, number][] },
    proposed: { totalCents: 140, lines: [[1, 140]] satisfies [number, number][] },
    authors: ["Karim"],
    at: 0,
  };

  it("are accepted at the amounts on the screen, or put aside", async () => {
    const board = aBoard(lead);
    board.change({ lateChanges: [late] });
    renderBoard(board, at, anApi({ blocking: [{ code: "late_change_open", count: 1 }] }));
    await coming("button", "Accepter, rendre 1,40 €");
    expect(screen.getByText("Arrivé après coup : 3 · Nadia Ouali")).toBeTruthy();
    press("Accepter, rendre 1,40 €");
    expect(board.sent).toEqual([{ kind: "accept_late", basketId: "basket-3", basis: late.proposed }]);
    expect(the<HTMLButtonElement>("button", "Écarter").disabled).toBe(true);
  });

  it("are the référent's to decide", async () => {
    const board = aBoard();
    board.change({ lateChanges: [late] });
    renderBoard(board, "/3");
    expect(screen.getByText("Le référent décide.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Accepter/ })).toBeNull();
  });
});

describe("one-day links on the board", () => {
  it("are the référent's, and are asked for only when wanted", async () => {
    const passes = vi.fn(async () => Response.json({ passes: [] }));
    vi.stubGlobal("fetch", passes);
    renderBoard(aBoard(lead), at, anApi());
    await coming("button", "Valider la distribution");
    expect(passes).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByRole("button", { name: "Faire entrer quelqu’un pour la journée" }));
    expect(await screen.findByRole("heading", { name: "Liens d’un jour" })).toBeTruthy();
    await waitFor(() => expect(passes).toHaveBeenCalledOnce());
    vi.unstubAllGlobals();
  });

  it("are not offered to who cannot close the day", () => {
    renderBoard(aBoard({ canClose: false }), at, anApi());
    expect(screen.queryByRole("button", { name: "Faire entrer quelqu’un pour la journée" })).toBeNull();
  });
});
