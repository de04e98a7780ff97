import * as v from "valibot";
import { expect, it } from "vitest";
import { linkTargetSchema } from "../../../core/contract/rich-text.ts";
import { linkAddress } from "./link-address.ts";

it.each([
  ["exemple.fr", "https://exemple.fr"],
  ["exemple.fr/page?a=1", "https://exemple.fr/page?a=1"],
  [" https://exemple.fr ", "https://exemple.fr"],
  ["bonjour@exemple.fr", "mailto:bonjour@exemple.fr"],
  ["06 12 34 56 78", "tel:0612345678"],
])("%s becomes a link that the server takes", (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
  expect(v.is(linkTargetSchema, address)).toBe(true);
});

it.each(["", "bonjour", "javascript:alert(1)", "data:text/html,x", "//exemple.fr", "https://"])(
  "%s is no link",
  (typed) => {
    expect(linkAddress(typed)).toBeUndefined();
  },
);
