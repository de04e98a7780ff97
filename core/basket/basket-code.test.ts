import { expect, it } from "vitest";
import { readBasketCode } from "./basket-code.ts";

const CODE = "q7Zt-0_AbcDEfgh9";

it("QRC-1 reads the code of an address, whatever the host, or typed alone", () => {
  expect(
    [CODE, ` ${CODE}\n`, `https://cabas.example/q/${CODE}`, `http://127.0.0.1:8787/q/${CODE}/?from=mail`].map(
      readBasketCode,
    ),
  ).toEqual([CODE, CODE, CODE, CODE]);
});

it.each([
  "",
  "12",
  `${CODE}x`,
  `https://cabas.example/orders/${CODE}`,
  `https://cabas.example/q/${CODE}/x`,
  `/q/${CODE}`,
])("QRC-1 reads no code in %j", (text) => {
  expect(readBasketCode(text)).toBeUndefined();
});
