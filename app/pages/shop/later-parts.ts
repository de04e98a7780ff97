import { later } from "../../ui/later.tsx";

/** What the shop's first picture does without; fetched when the device has nothing else to do, at the latest when wanted. */
export const stepper = later(async () => (await import("../../ui/stepper.tsx")).Stepper);
export const cartBar = later(async () => (await import("./cart-bar.tsx")).CartBar);
export const searchBox = later(async () => (await import("./search-box.tsx")).SearchBox);
export const productSheet = later(async () => (await import("./product-sheet.tsx")).ProductSheet);
export const filterSheet = later(async () => (await import("./filter-sheet.tsx")).FilterSheet);
export const nothingFound = later(async () => (await import("./nothing-found.tsx")).NothingFound);
/** Where ordering alone makes no member. */
export const membersOnly = later(async () => (await import("./members-only.tsx")).MembersOnly);

export function fetchLaterParts(): void {
  for (const part of [stepper, cartBar, searchBox, productSheet, filterSheet, nothingFound]) part.fetch();
}
