import { beforeAll, expect, it } from "vitest";
import { cents } from "../../../core/money/cents.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { loadMessages } from "../../i18n/catalogue.ts";
import type { KeptWork } from "../live/kept-work.ts";
import { withoutPeople } from "../live/without-people.ts";
import { aBasket, aLine, someFacts } from "../testing/board-facts.ts";
import { keptLines, keptText } from "./kept-lines.ts";

beforeAll(() => loadMessages("board", "offline"));

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const work: KeptWork = {
  facts: withoutPeople(someFacts({ baskets: [aBasket({ number: 12, lines: [aLine({ ref: 1 })] })] })),
  entries: [
    { key: "abcdef-0", entry: { b: 12, k: "count", l: 1, v: milliOf(1), on: [] } },
    { key: "abcdef-1", entry: { b: 12, k: "count", l: 1, v: milliOf(0), on: ["abcdef-0"] } },
    { key: "abcdef-2", entry: { b: 12, k: "bags", v: 2, on: [] } },
    { key: "abcdef-3", entry: { b: 7, k: "count", l: 9, v: milliOf(0), on: [] } },
  ],
  commands: [
    {
      protocol: 1,
      turn: 1,
      at: 0,
      command: { id: "c", kind: "validate", basketId: "basket-12", basis: { totalCents: cents(0), lines: [] } },
    },
  ],
};

it("says by basket what was typed and decided, as it last stood, without anybody's name", () => {
  const baskets = keptLines([work]).map(({ number, lines }) => ({ number, lines: lines.map(plain) }));
  expect(baskets).toEqual([
    { number: 7, lines: ["manquant"] },
    { number: 12, lines: ["Batavia : manquant", "2 sacs", "validation de 0,00 €"] },
  ]);
  expect(plain(keptText(keptLines([work])))).toBe(
    "Panier 7 : manquant\nPanier 12 : Batavia : manquant ; 2 sacs ; validation de 0,00 €",
  );
});
