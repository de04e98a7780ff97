import { screen, within } from "@solidjs/testing-library";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

/** Accessible names as a person reads them: a typographic space is a space. */
const named = (words: string | RegExp) => (name: string) =>
  typeof words === "string" ? plain(name) === words : words.test(plain(name));

type Role = "button" | "dialog" | "group" | "heading" | "img" | "radio";

export const the = <Wanted extends HTMLElement = HTMLElement>(
  role: Role,
  words: string | RegExp,
  inside?: HTMLElement,
) => (inside === undefined ? screen : within(inside)).getByRole<Wanted>(role, { name: named(words) });

/** For what stands there only after a navigation or an answer. */
export const coming = (role: Role, words: string | RegExp) => screen.findByRole(role, { name: named(words) });

export const textOf = (element: Element): string => plain(element.textContent ?? "");
