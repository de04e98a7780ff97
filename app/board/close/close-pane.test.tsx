import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { BoardDue } from "../../../core/contract/board.ts";
import { cents } from "../../../core/money/cents.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { ApiRefusal } from "../../api/api-refusal.ts";
import type { ClosingRefund, ClosingView } from "../../api/closing.ts";
import type { Till, TillPartShown } from "../../api/till.ts";
import { loadMessages } from "../../i18n/catalogue.ts";
import { setMarketTime } from "../../ui/clock.ts";
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
  validateBy: "2026-11-27",
  thenPayOn: "2026-12-07",
  ...given,
});

const aView = (given: Partial<ClosingView> = {}): ClosingView => ({
  refunds: [],
  unvalidated: { count: 0, limit: 4 },
  lowered: [],
  uncollected: [],
  uncollectedText: "",
  ...given,
});

const aTill = (given: Partial<Till> = {}): Till => ({
  cashCents: cents(320),
  terminalCents: cents(0),
  openCents: cents(0),
  carriedCents: cents(0),
  repaidCents: cents(0),
  givenCents: cents(0),
  dues: [],
  parts: [],
  ...given,
});

const anApi = (given: Partial<Preview> = {}, rest: Partial<ClosingApi> = {}): ClosingApi => ({
  preview: vi.fn(async () => aPreview(given)),
  progress: vi.fn(async () => ({ runId: "run", total: 2, done: 1, closed: false })),
  validate: vi.fn(async () => ({ runId: "run", total: 2 })),
  view: vi.fn(async () => aView()),
  retry: vi.fn(async (refundId: string) => ({ refundId, status: "decided" as const })),
  repay: vi.fn(async (refundId: string) => ({ refundId, status: "repaid" as const })),
  till: vi.fn(async () => aTill()),
  give: vi.fn(async (_: string, seenCents: number) => ({ givingId: "giving", amountCents: cents(seenCents) })),
  takeBack: vi.fn(async (givingId: string) => ({ givingId, amountCents: cents(1240) })),
  ...rest,
});

describe("closing the day", () => {
  it("shows what it will do, and does it with one press", async () => {
    const api = anApi();
    renderBoard(aBoard(lead), at, api);
    const button = await coming("button", "Valider la distribution");
    expect(textOf(document.body)).toMatch(/Paniers restants2.*À rendre en tout5,12 €1 remboursement/);
    expect(screen.getByText("2 lignes non pesées seront comptées au poids prévu.")).toBeTruthy();
    expect(textOf(document.body)).toContain(
      "2 producteurs payés lundi 30 novembre si c’est validé d’ici vendredi 27 novembre soir ; ensuite lundi 7 décembre.",
    );
    fireEvent.click(button);
    await waitFor(() => expect(api.validate).toHaveBeenCalledExactlyOnceWith(expect.any(String), false));
  });

  it("is two touches from the list once the day nears its end: its preview, and the one that validates", async () => {
    const api = anApi();
    const board = aBoard(lead);
    const end = board.facts()?.pickupEndsAt ?? 0;
    renderBoard(board, "", api);
    // Long past the end; the session has told the time.
    await coming("button", "Valider la distribution");
    setMarketTime(end - 16 * 60_000);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Valider la distribution" })).toBeNull());
    setMarketTime(end - 14 * 60_000);
    fireEvent.click(await coming("button", "Valider la distribution"));
    expect(await screen.findByText("Paniers restants")).toBeTruthy();
    press("Valider la distribution");
    await waitFor(() => expect(api.validate).toHaveBeenCalledTimes(1));
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
    expect(screen.getByText(/^Dites d’abord si l’on continue/)).toBeTruthy();
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

  it("of a phone that was away all morning are accepted alike, each on its own", async () => {
    const board = aBoard(lead);
    board.changeBasket(7, { status: "validated", finalCents: cents(280) });
    board.change({ lateChanges: [late, { ...late, id: "late-7", basketId: "basket-7" }] });
    renderBoard(board, at, anApi({ blocking: [{ code: "late_change_open", count: 2 }] }));
    fireEvent.click(await coming("button", "Accepter les 2, rendre 2,80 €"));
    expect(board.sent.map((command) => [command.kind, command.basketId])).toEqual([
      ["accept_late", "basket-7"],
      ["accept_late", "basket-3"],
    ]);
  });

  it("that come after the close are decided by who may correct", async () => {
    const board = aBoard({ canClose: true, canCorrect: true });
    board.change({ lateChanges: [late], frozen: true, validatedAt: Date.UTC(2026, 10, 21, 12) });
    renderBoard(board, at, anApi());
    fireEvent.click(await coming("button", "Accepter, rendre 1,40 €"));
    expect(board.sent).toEqual([{ kind: "accept_late", basketId: "basket-3", basis: late.proposed }]);
  });
});

describe("refunds of the day", () => {
  const aRefund = (given: Partial<ClosingRefund> = {}): ClosingRefund => ({
    id: "refund",
    basketId: "basket-3",
    basketNumber: 3,
    name: "Nadia Ouali",
    amountCents: cents(250),
    status: "succeeded",
    cause: "validation",
    decidedAt: 0,
    stuck: false,
    ...given,
  });

  it("are shown with their states, and what failed is tried again", async () => {
    const refunds = [
      aRefund({ id: "failed", status: "failed" }),
      aRefund({ id: "sent", status: "sent", basketNumber: 12 }),
    ];
    const api = anApi({}, { view: vi.fn(async () => aView({ refunds })) });
    renderBoard(aBoard(lead), at, api);
    fireEvent.click(await coming("button", "Réessayer"));
    await waitFor(() => expect(api.retry).toHaveBeenCalledExactlyOnceWith("failed"));
    await waitFor(() => expect(api.view).toHaveBeenCalledTimes(2));
    expect(textOf(document.body)).toMatch(/Remboursements2 remboursements, 5,00 €/);
    expect(screen.getByText("en cours")).toBeTruthy();
  });

  it("that failed are given back from the till with a word on how", async () => {
    const api = anApi({}, { view: vi.fn(async () => aView({ refunds: [aRefund({ status: "failed" })] })) });
    renderBoard(aBoard(lead), at, api);
    fireEvent.click(await coming("button", "Rendu autrement"));
    const button = await coming("button", "C’est rendu");
    expect(button).toHaveProperty("disabled", true);
    fireEvent.input(screen.getByLabelText(/Comment/), { target: { value: "en espèces" } });
    fireEvent.click(button);
    await waitFor(() => expect(api.repay).toHaveBeenCalledExactlyOnceWith("refund", "en espèces"));
  });

  it("whose outcome nobody knows say so", async () => {
    renderBoard(
      aBoard(lead),
      at,
      anApi({}, { view: vi.fn(async () => aView({ refunds: [aRefund({ status: "sent", stuck: true })] })) }),
    );
    expect(await screen.findByText(/Personne ne sait si ce remboursement est parti/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Rendu autrement" })).toBeNull();
  });
});

describe("the till", () => {
  const aDue = (given: Partial<BoardDue> = {}): BoardDue => ({
    id: "due",
    amountCents: cents(320),
    way: "cash",
    status: "collected",
    page: "none",
    byName: "Marie",
    at: Date.UTC(2026, 10, 21, 10),
    ...given,
  });
  const promised = aDue({ id: "promised", amountCents: cents(180), way: "promised", status: "open", byName: "Karim" });
  const carried = aDue({ id: "carried", amountCents: cents(1240), way: "carried", status: "carried" });

  function aDay() {
    const board = aBoard(lead);
    board.changeBasket(3, { dues: [aDue({}), aDue({ id: "given", way: "waived", status: "waived" })] });
    board.changeBasket(7, { dues: [carried, aDue({ id: "card", way: "card", amountCents: cents(90) })] });
    board.changeBasket(12, { dues: [promised] });
    return board;
  }
  const isOver = { frozen: true, validatedAt: Date.UTC(2026, 10, 21, 12) };

  it("says what was taken, by whom and of which basket, and what is still to come", async () => {
    renderBoard(aDay(), at, anApi());
    const till = await screen.findByRole("region", { name: "Caisse" });
    expect(textOf(till)).toMatch(
      /Espèces3,20 €Terminal de carte0,00 €À encaisser1,80 €Reporté12,40 €.*12Ana Lefèvre.*Karim.*1,80 €.*7Bruno.*12,40 €.*3Nadia Ouali.*Payé en espècesMarie.*3,20 €/,
    );
    // What a card paid and what was given away is no affair of the till.
    expect(textOf(till)).not.toMatch(/0,90 €|Offert/);
  });

  it("takes what was promised in two touches, live or once the network is back", async () => {
    const board = aDay();
    renderBoard(board, at, anApi());
    fireEvent.click(await coming("button", "Encaisser le panier 12, Ana Lefèvre"));
    fireEvent.click(await coming("button", "Terminal de carte, payé"));
    expect(board.sent).toEqual([{ kind: "settle_due", basketId: "basket-12", dueId: "promised", way: "terminal" }]);
    expect(the("button", "Encaisser le panier 12, Ana Lefèvre").getAttribute("aria-busy")).toBe("true");
    board.changeBasket(12, { dues: [{ ...promised, way: "terminal", status: "collected" }] });
    expect(textOf(screen.getByRole("region", { name: "Caisse" }))).toMatch(/Terminal de carte1,80 €À encaisser0,00 €/);
  });

  it("tells when somebody else took it first", async () => {
    const board = aDay();
    board.answer(() => ({ refused: "due_settled" }));
    renderBoard(board, at, anApi());
    fireEvent.click(await coming("button", "Encaisser le panier 12, Ana Lefèvre"));
    fireEvent.click(await coming("button", "Espèces reçues"));
    expect(await screen.findByText(/Ce reste à payer est déjà réglé/)).toBeTruthy();
  });

  it("takes what was carried after the close as well", async () => {
    const board = aDay();
    board.change(isOver);
    renderBoard(board, at, anApi());
    fireEvent.click(await coming("button", "Encaisser le panier 7, Bruno Castex"));
    expect(await screen.findByText(/sa prochaine commande ne le demandera plus/)).toBeTruthy();
    fireEvent.click(await coming("button", "Espèces reçues"));
    expect(board.sent).toEqual([{ kind: "settle_due", basketId: "basket-7", dueId: "carried", way: "cash" }]);
  });

  it("hands producers their parts in one touch, each once, and takes a mistake back", async () => {
    const luc: TillPartShown = {
      settlementId: "luc",
      payeeKind: "producer",
      payeeName: "Ferme de Luc",
      tillCents: cents(1240),
      tillGiven: [],
    };
    const market: TillPartShown = { ...luc, settlementId: "market", payeeKind: "market", tillCents: cents(25) };
    const given = [{ id: "giving", amountCents: cents(1240), at: Date.now(), byName: "Marie" }];
    const till = vi
      .fn<ClosingApi["till"]>()
      .mockResolvedValueOnce(aTill({ parts: [luc, market] }))
      .mockResolvedValue(aTill({ givenCents: cents(1240), parts: [{ ...luc, tillGiven: given }, market] }));
    const api = anApi({}, { till });
    const board = aDay();
    board.change(isOver);
    renderBoard(board, at, api);
    const give = await coming("button", "Remettre 12,40 € à Ferme de Luc");
    expect(textOf(document.body)).toMatch(/Frais du marchéreste dans la caisse0,25 €/);
    fireEvent.click(give);
    await waitFor(() => expect(api.give).toHaveBeenCalledExactlyOnceWith("luc", 1240));
    expect(await screen.findByText(/remis .* par Marie/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Remettre/ })).toBeNull();
    expect(textOf(document.body)).toMatch(/Remis aux producteurs−12,40 €/);
    fireEvent.click(await coming("button", "Annuler la remise à Ferme de Luc"));
    await waitFor(() => expect(api.takeBack).toHaveBeenCalledExactlyOnceWith("giving"));
  });

  it("asks anew where the part moved meanwhile", async () => {
    const luc: TillPartShown = {
      settlementId: "luc",
      payeeKind: "producer",
      payeeName: "Ferme de Luc",
      tillCents: cents(1240),
      tillGiven: [],
    };
    const give = vi.fn(async () => {
      throw new ApiRefusal("till_moved", 409);
    });
    const till = vi
      .fn<ClosingApi["till"]>()
      .mockResolvedValueOnce(aTill({ parts: [luc] }))
      .mockResolvedValue(aTill({ parts: [{ ...luc, tillCents: cents(1560) }] }));
    const board = aDay();
    board.change(isOver);
    renderBoard(board, at, anApi({}, { till, give }));
    fireEvent.click(await coming("button", "Remettre 12,40 € à Ferme de Luc"));
    expect(textOf(await screen.findByRole("alert"))).toContain("Recomptez");
    expect(await coming("button", "Remettre 15,60 € à Ferme de Luc")).toBeTruthy();
  });

  it("without the network shows what was taken, and says what needs it", async () => {
    const till = async () => {
      throw new ApiRefusal("not_ready", 503);
    };
    const board = aDay();
    board.change(isOver);
    renderBoard(board, at, anApi({}, { till }));
    expect(await screen.findByText("Les remises aux producteurs ont besoin du réseau.")).toBeTruthy();
    expect(textOf(screen.getByRole("region", { name: "Caisse" }))).toMatch(/Espèces3,20 €/);
  });
});

describe("baskets nobody came for", () => {
  const end = Date.UTC(2026, 10, 21) + 11.5 * 3_600_000;

  /** The panel so many minutes before the end of the pickup, on the market's clocks. */
  async function still(minutesBefore: number, view: Partial<ClosingView> = {}) {
    const board = aBoard(lead);
    board.changeBasket(3, { collectedAt: 1, collectedByName: "Karim" });
    board.changeBasket(12, { phone: "06 12 34 56 78" });
    renderBoard(board, at, anApi({}, { view: vi.fn(async () => aView(view)) }));
    await coming("button", "Valider la distribution");
    // After the session has told the time of today.
    setMarketTime(end - minutesBefore * 60_000);
    return board;
  }

  it("are listed in the last quarter of an hour with a call and a ready message", async () => {
    await still(14);
    const call = await screen.findByRole("link", { name: "Appeler Ana" });
    expect(call.getAttribute("href")).toBe("tel:0612345678");
    const sms = screen.getByRole("link", { name: "Écrire à Ana" }).getAttribute("href") ?? "";
    expect(decodeURIComponent(sms).replace(/[\u00a0\u202f]/g, " ")).toBe(
      "sms:0612345678?&body=Bonjour Ana, votre panier n° 12 vous attend jusqu’à 12:30 (Halle de Captieux). Le marché de Captieux",
    );
    // Without a number there is nobody to call; handed over is not waited for.
    expect(screen.queryByRole("link", { name: "Appeler Bruno" })).toBeNull();
    expect(textOf(document.body)).toMatch(/Pas encore venus2/);
  });

  it("are not listed before, and called so after the end", async () => {
    await still(16);
    await waitFor(() => expect(textOf(document.body)).not.toMatch(/Pas encore venus|Non retirés/));
    setMarketTime(end + 60_000);
    await waitFor(() => expect(textOf(document.body)).toMatch(/Non retirés2/));
  });

  it("are given away alike, each told on its own", async () => {
    const board = await still(-1);
    press("Décider pour les 2");
    fireEvent.click(screen.getByRole("radio", { name: /^Donné/ }));
    press("Prévenir et noter");
    expect(board.sent).toEqual([
      { kind: "decide_uncollected", basketId: "basket-12", choice: { kind: "given_away" } },
      { kind: "decide_uncollected", basketId: "basket-7", choice: { kind: "given_away" } },
    ]);
  });

  it("are refunded in part with a reason", async () => {
    const board = await still(-1);
    const [first] = screen.getAllByRole("button", { name: "Décider" });
    if (first === undefined) throw new Error("nothing to decide");
    fireEvent.click(first);
    fireEvent.click(screen.getByRole("radio", { name: /^Remboursé/ }));
    fireEvent.click(screen.getByRole("checkbox", { name: /Batavia/ }));
    fireEvent.input(screen.getByLabelText(/Pourquoi/), { target: { value: "malade" } });
    press("Prévenir et noter");
    expect(board.sent).toEqual([
      { kind: "decide_uncollected", basketId: "basket-12", choice: { kind: "refunded", reason: "malade", lines: [2] } },
    ]);
  });

  it("show who lowered the own basket before the close", async () => {
    const lowered = [
      {
        basketNumber: 12,
        productName: "Batavia",
        byName: "Ana Lefèvre",
        why: "own_basket" as const,
        beforeCents: cents(280),
        afterCents: cents(140),
      },
    ];
    const unvalidated = { count: 5, limit: 4 };
    renderBoard(aBoard(lead), at, anApi({}, { view: vi.fn(async () => aView({ lowered, unvalidated })) }));
    expect(await screen.findByText(/Ana Lefèvre a baissé son propre panier 12/)).toBeTruthy();
    expect(
      screen.getByText(/5 distributions terminées ne sont pas validées : les prochaines ventes restent fermées/),
    ).toBeTruthy();
  });
});

describe("a validated basket", () => {
  it("is opened again by the référent, with a reason", async () => {
    const board = aBoard(lead);
    renderBoard(board, "/3");
    fireEvent.click(await coming("button", "Rouvrir"));
    const button = await coming("button", "Rouvrir le panier");
    expect(button).toHaveProperty("disabled", true);
    fireEvent.input(screen.getByLabelText(/Pourquoi/), { target: { value: "erreur de balance" } });
    fireEvent.click(button);
    expect(board.sent).toEqual([{ kind: "reopen", basketId: "basket-3", reason: "erreur de balance" }]);
  });

  it("is opened again by nobody else, and handed over by anybody in one touch", async () => {
    const board = aBoard();
    board.change({ composition: "before" });
    renderBoard(board, "/3");
    expect(screen.queryByRole("button", { name: "Rouvrir" })).toBeNull();
    fireEvent.click(await coming("button", "Remis à Nadia"));
    expect(board.sent).toMatchObject([{ kind: "collect", basketId: "basket-3" }]);
  });
});

describe("one-day links on the board", () => {
  // What one press fetches is compiled beforehand, as the panes are.
  beforeAll(() => Promise.all([import("../../pages/manage/people/day-passes.tsx"), loadMessages("people")]), 60_000);

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
