import { expect, it } from "vitest";
import { type CatalogDoor, holdsLink, wayToLink } from "./way-to-link.ts";

const door: CatalogDoor = { linkToken: "secret", byNumber: "ask", retired: false, linked: false };

it("LNK-1 connects at once by the link; by the number alone as the producer chose", () => {
  expect(wayToLink(door, "secret")).toBe("link");
  expect(wayToLink(door, undefined)).toBe("ask");
  expect(wayToLink(door, "an older one")).toBe("ask");
  expect(wayToLink({ ...door, byNumber: "link" }, undefined)).toBe("link");
});

it("LNK-1 opens nothing where no link was given out", () => {
  expect(holdsLink({ linkToken: "" }, "")).toBe(false);
  expect(holdsLink({ linkToken: "" }, undefined)).toBe(false);
  expect(wayToLink({ ...door, linkToken: "" }, "")).toBe("ask");
});

it("LNK-2 connects nothing twice, and nothing that its producer took back", () => {
  expect(wayToLink({ ...door, linked: true, retired: true }, "secret")).toBe("linked_already");
  expect(wayToLink({ ...door, retired: true }, "secret")).toBe("gone");
});
