import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import type { OwnLine, OwnLines } from "../../../../core/contract/own-lines.ts";
import { cents } from "../../../../core/money/cents.ts";
import { grams } from "../../../../core/quantity/grams.ts";
import { milliOf } from "../../../../core/quantity/milli.ts";
import { type ApiHandler, fakeApi, refusal } from "../../../testing/fake-api.ts";
import { withNativeDialog } from "../../../testing/native-dialog.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import { aDistribution } from "../../../testing/shop-builders.ts";
import WeightsPage from "./weights.tsx";

withNativeDialog();

const aChicken = (given: Partial<OwnLine> = {}): OwnLine => ({
  id: "0190a000-0000-7000-8000-0000000000a1",
  ref: 1,
  basketNumber: 12,
  basketStatus: "ordered",
  who: "Ana L.",
  offerId: "chicken",
  productName: "Poulet fermier",
  variantLabel: "la pièce",
  picture: "poultry-leg",
  tint: "clay",
  kind: "weighed",
  unit: "piece",
  priceCents: cents(1290),
  estimateGrams: grams(1800),
  maxGrams: grams(2160),
  pieceWeighed: false,
  quantityMilli: milliOf(1),
  chargedCents: cents(2786),
  estimateCents: cents(2322),
  standing: [],
  ...given,
});
const other = aChicken({ id: "0190a000-0000-7000-8000-0000000000a2", basketNumber: 7, who: "Bruno C." });
const some = (lines: OwnLine[], given: Partial<OwnLines> = {}): OwnLines => ({
  producer: { id: "luc", slug: "peyrignolles", name: "Ferme de Peyrignolles" },
  market: { slug: "captieux", name: "Le marché de Captieux", timeZone: "Europe/Paris" },
  distribution: aDistribution(),
  closed: false,
  lines,
  ...given,
});

const path = `/api/producer/peyrignolles/sales/${aDistribution().id}`;
async function open(answer: ApiHandler, post: ApiHandler = { body: { written: 1 } }) {
  const server = fakeApi({ [`GET ${path}/lines`]: answer, [`POST ${path}/observations`]: post });
  await renderPage({
    route: "/producer/:slug/sales/:distributionId/weights",
    at: `/producer/peyrignolles/sales/${aDistribution().id}/weights`,
    page: WeightsPage,
    places: ["weights", "board", "hall"],
  });
  await screen.findByRole("heading", { level: 1, name: "Mes pesées" });
  return server;
}
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const row = (words: RegExp) => screen.findByRole("button", { name: (name) => words.test(plain(name)) });
/** The page is there once its lines are. */
const weighAll = async (n: number) =>
  fireEvent.click(await screen.findByRole("button", { name: `Peser à la suite (${n})` }));
const press = (name: string | RegExp) =>
  fireEvent.click(
    screen.getByRole("button", { name: typeof name === "string" ? name : (text) => name.test(plain(text)) }),
  );
const type = (digits: string) => {
  for (const digit of digits) press(digit);
};

describe("a farm's own weights", () => {
  it("are typed one after the other, and stand at once under the keys that the market will have", async () => {
    let saved: OwnLine[] = [other, aChicken()];
    const server = await open(
      () => ({ body: some(saved) }),
      ({ json, idempotencyKey }) => {
        const { observations } = json as { observations: { lineId: string; k: "weigh"; v: number[] }[] };
        saved = saved.map((line) =>
          line.id === observations[0]?.lineId
            ? {
                ...line,
                standing: observations.map(({ k, v }, n) => ({
                  key: `${(idempotencyKey ?? "").replaceAll("-", "")}-${n}`,
                  k,
                  v,
                  name: "Ferme de Peyrignolles",
                  at: 1,
                })),
              }
            : line,
        );
        return { body: { written: 1 } };
      },
    );
    await weighAll(2);
    type("1765");
    press(/^Garder 1,765 kg$/);
    // The next one opens by itself.
    expect(await screen.findByText("Panier 12 · Ana L.")).toBeTruthy();
    await waitFor(() => expect(server.asked(`POST ${path}/observations`)).toHaveLength(1));
    expect(server.asked(`POST ${path}/observations`)[0]?.json).toEqual({
      observations: [{ lineId: other.id, k: "weigh", v: [1765], on: [] }],
    });
    press("Manquant");
    await waitFor(() => expect(server.asked(`POST ${path}/observations`)).toHaveLength(2));
    expect(server.asked(`POST ${path}/observations`)[1]?.json).toEqual({
      observations: [
        { lineId: aChicken().id, k: "count", v: 0, on: [] },
        { lineId: aChicken().id, k: "reason", v: "missing", on: [] },
      ],
    });
    expect(await row(/Bruno C\..*1,765 kg/)).toBeTruthy();
  });

  it("show what volunteers found, and by whom; a correction names what it replaces", async () => {
    const standing: OwnLine["standing"] = [{ key: "marie-4", k: "weigh", v: [1700], name: "Marie Dupuy", at: 5 }];
    const server = await open({ body: some([aChicken({ standing })]) });
    fireEvent.click(await row(/12\s*Ana L\.\s*Marie Dupuy · 1,700 kg/));
    // The weight comes back under the finger, then goes digit by digit.
    for (let n = 0; n < 5; n++) press("Effacer le dernier chiffre");
    type("1650");
    press(/^Garder/);
    await waitFor(() => expect(server.asked(`POST ${path}/observations`)).toHaveLength(1));
    expect(server.asked(`POST ${path}/observations`)[0]?.json).toMatchObject({
      observations: [{ k: "weigh", on: ["marie-4"] }],
    });
  });

  it("that could not be sent are kept and sent again under the same id", async () => {
    let lost = true;
    const server = await open({ body: some([aChicken()]) }, () => {
      if (lost) throw new TypeError("connection lost");
      return { body: { written: 1 } };
    });
    await weighAll(1);
    type("1765");
    press(/^Garder/);
    expect(await screen.findByText("1 saisie n’est pas encore enregistrée.")).toBeTruthy();
    lost = false;
    press("Réessayer");
    await waitFor(() => expect(screen.queryByText(/pas encore enregistrée/)).toBeNull());
    const [first, second] = server.asked(`POST ${path}/observations`);
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey);
  });

  it("that the market refuses are told and left out; a closed board takes none", async () => {
    await open({ body: some([aChicken()]) }, refusal("already_validated"));
    await weighAll(1);
    type("1765");
    press(/^Garder/);
    expect(await screen.findByText("Une saisie n’a pas pu être enregistrée")).toBeTruthy();
    expect(await row(/12\s*Ana L\.\s*à peser/i)).toBeTruthy();
  });
});
