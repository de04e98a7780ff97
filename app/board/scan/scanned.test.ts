import { expect, it, vi } from "vitest";
import { aBasket, someFacts } from "../testing/board-facts.ts";
import { createFakeBoard } from "../testing/fake-board.ts";
import { codeHash } from "./code-hash.ts";
import { type AskMarket, scanned } from "./scanned.ts";

const OURS = "q7Zt-0_AbcDEfgh9";
const OTHER = "nobodysNobodys01";
const address = (code: string) => `https://cabas.example/q/${code}`;
const board = async () =>
  createFakeBoard(someFacts({ baskets: [aBasket({ number: 12, codeHash: (await codeHash(OURS)) ?? "" })] }));
const nobody: AskMarket = () => Promise.reject(new Error("not found"));

it("QRC-1 knows its own baskets by itself, also without a network", async () => {
  const ours = await board();
  ours.link("offline");
  const ask = vi.fn(nobody);
  expect(await scanned(ours, address(OURS), ask)).toEqual({ kind: "here", number: 12 });
  expect(await scanned(ours, address(OTHER), ask)).toEqual({ kind: "elsewhere" });
  expect(ask).not.toHaveBeenCalled();
});

it("asks the market about others, and says kindly what may be said", async () => {
  const ours = await board();
  const there = { kind: "board", number: 3, pickupOn: "2026-12-05", placeName: "Halle" } as const;
  const other: AskMarket = async () => ({ ...there, distributionId: "another" });
  expect(await scanned(ours, address(OTHER), other)).toEqual({ ...there, distributionId: "another" });
  expect(await scanned(ours, address(OTHER), async () => ({ kind: "own", basketId: "x" }))).toEqual({ kind: "own" });
  expect(await scanned(ours, address(OTHER), nobody)).toEqual({ kind: "elsewhere" });
  expect(await scanned(ours, "https://example.org/menu", nobody)).toEqual({ kind: "no_code" });
});

it("opens a basket of this board that was paid since the phone last heard of it", async () => {
  const ours = await board();
  const { distributionId } = someFacts({});
  const fresh: AskMarket = async () => ({ kind: "board", distributionId, number: 40, pickupOn: "", placeName: "" });
  expect(await scanned(ours, address(OTHER), fresh)).toEqual({ kind: "here", number: 40 });
});
