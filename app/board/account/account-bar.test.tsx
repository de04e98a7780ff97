import { fireEvent, screen, within } from "@solidjs/testing-library";
import { beforeAll, expect, it } from "vitest";
import { loadMessages } from "../../i18n/catalogue.ts";
import { explain } from "../../i18n/explain.ts";
import type { SentAccount, SentCommand } from "../live/sent-account.ts";
import { aBoard, boardTests, press } from "../testing/a-board.ts";
import { coming, textOf, the } from "../testing/by-words.ts";
import { renderBoard } from "../testing/render-board.tsx";

boardTests();
beforeAll(() => loadMessages("offline"));

const answered = (number: number, given: Partial<SentCommand> = {}): SentCommand => ({
  id: `command-${number}`,
  kind: "validate",
  basketId: `basket-${number}`,
  answer: "validated",
  refused: false,
  refundCents: 250,
  ...given,
});
const account = (commands: SentCommand[]): SentAccount => ({
  entries: ["abcdef-0", "abcdef-1", "abcdef-2"],
  baskets: [3, 12],
  commands,
});
const bar = () => screen.findByRole("region", { name: "De retour en ligne" });

it("says what was sent, and goes when it is put away", async () => {
  const board = aBoard();
  renderBoard(board);
  board.tell(account([answered(3)]));
  expect(textOf(await bar())).toContain("3 saisies envoyées · 1 panier validé");
  press("Voir");
  const sheet = await coming("dialog", "De retour en ligne");
  expect(textOf(within(sheet).getByText("À rendre").nextElementSibling ?? sheet)).toBe("2,50 €");
  expect(within(sheet).getByText("Rien à regarder : tout est passé.")).toBeTruthy();
  fireEvent.click(within(sheet).getByRole("button", { name: "Compris" }));
  expect(screen.queryByRole("region", { name: "De retour en ligne" })).toBeNull();
});

it("leads to each basket that needs a look, until somebody has decided there", async () => {
  const board = aBoard();
  renderBoard(board);
  const basis = { totalCents: 700, lines: [] };
  board.change({
    lookAgains: [
      { id: "l", basketId: "basket-12", byUserId: "marie", byName: "Marie", seen: basis, now: basis, at: 0 },
    ],
    lateChanges: [{ id: "c", basketId: "basket-7", validated: basis, proposed: basis, authors: ["Marie"], at: 0 }],
  });
  const refused = { refused: true, refundCents: 0 };
  board.tell({
    ...account([
      answered(12, { answer: "look_again" }),
      // Somebody had validated it meanwhile: that is past.
      answered(3, { ...refused, answer: "already_validated" }),
      answered(7, { ...refused, answer: "stale" }),
    ]),
    baskets: [7, 12],
  });
  expect(textOf(await bar())).toContain("3 saisies envoyées · 2 paniers à regarder");
  press("Voir");
  const sheet = await coming("dialog", "De retour en ligne");
  const rows = () => within(sheet).queryAllByRole("listitem").map(textOf);
  expect(rows()).toEqual(["7Bruno CastexArrivé après coup · Le référent décide.", "12Ana LefèvreÀ revoir"]);
  board.change({ lookAgains: [], lateChanges: [] });
  expect(rows()).toEqual([`7Bruno Castex${plain(explain("stale"))}`]);
  fireEvent.click(the("button", /Bruno Castex/, sheet));
  await coming("heading", "Bruno Castex");
  board.changeBasket(7, { status: "validated" });
  expect(textOf(await bar())).toContain("3 saisies envoyées");
  expect(textOf(await bar())).not.toContain("à regarder");
});

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
